import { SOFT_VERBS, VAGUE_ACTS, VAGUE_THINGS } from "../../languages/en/undertakings.ts";
import type { Clauses } from "../clauses/clauses.ts";
import { breaksOff } from "../statements/words.ts";
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
  const { words } = clauses;
  const { cue, act, rule, doubt } = candidate;
  const doubts = doubt === null ? [] : [doubt];
  const isTold = named.figure || named.deadline;
  if (isVague(clauses, candidate, named))
    doubts.push("too general for a later text to show it as done");
  if (rule.endsWith(".will") && !isTold) doubts.push("a mere “will”");
  if (rule.endsWith(".announced") && words.xpos(act) === "NNS" && !isTold && !named.thing)
    doubts.push("nothing in particular is announced");
  if (SOFT_VERBS.has(clauses.lemma(cue)) && !isTold && VAGUE_ACTS.has(words.lemma(act)))
    doubts.push("a wish");
  if (breaksOff(words, candidate.at)) doubts.push("the words break off");
  if (named.conditional) doubts.push("only if something else comes about");
  if (named.inTitle) doubts.push("told in the headline only");
  if (named.ofAnother) doubts.push("said by one about another");
  return doubts;
}
