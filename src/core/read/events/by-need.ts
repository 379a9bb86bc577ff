/** "Hill said Utopia |must| withdraw": what a speaker finds needed of another is asked of him. */
import { SAYING } from "../../languages/en/events/acts.ts";
import type { Clauses } from "../clauses/clauses.ts";
import type { Actors } from "./actors.ts";
import { type Candidate, withOpening } from "./candidate.ts";

const NEEDS = /^(?:must|should|ought)$/;

export function byNeed(clauses: Clauses, actors: Actors, verb: number): Candidate | null {
  if (!isNeed(clauses, verb)) return null;
  const saying = sayingOf(clauses, verb);
  const asked = clauses.subject(verb);
  if (saying === null || asked === null) return null;
  const subject = actors.of(clauses.subject(saying));
  const object = actors.of(asked).filter((entity) => !subject.includes(entity));
  if (subject.length === 0 || object.length === 0) return null;
  const group = clauses.group(verb);
  const first = Math.min(asked.first, clauses.subject(saying)?.first ?? saying, saying);
  return {
    kind: "urge",
    verb: saying,
    realis: null,
    trigger: verb,
    subject,
    object,
    roles: ["actor", "recipient"],
    place: null,
    weak: false,
    act: true,
    partial: false,
    agentless: false,
    pointsBack: false,
    rule: "rule:event.need",
    at: { first: withOpening(clauses, first), last: Math.max(group.last, saying + 1) },
  };
}

/** "must withdraw", "should meet": what somebody finds needed, not what is done. */
export function isNeed(clauses: Clauses, verb: number): boolean {
  const { first, form } = clauses.group(verb);
  if (form !== "modal") return false;
  for (let t = first; t < verb; t++) if (NEEDS.test(clauses.words.word(t))) return true;
  return false;
}

/** The verb of saying before the clause, or behind it: "…, Hill |said|". */
function sayingOf(clauses: Clauses, verb: number): number | null {
  const sentence = clauses.words.sentenceOf(verb);
  if (sentence === undefined) return null;
  for (let t = verb - 1; t >= sentence.first; t--) if (isSaying(clauses, t)) return t;
  for (let t = verb + 1; t < sentence.last; t++) if (isSaying(clauses, t)) return t;
  return null;
}

const isSaying = (clauses: Clauses, token: number): boolean =>
  clauses.isVerb(token) && SAYING.has(clauses.lemma(token)) && clauses.isFinite(token);
