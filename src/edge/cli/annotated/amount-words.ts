import type { Figure } from "../../../core/annotation/contract.ts";
import { LIMIT_WORDS } from "../../../core/dossier/figures.ts";
import { UNIT_WORDS } from "../../http/cards.ts";

/** From here on a number is told in words: "43 trillion". */
const LARGE = 1_000_000;

function number(value: number): string {
  return value.toLocaleString(
    "en-GB",
    Math.abs(value) >= LARGE
      ? { notation: "compact", compactDisplay: "long", maximumFractionDigits: 3 }
      : { maximumFractionDigits: 3 },
  );
}

/** "about 20 to 30", "more than 2% of GDP", "43 trillion JPY". */
export function amountWords({
  low,
  best,
  high,
  unit,
  comparator,
}: Pick<Figure, "low" | "best" | "high" | "unit" | "comparator">): string {
  const words = UNIT_WORDS[unit] ?? ` ${unit}`;
  const range = [low, high].filter((end) => end !== null).map(number);
  const value = best === null ? range.join(" to ") : number(best);
  return value === "" ? "no number" : `${LIMIT_WORDS[comparator]}${value}${words}`;
}
