/**
 * The subset of EDTF (ISO 8601-2) that dates are stored in: days, months, quarters, halves, years and decades, each
 * possibly uncertain (`?`), approximate (`~`) or both (`%`); intervals with open (`..`) or unknown ends; one of a set.
 */
import { daysInMonth, four, isRealDay, two } from "./calendar.ts";

type EdtfPrecision = "day" | "month" | "quarter" | "half" | "year" | "decade";

/** The first and last day that a date can mean, as ISO days; null where the end is open or unknown. */
export interface EdtfExtent {
  readonly min: string | null;
  readonly max: string | null;
}

interface Qualified {
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

export interface EdtfPoint extends Qualified {
  readonly kind: "point";
  readonly min: string;
  readonly max: string;
  readonly precision: EdtfPrecision;
  /** A part of it is said to exist but not which: `2025-XX`, `2022-09-XX`. */
  readonly unspecified: boolean;
}

/** `..` is an end that has not come or was never set, nothing at all (`2025-01/`) an end that is not known. */
type EdtfEnd = EdtfPoint | "open" | "unknown";

interface EdtfInterval extends EdtfExtent, Qualified {
  readonly kind: "interval";
  readonly from: EdtfEnd;
  readonly to: EdtfEnd;
}

interface EdtfOneOf extends Qualified {
  readonly kind: "one-of";
  readonly members: readonly EdtfPoint[];
  readonly min: string;
  readonly max: string;
}

export type EdtfDate = EdtfPoint | EdtfInterval | EdtfOneOf;

/** Reads an EDTF string; null for anything outside the subset. */
export function parseEdtf(text: string): EdtfDate | null {
  if (text.startsWith("[")) return parseOneOf(text);
  if (text.includes("/")) return parseInterval(text);
  return parsePoint(text);
}

/** Writes a date as it was read. */
export function formatEdtf(date: EdtfDate): string {
  if (date.kind === "one-of") return `[${date.members.map(formatEdtf).join(",")}]`;
  if (date.kind === "interval") return `${formatEnd(date.from)}/${formatEnd(date.to)}`;
  return `${digitsOf(date)}${markOf(date)}`;
}

/** First and last day of a date; null for a string outside the subset. */
export function extentOf(text: string): EdtfExtent | null {
  const date = parseEdtf(text);
  return date && { min: date.min, max: date.max };
}

/** Whether every day that `inner` can mean is a day of `outer`. False for a string outside the subset. */
export function liesWithin(inner: string, outer: string): boolean {
  const a = parseEdtf(inner);
  const b = parseEdtf(outer);
  if (a === null || b === null) return false;
  const smalls = a.kind === "one-of" ? a.members : [a];
  const wholes = b.kind === "one-of" ? b.members : [b];
  return smalls.every((small) => wholes.some((whole) => holds(whole, small)));
}

/** Whether two dates can mean a common day. False for a string outside the subset. */
export function canCoincide(left: string, right: string): boolean {
  const a = parseEdtf(left);
  const b = parseEdtf(right);
  if (a === null || b === null) return false;
  const lefts = a.kind === "one-of" ? a.members : [a];
  const rights = b.kind === "one-of" ? b.members : [b];
  return lefts.some((x) => rights.some((y) => touches(x, y)));
}

/**
 * Orders dates by first day, then by last day, then as strings. An open beginning comes first, an open end last;
 * strings outside the subset come after all dates.
 */
export function compareEdtf(left: string, right: string): number {
  const a = extentOf(left);
  const b = extentOf(right);
  if (a === null || b === null)
    return Number(a === null) - Number(b === null) || order(left, right);
  return order(a.min ?? "", b.min ?? "") || order(a.max ?? "~", b.max ?? "~") || order(left, right);
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function holds(whole: EdtfExtent, part: EdtfExtent): boolean {
  return (
    (whole.min === null || (part.min !== null && whole.min <= part.min)) &&
    (whole.max === null || (part.max !== null && part.max <= whole.max))
  );
}

function touches(a: EdtfExtent, b: EdtfExtent): boolean {
  return (
    (a.min === null || b.max === null || a.min <= b.max) &&
    (b.min === null || a.max === null || b.min <= a.max)
  );
}

function parseOneOf(text: string): EdtfOneOf | null {
  if (!text.endsWith("]")) return null;
  const members: EdtfPoint[] = [];
  for (const part of text.slice(1, -1).split(",")) {
    const point = parsePoint(part);
    if (point === null) return null;
    members.push(point);
  }
  const [min] = members.map((m) => m.min).sort();
  const max = members
    .map((m) => m.max)
    .sort()
    .at(-1);
  if (min === undefined || max === undefined) return null;
  return { kind: "one-of", members, min, max, ...qualifiedBy(members) };
}

function parseInterval(text: string): EdtfInterval | null {
  const parts = text.split("/");
  if (parts.length !== 2) return null;
  const from = parseEnd(parts[0] ?? "");
  const to = parseEnd(parts[1] ?? "");
  if (from === null || to === null) return null;
  const points = [from, to].filter((end) => typeof end !== "string");
  if (points.length === 0) return null;
  const min = typeof from === "string" ? null : from.min;
  const max = typeof to === "string" ? null : to.max;
  if (min !== null && max !== null && min > max) return null;
  return { kind: "interval", from, to, min, max, ...qualifiedBy(points) };
}

function qualifiedBy(points: readonly EdtfPoint[]): Qualified {
  return {
    uncertain: points.some((p) => p.uncertain),
    approximate: points.some((p) => p.approximate),
  };
}

function parseEnd(text: string): EdtfEnd | null {
  if (text === "..") return "open";
  return text === "" ? "unknown" : parsePoint(text);
}

const POINT = /^(\d{4}|\d{3}X)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?$/;

function parsePoint(text: string): EdtfPoint | null {
  const parts = POINT.exec(text);
  if (parts === null) return null;
  const [, year = "", month, day, mark] = parts;
  const stretch = stretchOf(year, month, day);
  return (
    stretch && {
      kind: "point",
      ...stretch,
      unspecified: month === "XX" || day === "XX",
      uncertain: mark === "?" || mark === "%",
      approximate: mark === "~" || mark === "%",
    }
  );
}

type Stretch = Pick<EdtfPoint, "min" | "max" | "precision">;

function stretchOf(year: string, month?: string, day?: string): Stretch | null {
  if (year.endsWith("X")) {
    const decade = year.slice(0, 3);
    if (month !== undefined) return null;
    return { min: `${decade}0-01-01`, max: `${decade}9-12-31`, precision: "decade" };
  }
  if (month === undefined) return months(year, 1, 12, "year");
  if (month === "XX") return day === undefined ? months(year, 1, 12, "year") : null;
  if (day === undefined) return partOfYear(year, Number(month));
  if (day === "XX") return Number(month) <= 12 ? partOfYear(year, Number(month)) : null;
  if (!isRealDay({ year: Number(year), month: Number(month), day: Number(day) })) return null;
  const iso = `${year}-${month}-${day}`;
  return { min: iso, max: iso, precision: "day" };
}

/** A month, a quarter (33 to 36) or a half (40, 41). */
function partOfYear(year: string, number: number): Stretch | null {
  if (number >= 1 && number <= 12) return months(year, number, number, "month");
  if (number >= 33 && number <= 36)
    return months(year, (number - 33) * 3 + 1, (number - 32) * 3, "quarter");
  if (number === 40 || number === 41)
    return months(year, (number - 40) * 6 + 1, (number - 39) * 6, "half");
  return null;
}

function months(year: string, from: number, to: number, precision: EdtfPrecision): Stretch {
  return {
    min: `${year}-${two(from)}-01`,
    max: `${year}-${two(to)}-${two(daysInMonth(Number(year), to))}`,
    precision,
  };
}

function formatEnd(end: EdtfEnd): string {
  if (end === "open") return "..";
  return end === "unknown" ? "" : formatEdtf(end);
}

function digitsOf({ min, precision, unspecified }: EdtfPoint): string {
  const year = min.slice(0, 4);
  const month = Number(min.slice(5, 7));
  switch (precision) {
    case "decade":
      return `${year.slice(0, 3)}X`;
    case "year":
      return unspecified ? `${year}-XX` : year;
    case "half":
      return `${year}-${month === 1 ? 40 : 41}`;
    case "quarter":
      return `${year}-${33 + (month - 1) / 3}`;
    case "month":
      return unspecified ? `${min.slice(0, 7)}-XX` : min.slice(0, 7);
    case "day":
      return min;
    default:
      return precision satisfies never;
  }
}

function markOf({ uncertain, approximate }: Qualified): string {
  if (uncertain && approximate) return "%";
  if (uncertain) return "?";
  return approximate ? "~" : "";
}

/** `1970` → `197X`. */
export function decadeEdtf(year: number): string {
  return `${four(year).slice(0, 3)}X`;
}
