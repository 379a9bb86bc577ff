/** Verbs and adjectives by which a text names somebody as a reason, a worry or a threat. */

import type { ConcernKind } from "../../../annotation/contract.ts";
import { wordSet } from "../../word-set.ts";

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
export const HARMED: ReadonlySet<string> = wordSet(
  `agreement airspace border charter country international law neighbour order peace region resolution right security
  sovereignty stability state territory treaty water waters world`,
);

/** Verbs of being and bringing: "is a threat", "poses a danger". */
export const BEING_VERBS: ReadonlySet<string> = wordSet(
  "be become constitute pose present remain represent",
);

/** Verbs that are done against somebody. */
export const COUNTER_VERBS: ReadonlySet<string> = wordSet(
  "confront contain counter counterbalance deter repel",
);

/** Verbs by which somebody speaks against what another did: whoever owns or did it is condemned. */
export const CONDEMN_VERBS: ReadonlySet<string> = wordSet("condemn decry denounce deplore");
/** "accused Utopia of coercion" */
export const ACCUSE_VERBS: ReadonlyMap<string, string> = new Map([
  ["accuse", "of"],
  ["blame", "for"],
]);
/** The same as nouns: "condemnation of". */
export const CONDEMN_NOUNS: ReadonlySet<string> = wordSet("condemnation denunciation");

/** "naive about", "wary of" */
export const WORRIED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["alarmed", wordSet("about by over")],
  ["anxious", wordSet("about over")],
  ["concerned", wordSet("about by over")],
  ["fearful", wordSet("of")],
  ["naive", wordSet("about")],
  ["naïve", wordSet("about")],
  ["vigilant", wordSet("about against")],
  ["wary", wordSet("of")],
  ["worried", wordSet("about by over")],
]);
/** Prepositions behind a noun of worry; "concern for" is felt for a victim. */
export const WORRY_PREPOSITIONS: ReadonlySet<string> = wordSet("about over regarding");

/** Verbs by which somebody makes a worry known: "voiced concern". */
export const VOICING: ReadonlySet<string> = wordSet("express raise reiterate share sound voice");

/** Participles that bring in the one who acts: "threats posed by", "challenges stemming from". */
export const BRINGING: ReadonlySet<string> = wordSet(
  `caused carried coming committed created driven emanating generated inflicted launched made perpetrated posed presented
  provoked raised stemming waged`,
);

/** Verbs that say that what they govern is not done: "refused to condemn". */
export const SHUNNING: ReadonlySet<string> = wordSet(
  "avoid cease decline deny fail forget hesitate refrain refuse reject renounce shun stop",
);

/** Words that tell of harm: a neutral word beside one of them is a concern. */
export const ALARM_WORDS: ReadonlySet<string> = wordSet(
  `adversary aggression alarm alarmed challenge coercion concern concerned condemn condemnation confront counter
  counterbalance danger denounce deplore destabilise destabilize deter deterrence fear instability menace naive
  provocation risk staggering tension threat threaten wary worried worrying worry`,
);

/** Verbs that are for what they govern: "welcomed Utopia’s build-up" is no worry. */
export const FAVOURING: ReadonlySet<string> = wordSet(
  `accelerate applaud assist back boost commend contribute deepen develop encourage enhance expand help improve increase
  plan praise promote provide reaffirm strengthen support welcome`,
);

/** Statements in which somebody rejects what is said of them. */
export const DENIALS: ReadonlySet<string> = wordSet("deny dismiss dispute refute reject");
