import {
  HARMS,
  PASSING_ACTS,
  SOFT_VERBS,
  VAGUE_ACTS,
  VAGUE_THINGS,
  WISHING_VERBS,
} from "../../languages/en/undertakings.ts";
import type { Clauses } from "../clauses/clauses.ts";
import { standingUnder } from "../clauses/standing-under.ts";
import { breaksOff, reachesBeyond } from "../statements/words.ts";
import type { Candidate } from "./candidate.ts";

/** What a line names besides its verb. */
export interface Named {
  readonly figure: boolean;
  readonly deadline: boolean;
  /** A body, an agreement, a system, a place that the act names. */
  readonly thing: boolean;
  /** "If the vote fails, Utopia will": the condition stands first. */
  readonly conditional: boolean;
  readonly inTitle: boolean;
  /** Told of another by somebody who speaks. */
  readonly ofAnother: boolean;
}

/** No act, amount or date that a later text could show as done. */
export function isVague({ words }: Clauses, { act, at }: Candidate, named: Named): boolean {
  if (named.figure || named.deadline) return false;
  const isNoun = words.upos(act) !== "VERB";
  if (isNoun) return VAGUE_THINGS.has(words.lemma(act));
  if (!VAGUE_ACTS.has(words.lemma(act))) return false;
  return !(named.thing && at.last - at.first < CLEAR);
}

/** Words within which a general verb with a named thing still says one thing: "strengthen ties with the League". */
const CLEAR = 9;

export function doubtsOf(clauses: Clauses, candidate: Candidate, named: Named): string[] {
  const { doubt } = candidate;
  return [
    ...(doubt === null ? [] : [doubt]),
    ...doubtsOfAct(clauses, candidate, named),
    ...doubtsOfWord(clauses, candidate, named),
    ...doubtsAbove(clauses, candidate, named),
    ...(named.inTitle ? ["told in the headline only"] : []),
    ...(named.ofAnother ? ["said by one about another"] : []),
  ];
}

/** What is to be done. */
function doubtsOfAct(clauses: Clauses, candidate: Candidate, named: Named): string[] {
  const { words } = clauses;
  const { act, at } = candidate;
  const doubts: string[] = [];
  if (isVague(clauses, candidate, named))
    doubts.push("too general for a later text to show it as done");
  if (PASSING_ACTS.has(words.lemma(act)) && !isTold(named))
    doubts.push("nothing that a later text could show as done");
  if (HARMS.has(words.lemma(act))) doubts.push("a threat");
  if (breaksOff(words, at) || reachesBeyond(words, at, act) || isCutShort(clauses, candidate))
    doubts.push("the words break off");
  return doubts;
}

/** Behind this many words nothing is joined to an act any more. */
const FAR = 8;

/** "to offering workshops, |grants, or| …": an "or" behind the comma tells of what else it may be. */
function isCutShort({ words }: Clauses, { at }: Candidate): boolean {
  if (words.word(at.last) !== ",") return false;
  for (let t = at.last + 1; t < at.last + FAR; t++) {
    if (clauseEnds(words.word(t))) return false;
    if (words.word(t) === "or") return true;
  }
  return false;
}

const clauseEnds = (word: string): boolean => /^(?:[.;:]|if|who|which|that|but)$/.test(word);

/** How strongly it is said. */
function doubtsOfWord(clauses: Clauses, candidate: Candidate, named: Named): string[] {
  if (isTold(named)) return [];
  const { act, rule } = candidate;
  const isPlural = clauses.words.xpos(act) === "NNS";
  const doubts: string[] = [];
  if (rule.endsWith(".will")) doubts.push("a mere “will”");
  if (rule.endsWith(".announced") && isPlural && !named.thing)
    doubts.push("nothing in particular is announced");
  if (isWish(clauses, candidate)) doubts.push("a wish");
  return doubts;
}

const isTold = ({ figure, deadline }: Named): boolean => figure || deadline;

function isWish(clauses: Clauses, { cue, act }: Candidate): boolean {
  const lemma = clauses.lemma(cue);
  if (WISHING_VERBS.has(lemma) || /^(?:willingness|desire|ambition)$/.test(lemma)) return true;
  return SOFT_VERBS.has(lemma) && VAGUE_ACTS.has(clauses.words.lemma(act));
}

function doubtsAbove({ words }: Clauses, { cue }: Candidate, named: Named): string[] {
  // "the treasury hopes that the bank will": no word of the bank's.
  if (words.label(cue) === "ccomp" && WISHING_VERBS.has(words.lemma(words.head(cue))))
    return ["hoped for by another"];
  const above = standingUnder(words, cue);
  if (above === "denied") return ["said not to be so, or not certain"];
  return above === "supposed" || named.conditional ? ["only if something else comes about"] : [];
}
