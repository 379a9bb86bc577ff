/** What becomes of a PLOVER type that is asked for, refused, ended, planned or denied. */
import type { Realis } from "../../../annotation/contract.ts";
import { type Act, act, type PloverType } from "./act-codes.ts";

const COOPERATIVE: ReadonlySet<PloverType> = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);
const YIELDING: ReadonlySet<PloverType> = new Set(["CONCEDE", "RETREAT"]);
const HOSTILE: ReadonlySet<PloverType> = new Set([
  "SANCTION",
  "COERCE",
  "ASSAULT",
  "PROTEST",
  "MOBILIZE",
  "THREATEN",
]);

const ASSISTING: ReadonlySet<PloverType> = new Set(["AID", "COOPERATE", "SUPPORT"]);

/** The mode of a request or refusal, by the act that it is about. */
function modeOf(about: Act | null): string | null {
  if (about === null) return null;
  if (about.plover === "CONSULT") return "meet";
  if (ASSISTING.has(about.plover)) return "assist";
  if (YIELDING.has(about.plover) || HOSTILE.has(about.plover)) return "yield";
  return "change";
}

/** The mode of a threat, by what is threatened. */
function threatOf({ plover, mode }: Act): string | null {
  if (plover === "ASSAULT") return "violence";
  if (plover === "COERCE") return mode === "arrest" ? "arrest" : "restrict";
  if (plover === "SANCTION") return mode === "expel" ? "expel" : "relations";
  return null;
}

/** What a verb says of the act that hangs on it: "offered |to withdraw|", "refused |to meet|". */
export function onAct(outer: Act, inner: Act | null): Act {
  switch (outer.plover) {
    case "REQUEST":
      // To rally others against somebody is to disapprove of him.
      if (inner?.plover === "SANCTION") return act("ACCUSE", "disapprove", "condemn");
      return { ...outer, mode: outer.mode ?? modeOf(inner) };
    case "REJECT":
      return { ...outer, mode: outer.mode ?? modeOf(inner) };
    case "THREATEN":
      return inner === null ? outer : { ...outer, mode: threatOf(inner) };
    case "AGREE":
      return inner === null ? outer : offered(inner, outer);
    default:
      return outer;
  }
}

/** What is agreed to or offered: to hurt is a threat, whatever verb promises it. */
function offered(inner: Act, outer: Act): Act {
  if (HOSTILE.has(inner.plover)) return act("THREATEN", threatOf(inner));
  return inner.plover === "REJECT" ? inner : outer;
}

/** What a verb of planning says of an act. */
export const planned = (inner: Act): Act => underRealis(inner, "scheduled");

/** What one fails to do, if it was asked or expected of him. */
export function failed(inner: Act): Act | null {
  const denied = underRealis(inner, "negated");
  return denied.plover === "REJECT" ? denied : null;
}

/** What is only considered is nothing yet; but to consider a blow is to threaten it. */
export const weighed = (inner: Act): Act | null =>
  HOSTILE.has(inner.plover) ? act("THREATEN", threatOf(inner)) : null;

/** "will withdraw |unless| …": whatever it is, it is held over somebody. */
export const threatened = (inner: Act): Act => act("THREATEN", threatOf(inner));

/** What is announced is done with that where words do it; a withdrawal or a visit is still to come. */
export const announced = (inner: Act): Act =>
  COOPERATIVE.has(inner.plover) || (YIELDING.has(inner.plover) && inner.mode !== "ceasefire")
    ? planned(inner)
    : inner;

/** What it is to end an act. */
export function ended(inner: Act): Act | null {
  switch (inner.plover) {
    case "ASSAULT":
    case "MOBILIZE":
      return act("RETREAT", "ceasefire");
    case "SANCTION":
      return act("RETREAT");
    case "COERCE":
    case "PROTEST":
    case "THREATEN":
    case "REQUEST":
    case "ACCUSE":
      return act("CONCEDE");
    case "CONSULT":
    case "SUPPORT":
    case "COOPERATE":
    case "AID":
    case "AGREE":
      return act("SANCTION", "discontinue");
    default:
      return null;
  }
}

/** An act by what its verb’s form says of it: what is still to come is a promise or a threat, what is denied a refusal. */
export function underRealis(told: Act, realis: Realis): Act {
  if (realis === "negated")
    return COOPERATIVE.has(told.plover) || YIELDING.has(told.plover) || told.plover === "AGREE"
      ? { ...act("REJECT", modeOf(told)), kind: "reject" }
      : told;
  if (realis === "hypothetical")
    return HOSTILE.has(told.plover) && told.plover !== "MOBILIZE" ? threatened(told) : told;
  if (realis !== "scheduled") return told;
  if (COOPERATIVE.has(told.plover))
    return act("AGREE", null, told.plover === "CONSULT" ? "announce_meeting" : "pledge");
  if (YIELDING.has(told.plover)) return act("CONCEDE");
  return HOSTILE.has(told.plover) && told.plover !== "MOBILIZE" ? threatened(told) : told;
}
