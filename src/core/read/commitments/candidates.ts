/** Where a sentence tells what somebody undertakes, by the words that earn a rung of the ladder. */
import type { Clauses } from "../clauses/clauses.ts";
import { byAdjective, byNoun, byTarget } from "./by-noun.ts";
import { byVerb } from "./by-verb.ts";
import type { Candidate } from "./candidate.ts";

export function candidates(clauses: Clauses, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  for (let token = first; token < last; token++) {
    const made = clauses.isVerb(token) ? byVerb(clauses, token) : null;
    if (made !== null) found.push(made);
    else found.push(...byNoun(clauses, token), ...byTarget(clauses, token));
    if (made === null) found.push(...byAdjective(clauses, token));
  }
  return found;
}
