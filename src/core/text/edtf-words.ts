import type { EdtfPoint } from "./edtf.ts";
import { parseEdtf } from "./edtf.ts";
import { WEEKDAYS, weekdaysWithin } from "./weekdays.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date as a reader writes it: "19 Sep 2022", "Apr 2025", "not before Jan 2025", "a Wednesday in Apr 2025". */
export function printedDate(edtf: string): string {
  const date = parseEdtf(edtf);
  if (date === null) return edtf;
  if (date.kind === "one-of")
    return weekdayOfMonth(edtf, date.min) ?? `one of ${date.members.map(point).join(", ")}`;
  if (date.kind === "point") return point(date);
  const { from, to } = date;
  if (typeof from === "string") return typeof to === "string" ? "" : `by ${point(to)}`;
  if (typeof to === "string") return `not before ${point(from)}`;
  return range(from, to);
}

/** All Wednesdays of one month; null for any other set of days. */
function weekdayOfMonth(edtf: string, day: string): string | null {
  const month = parseEdtf(day.slice(0, 7));
  if (month?.kind !== "point") return null;
  const at = WEEKDAYS.findIndex((_, index) => weekdaysWithin(month, index + 1) === edtf);
  return at < 0 ? null : `a ${WEEKDAYS[at]} in ${point(month)}`;
}

/** A date by which something is to be done: "by Mar 2032". */
export function printedDeadline(edtf: string): string {
  const words = printedDate(edtf);
  return /^(?:by|not before) /.test(words) ? words : `by ${words}`;
}

function range(from: EdtfPoint, to: EdtfPoint): string {
  const [first, last] = [point(from), point(to)];
  if (first === last) return first;
  const sameMonth = from.min.slice(0, 7) === to.min.slice(0, 7);
  const areDays = [from, to].every((p) => p.precision === "day" && !p.uncertain && !p.approximate);
  if (sameMonth && areDays) return `${Number(from.min.slice(8))}-${last}`;
  return `${first} to ${last}`;
}

function point({ min, precision, uncertain, approximate }: EdtfPoint): string {
  const year = min.slice(0, 4);
  const number = Number(min.slice(5, 7));
  const month = `${MONTHS[number - 1]} ${year}`;
  const words = {
    day: `${Number(min.slice(8))} ${month}`,
    month,
    quarter: `quarter ${Math.ceil(number / 3)} of ${year}`,
    half: `${number === 1 ? "first" : "second"} half of ${year}`,
    year,
    decade: `${year.slice(0, 3)}0s`,
  }[precision];
  return `${approximate ? "about " : ""}${words}${uncertain ? " (?)" : ""}`;
}
