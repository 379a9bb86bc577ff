/** Where a sentence tells what somebody undertakes, by the words that earn a rung of the ladder. */
import type { Stage } from "../../annotation/contract.ts";
import {
  ACT_ADJECTIVES,
  ACT_NOUNS,
  ACT_VERBS,
  NO_ACTS,
  OBJECT_VERBS,
  TARGET_NOUNS,
  VOICING_VERBS,
  WORKING_VERBS,
} from "../../languages/en/undertakings.ts";
import { agentHeads, patientHeads } from "../events/arguments.ts";
import type { Words } from "../statements/words.ts";

export interface Candidate {
  readonly stage: Stage;
  /** The token that earned the rung. */
  readonly cue: number;
  /** The head of what is to be done: a verb, or the noun that names it. */
  readonly act: number;
  /** The head of the phrase that names who undertakes it; null where nobody is said to. */
  readonly committer: number | null;
  readonly rule: string;
}

type Ladder = readonly (readonly [stage: Stage, lemmas: ReadonlySet<string>])[];

const rungOf = (ladder: Ladder, lemma: string): Stage | null =>
  ladder.find(([, lemmas]) => lemmas.has(lemma))?.[0] ?? null;

export function candidates(words: Words, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  for (let token = first; token < last; token++) {
    const upos = words.upos(token);
    if (upos === "VERB") found.push(...byVerb(words, token));
    else if (upos === "NOUN") found.push(...byNoun(words, token));
    else if (upos === "ADJ") found.push(...byAdjective(words, token));
  }
  return [...found, ...byTarget(words, first, last)];
}

function byVerb(words: Words, verb: number): Candidate[] {
  if (isNegated(words, verb)) return [];
  const lemma = words.lemma(verb);
  const committer = agentHeads(words, verb)[0] ?? null;
  const make = (stage: Stage, act: number, rule: string): Candidate[] => [
    { stage, cue: verb, act, committer, rule: `rule:undertaking.${rule}` },
  ];
  const rung = rungOf(ACT_VERBS, lemma);
  const complement = words.childrenBy(verb, "xcomp", "ccomp").find((c) => words.upos(c) === "VERB");
  if (rung !== null && complement !== undefined) return make(rung, complement, "verb");
  const named = rungOf(OBJECT_VERBS, lemma);
  const [object] = patientHeads(words, verb);
  if (named !== null && object !== undefined && isProgressive(words, verb))
    return make(named, object, "object");
  if (WORKING_VERBS.has(lemma) && object !== undefined && isProgressive(words, verb))
    return make("begun", verb, "under-way");
  if (hasWill(words, verb) && !NO_ACTS.has(lemma)) return make("pledged", verb, "will");
  return [];
}

const isNegated = (words: Words, verb: number): boolean =>
  words.childrenBy(verb, "advmod").some((c) => ["not", "n't", "never"].includes(words.word(c)));

const isProgressive = (words: Words, verb: number): boolean =>
  words.xpos(verb) === "VBG" && words.childrenBy(verb, "aux").length > 0;

const hasWill = (words: Words, verb: number): boolean =>
  words.childrenBy(verb, "aux").some((a) => ["will", "'ll"].includes(words.word(a)));

/** "announced plans to ease", "Utopia’s interest in joining": the noun's act, undertaken by its owner or by who voices it. */
function byNoun(words: Words, noun: number): Candidate[] {
  const stage = rungOf(ACT_NOUNS, words.lemma(noun));
  if (stage === null) return [];
  const act =
    words.childrenBy(noun, "acl").find((c) => words.upos(c) === "VERB") ??
    words
      .childrenBy(noun, "nmod")
      .find((n) =>
        words.childrenBy(n, "case").some((c) => ["of", "in", "to"].includes(words.word(c))),
      );
  const verb = words.head(noun);
  const voiced = verb >= 0 && words.label(noun) === "obj" && VOICING_VERBS.has(words.lemma(verb));
  const [owner] = words.childrenBy(noun, "nmod:poss");
  const committer = owner ?? (voiced ? (agentHeads(words, verb)[0] ?? null) : null);
  if (act === undefined || committer === null || (verb >= 0 && isNegated(words, verb))) return [];
  return [{ stage, cue: noun, act, committer, rule: "rule:undertaking.noun" }];
}

function byAdjective(words: Words, adjective: number): Candidate[] {
  if (!ACT_ADJECTIVES.has(words.lemma(adjective)) || isNegated(words, adjective)) return [];
  const act = words
    .childrenBy(adjective, "xcomp", "advcl", "ccomp")
    .find((c) => words.upos(c) === "VERB");
  const [committer] = words.childrenBy(adjective, "nsubj");
  if (act === undefined || committer === undefined) return [];
  return [
    { stage: "intended", cue: adjective, act, committer, rule: "rule:undertaking.adjective" },
  ];
}

/** "By 2027 the state's spending will be 2%": a figure set for a party's own effort. */
function byTarget(words: Words, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  for (let token = first; token < last; token++) {
    if (words.label(token) !== "nsubj" || !TARGET_NOUNS.has(words.lemma(token))) continue;
    const predicate = words.head(token);
    const [owner] = words.childrenBy(token, "nmod:poss");
    if (predicate < 0 || owner === undefined || !hasWill(words, predicate)) continue;
    found.push({
      stage: "pledged",
      cue: predicate,
      act: predicate,
      committer: owner,
      rule: "rule:undertaking.target",
    });
  }
  return found;
}
