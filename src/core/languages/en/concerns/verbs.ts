/** Verbs and adjectives by which a text names somebody as a reason, a worry or a threat. */
import type { ConcernKind } from "../../../annotation/contract.ts";
import { setOf } from "./nouns.ts";

interface ActingVerb {
  readonly kind: ConcernKind;
  /** What its object must be. */
  readonly object: "somebody" | "harm";
}

/** What somebody does who is named as a concern: the subject acts. */
export const ACTING_VERBS: ReadonlyMap<string, ActingVerb> = new Map(
  Object.entries({
    ...each("annex attack bomb bombard invade occupy shell", "aggression", "somebody"),
    ...each("bully coerce intimidate menace threaten", "pressure", "harm"),
    ...each("destabilise destabilize undermine violate", "pressure", "harm"),
  }),
);

function each(
  lemmas: string,
  kind: ConcernKind,
  object: ActingVerb["object"],
): Readonly<Record<string, ActingVerb>> {
  return Object.fromEntries(lemmas.split(" ").map((lemma) => [lemma, { kind, object }]));
}

/** What is harmed by undermining or violating it. */
export const HARMED: ReadonlySet<string> = setOf(
  `agreement airspace border charter country international law neighbour order peace region resolution right security
  sovereignty stability state territory treaty water waters world`,
);

/** Verbs of being and bringing: "is a threat", "poses a danger". */
export const BEING_VERBS: ReadonlySet<string> = setOf(
  "be become constitute pose present remain represent",
);

/** Verbs that are done against somebody. */
export const COUNTER_VERBS: ReadonlySet<string> = setOf(
  "confront contain counter counterbalance deter repel",
);

export const CONDEMN_VERBS: ReadonlySet<string> = setOf("condemn decry denounce deplore");
/** "accused Utopia of coercion" */
export const ACCUSE_VERBS: ReadonlyMap<string, string> = new Map([
  ["accuse", "of"],
  ["blame", "for"],
]);
export const CONDEMN_NOUNS: ReadonlySet<string> = setOf("condemnation denunciation");

/** "naive about", "wary of" */
export const WORRIED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["alarmed", setOf("about by over")],
  ["anxious", setOf("about over")],
  ["concerned", setOf("about by over")],
  ["fearful", setOf("of")],
  ["naive", setOf("about")],
  ["naïve", setOf("about")],
  ["vigilant", setOf("about against")],
  ["wary", setOf("of")],
  ["worried", setOf("about by over")],
]);
/** Prepositions behind a noun of worry; "concern for" is felt for a victim. */
export const WORRY_PREPOSITIONS: ReadonlySet<string> = setOf("about over regarding");

/** Verbs by which somebody makes a worry known: "voiced concern". */
export const VOICING: ReadonlySet<string> = setOf("express raise reiterate share sound voice");

/** Participles that bring in the one who acts: "threats posed by", "challenges stemming from". */
export const BRINGING: ReadonlySet<string> = setOf(
  `caused carried coming committed created driven emanating generated inflicted launched made perpetrated posed presented
  provoked raised stemming waged`,
);

/** Verbs that say that what they govern is not done: "refused to condemn". */
export const SHUNNING: ReadonlySet<string> = setOf(
  "avoid cease decline deny fail forget hesitate refrain refuse reject renounce shun stop",
);

/** Words that tell of harm: a neutral word beside one of them is a concern. */
export const ALARM_WORDS: ReadonlySet<string> = setOf(
  `adversary aggression alarm alarmed challenge coercion concern concerned condemn condemnation confront counter
  counterbalance danger denounce deplore destabilise destabilize deter deterrence fear instability menace naive
  provocation risk staggering tension threat threaten wary worried worrying worry`,
);

/** Verbs that are for what they govern: "welcomed Utopia’s build-up" is no worry. */
export const FAVOURING: ReadonlySet<string> = setOf(
  `accelerate applaud assist back boost commend contribute deepen develop encourage enhance expand help improve increase
  plan praise promote provide reaffirm strengthen support welcome`,
);

/** Statements in which somebody rejects what is said of them. */
export const DENIALS: ReadonlySet<string> = setOf("deny dismiss dispute refute reject");
