/** What the words beside a time say of it: a limit, a range, a report. */
import type { TimexMod } from "../../../annotation/contract.ts";

const ONE_WORD: Readonly<Record<string, TimexMod>> = {
  by: "ON_OR_BEFORE",
  before: "BEFORE",
  after: "AFTER",
  about: "APPROX",
  around: "APPROX",
  circa: "APPROX",
  approximately: "APPROX",
  roughly: "APPROX",
};
const TWO_WORDS: Readonly<Record<string, TimexMod>> = {
  "later than": "ON_OR_BEFORE",
  "prior to": "BEFORE",
  "ahead of": "BEFORE",
  "earlier than": "ON_OR_AFTER",
  "early as": "ON_OR_AFTER",
};

/** The limit that stands before a time: "by 2027", "no later than May", "around 1990". */
export function limitBefore(norms: readonly string[], first: number): TimexMod | null {
  const at = norms[first - 1] === "the" ? first - 1 : first;
  const near = norms[at - 1] ?? "";
  return ONE_WORD[near] ?? TWO_WORDS[`${norms[at - 2] ?? ""} ${near}`] ?? null;
}

/** Whether the words between two times (`left` to `right`) make them the ends of a range; `first` is where the left one begins. */
export function isRangeBetween(
  norms: readonly string[],
  { first, left, right }: { readonly first: number; readonly left: number; readonly right: number },
): boolean {
  if (right - left !== 1) return false;
  const link = norms[left] ?? "";
  if (link === "and") return norms[first - 1] === "between";
  return /^(?:to|through|until|till|[-–])$/.test(link);
}

const REPORTS = /^(?:said|told|says|reported|announced|added|according|wrote|stated)$/;

/** "He said Friday": when it was told, not when it happened. */
export function isReportTime(norms: readonly string[], first: number): boolean {
  return (
    REPORTS.test(norms[first - 1] ?? "") ||
    (norms[first - 1] === "on" && REPORTS.test(norms[first - 2] ?? ""))
  );
}
