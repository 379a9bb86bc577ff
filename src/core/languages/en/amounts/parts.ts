/** What the rules for amounts share: numbers, scales, and two numbers that make a range. */
import { as, like, many, maybe, seq, word } from "../../../rules/pattern.ts";
import type { Place } from "../../../rules/rule.ts";
import { numberIn, scaleIn } from "./number.ts";
import { CHANGE_VERBS } from "./words.ts";

export interface Amount {
  readonly low: number;
  readonly high: number;
  /** ISO 4217, "%", "%GDP", a unit of `UNIT_WORDS`; "" where only a number stands. */
  readonly unit: string;
}

export const NUMBER = like((item) => numberIn(item.text));
const SCALE = like((item) => scaleIn(item.text));
export const JOINER = word("-", "–", "—", "to", "and", "or");
export const FIRST_SCALES = maybe(many(as("firstScales", SCALE), { min: 1, max: 2 }));
export const SECOND_SCALES = maybe(many(as("secondScales", SCALE), { min: 1, max: 2 }));
export const MAYBE_SECOND = maybe(seq(as("joiner", JOINER), as("second", NUMBER), SECOND_SCALES));

export interface Numbers {
  readonly first: number;
  readonly firstScales: readonly number[] | undefined;
  readonly joiner?: string | undefined;
  readonly second?: number | undefined;
  readonly secondScales?: readonly number[] | undefined;
  /** Both numbers name a unit of their own: "$900,000 to $2 million", and not "$3 to 5 million". */
  readonly unitTwice?: boolean;
  /** One unit stands behind the two numbers: "3 to 5 miles". */
  readonly unitOnce?: boolean;
}

/**
 * `low`–`high` where both are said, else the one number twice; null where the two are no range. A scale after the
 * second number holds for both ("3 to 5 million") unless the first is the greater then ("900,000 to 2 million").
 */
export function rangeOf(numbers: Numbers, place: Place): { low: number; high: number } | null {
  const product = (scales: readonly number[] | undefined): number =>
    (scales ?? []).reduce((a, b) => a * b, 1);
  const { first, firstScales, joiner, second, secondScales } = numbers;
  const alone = exact(first * product(firstScales));
  if (second === undefined) return { low: alone, high: alone };
  if (!joinsRange(joiner ?? "", numbers, place)) return null;
  const high = exact(second * product(secondScales));
  const shared = firstScales?.length ? alone : exact(first * product(secondScales));
  const low = shared < high || !numbers.unitTwice ? shared : alone;
  return low < high ? { low, high } : null;
}

/** How far before a range its "between" or its verb of change may stand. */
const NEAR = 3;

/** "between 3 |and| 5"; no range is "from 3 |to| 5" behind a verb of change, nor "by $3 |to| $5", but "by 3 |to| 5 miles" is. */
function joinsRange(joiner: string, { unitOnce }: Numbers, { norms, first }: Place): boolean {
  const before = norms.slice(Math.max(0, first - NEAR), first);
  if (joiner === "and") return before.includes("between");
  if (joiner !== "to") return true;
  if (before.at(-1) === "by" || CHANGE_VERBS.has(before.at(-1) ?? "")) return unitOnce === true;
  return before.at(-1) !== "from" || !before.some((word) => CHANGE_VERBS.has(word));
}

/** Without the dust of binary fractions: 1.1 million is 1100000. */
export const exact = (value: number): number => Number(value.toPrecision(12));

export const one = (low: number, unit: string): Amount => ({ low, high: low, unit });

/** "2-1", "16:9": one of the numbers of a score or a ratio. */
export function isOfScore({ items, first, last }: Place): boolean {
  const touches = (sign: number, number: number): boolean =>
    /^[-–:]$/.test(items[sign]?.text ?? "") && numberIn(items[number]?.text ?? "") !== undefined;
  return touches(last, last + 1) || touches(first - 1, first - 2);
}

/** "-1.3" behind a blank, "minus 3". */
export function isNegative({ items, first }: Place): boolean {
  const [before, sign, number] = [items[first - 2], items[first - 1], items[first]];
  if (sign?.text.toLowerCase() === "minus") return true;
  const isApart =
    before === undefined || (before.end < (sign?.start ?? 0) && /[\p{L}(,]$/u.test(before.text));
  return /^[-−]$/.test(sign?.text ?? "") && sign?.end === number?.start && isApart;
}
