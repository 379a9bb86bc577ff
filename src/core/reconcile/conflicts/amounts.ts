/** Whether two amounts can both be true. */
import type { Comparator } from "../../annotation/contract.ts";

export interface Amount {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly comparator: Comparator;
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** Whether the ends themselves are meant. */
  readonly withEnds: boolean;
}

/** How far off an amount may be that is told as approximate. */
const APPROXIMATE = 0.1;

function rangeOf({ low, best, high, comparator }: Amount): Range | null {
  const [least, most] = [low ?? best ?? high, high ?? best ?? low];
  if (least === null || most === null) return null;
  switch (comparator) {
    case "eq":
      return { from: least, to: most, withEnds: true };
    case "approx":
      return { from: least * (1 - APPROXIMATE), to: most * (1 + APPROXIMATE), withEnds: true };
    case "gt":
    case "ge":
      return { from: least, to: Number.POSITIVE_INFINITY, withEnds: comparator === "ge" };
    case "lt":
    case "le":
      return { from: Number.NEGATIVE_INFINITY, to: most, withEnds: comparator === "le" };
  }
}

/** Both hold when one number fits both, as told or rounded as far as the rounder of them is. */
export function canBothHold(a: Amount, b: Amount): boolean {
  const [ours, theirs] = [rangeOf(a), rangeOf(b)];
  if (ours === null || theirs === null) return true;
  const [from, to] = [Math.max(ours.from, theirs.from), Math.min(ours.to, theirs.to)];
  if (from < to || (from === to && holds(ours, from) && holds(theirs, from))) return true;
  return a.comparator === "eq" && b.comparator === "eq" && isRounded(a, b);
}

const holds = ({ from, to, withEnds }: Range, value: number): boolean =>
  withEnds ? from <= value && value <= to : from < value && value < to;

function isRounded(a: Amount, b: Amount): boolean {
  const [one, other] = [a.best ?? a.low, b.best ?? b.low];
  if (one === null || other === null || one === 0 || other === 0) return true;
  const digits = Math.min(digitsOf(one), digitsOf(other));
  return Number(one.toPrecision(digits)) === Number(other.toPrecision(digits));
}

/** Digits that say something: 48,700 has three. Nobody rounds what can be counted on a page: 40 has two. */
function digitsOf(value: number): number {
  const digits = String(Math.abs(value)).replace(".", "");
  const isCounted = Number.isInteger(value) && Math.abs(value) < 100;
  return isCounted ? digits.length : digits.replace(/^0+|0+$/g, "").length;
}
