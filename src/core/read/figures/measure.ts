import type { Nature } from "../../annotation/contract.ts";
import { MEASURE_OF_NOUN, NATURE_WORDS } from "../../languages/en/amounts/counted.ts";

/** A currency, also by the month or by the barrel. */
const CURRENCY = /^[A-Z]{3}(?:\/|$)/;
const DEFENCE = new Set(["defence", "defense", "military"]);
const BUDGET = new Set(["budget", "budgets", "spending", "expenditure", "outlay"]);
const AID = new Set(["aid", "assistance", "grant", "grants"]);
/** Before "states": those of a federation are no nations. */
const OF_NATIONS = new Set([
  "member",
  "sovereign",
  "signatory",
  "partner",
  "neighbouring",
  "neighboring",
  "coastal",
  "island",
  "arab",
  "baltic",
  "gulf",
]);

/** A code of the list `measure` in the domain model. `words`: those around the amount, in lower case. */
export function measureOf(unit: string, head: string, words: readonly string[]): string {
  const says = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  if (unit === "%GDP") return says(DEFENCE) || says(BUDGET) ? "defence_spending_share" : "other";
  if (CURRENCY.test(unit)) {
    if (says(DEFENCE) && says(BUDGET)) return "defence_budget";
    return says(AID) ? "aid_value" : "other";
  }
  if (head === "state" && !says(OF_NATIONS)) return "other";
  return Object.hasOwn(MEASURE_OF_NOUN, head) ? (MEASURE_OF_NOUN[head] ?? "other") : "other";
}

/** How far the number is a fact, as the words of its sentence tell. */
export function natureOf(words: readonly string[], unit: string): Nature {
  for (const [nature, list] of NATURE_WORDS) {
    if (nature === "budgeted" && !CURRENCY.test(unit)) continue;
    if (words.some((word) => list.has(word))) return nature;
  }
  return "actual";
}
