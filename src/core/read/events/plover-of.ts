/** The PLOVER type and mode of what is told: by its kind, by what its words say of it, and by whether it is still to come. */
import type { EventKind, Realis } from "../../annotation/contract.ts";
import { ENVOYS } from "../../languages/en/events/act-nouns.ts";
import {
  COMMITTING,
  CONDEMNING,
  FINALISING,
  JOINT_WORK,
  PLOVER,
  type PloverCode,
  WEAPONS,
} from "../../languages/en/events/plover.ts";
import type { Clauses } from "../clauses/clauses.ts";
import type { Candidate } from "./candidate.ts";
import { isToCome } from "./realis.ts";

const AGREED: PloverCode = { plover: "AGREE", mode: null };
/** What is promised as long as it is still to come. */
const PROMISED: ReadonlySet<string | null> = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);

export function ploverOf(
  clauses: Clauses,
  kind: EventKind,
  candidate: Candidate,
  realis: Realis,
): PloverCode {
  if (candidate.code !== undefined) return candidate.code;
  const code = byContent(clauses, kind, candidate) ?? PLOVER[kind];
  if (realis === "cancelled" && code.plover === "CONSULT") return PLOVER.cancel;
  const isPromise = PROMISED.has(code.plover) && isToCome(clauses, candidate.verb, realis);
  return isPromise ? AGREED : code;
}

/** What the words of the passage say that the kind leaves open; null where they say nothing. */
function byContent(clauses: Clauses, kind: EventKind, candidate: Candidate): PloverCode | null {
  switch (kind) {
    case "joint_statement":
      return ofStatement(clauses, candidate);
    case "appoint":
      return holds(clauses, candidate, ENVOYS) ? { plover: "SUPPORT", mode: null } : null;
    case "deploy":
      return holds(clauses, candidate, WEAPONS) ? { plover: "MOBILIZE", mode: "weapons" } : null;
    case "join":
      return holds(clauses, candidate, JOINT_WORK) ? { plover: "COOPERATE", mode: null } : null;
    default:
      return null;
  }
}

/** A joint statement condemns, commits or is itself the text that was agreed. */
function ofStatement(clauses: Clauses, { at }: Candidate): PloverCode | null {
  const { words } = clauses;
  const end = words.sentenceOf(at.first)?.last ?? at.last;
  for (let t = at.first; t < end; t++) {
    if (CONDEMNING.has(words.lemma(t))) return PLOVER.condemn;
    if (COMMITTING.has(words.lemma(t))) return AGREED;
    if (FINALISING.has(words.lemma(t))) return PLOVER.sign;
  }
  return null;
}

function holds({ words }: Clauses, { at }: Candidate, nouns: ReadonlySet<string>): boolean {
  for (let t = at.first; t < at.last; t++) if (nouns.has(words.lemma(t).toLowerCase())) return true;
  return false;
}
