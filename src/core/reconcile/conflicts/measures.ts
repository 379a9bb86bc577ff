import type { Passage } from "../../annotation/contract.ts";
import { isTellingConcept, termsIn } from "../follow-through/words.ts";

/** Measures of which a subject has one value at a time; of aid and of orders there are many. */
export const SINGLE: ReadonlySet<string> = new Set([
  "defence_budget",
  "defence_spending_share",
  "warheads",
]);

interface Told {
  readonly evidence: readonly Passage[];
}

/** Forty boats are not forty mules, though both are what one state has bought. */
export function isOfOneThing(measure: string, a: Told, b: Told): boolean {
  if (SINGLE.has(measure)) return true;
  const counted = ({ evidence }: Told): string[] =>
    evidence.flatMap(({ exact }) => termsIn(exact)).map(({ concept }) => concept);
  const theirs = new Set(counted(b));
  return counted(a).some((word) => isTellingConcept(word) && theirs.has(word));
}
