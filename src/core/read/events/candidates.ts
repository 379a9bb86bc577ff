/** Where a sentence tells of a happening: by a verb, or by a noun that a verb says came about. */
import type { Clauses } from "../clauses/clauses.ts";
import type { Actors } from "./actors.ts";
import { byAct } from "./by-act.ts";
import { byNeed } from "./by-need.ts";
import { byNoun } from "./by-noun.ts";
import { byVerb } from "./by-verb.ts";
import { byWar } from "./by-war.ts";
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
      ? toldByVerb(clauses, actors, token)
      : (byNoun(clauses, actors, token) ?? byWar(clauses, actors, token));
    if (made !== null) found.push(made);
  }
  return found.filter((candidate) => !isToldByNoun(candidate, found));
}

/** A happening of its own list; else a political act, or what a speaker asks for. */
function toldByVerb(clauses: Clauses, actors: Actors, verb: number): Candidate | null {
  const told = byVerb(clauses, actors, verb);
  const isNamed = told !== null && (told.subject.length + told.object.length > 0 || told.place);
  if (!isNamed) return byAct(clauses, actors, verb) ?? byNeed(clauses, actors, verb) ?? told;
  return BY_CONTENT.has(told.kind) ? withContent(told, byAct(clauses, actors, verb)) : told;
}

/** Kinds of which what is pledged or asked for says more. */
const BY_CONTENT: ReadonlySet<string> = new Set(["pledge", "urge"]);

function withContent(told: Candidate, act: Candidate | null): Candidate {
  const isAlike = told.kind === "pledge" || act?.code?.plover === "REQUEST";
  return act?.code !== undefined && isAlike ? { ...told, code: act.code } : told;
}

/** "concluded a visit", "held an exercise": the noun tells it already. */
const isToldByNoun = ({ act, verb }: Candidate, found: readonly Candidate[]): boolean =>
  act === true && found.some((other) => other.verb === verb && other.act !== true);
