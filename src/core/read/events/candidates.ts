/** Where a sentence tells of a happening: by a verb, or by a noun that a verb says came about. */
import type { Clauses } from "../clauses/clauses.ts";
import type { Actors } from "./actors.ts";
import { byNoun } from "./by-noun.ts";
import { byVerb } from "./by-verb.ts";
import type { Candidate } from "./candidate.ts";

export function candidates(
  clauses: Clauses,
  actors: Actors,
  first: number,
  last: number,
): Candidate[] {
  const found: Candidate[] = [];
  for (let token = first; token < last; token++) {
    const made = clauses.isVerb(token)
      ? byVerb(clauses, actors, token)
      : byNoun(clauses, actors, token);
    if (made !== null) found.push(made);
  }
  return found;
}
