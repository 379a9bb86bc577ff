/** Dates of the record as a reader prints them: "19–23 Sep 2022", "by 25 Nov 2025", "not before Jan 2025". */
import type { Edtf } from "../../src/core/annotation/contract.ts";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const SEASONS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
};

/** The date in words; what it cannot put in words it gives as it is. */
export function printedDate(edtf: Edtf): string {
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return printedPoint(from);
  if (from === ".." || from === "") return `by ${printedPoint(to)}`;
  if (to === ".." || to === "") return `not before ${printedPoint(from)}`;
  return printedRange(from, to);
}

function printedRange(from: string, to: string): string {
  const [year, month, day] = from.split("-");
  const [lastYear, lastMonth, lastDay] = to.split("-");
  if (year !== lastYear || day === undefined || lastDay === undefined)
    return `${printedPoint(from)} – ${printedPoint(to)}`;
  if (month === lastMonth) return `${Number(day)}–${printedPoint(to)}`;
  return `${Number(day)} ${monthOf(month)} – ${printedPoint(to)}`;
}

function printedPoint(point: string): string {
  const qualified = /^(.*?)([~?%])$/.exec(point);
  if (qualified) return `about ${printedPoint(qualified[1] ?? "")}`;
  const [year = "", month, day] = point.split("-");
  if (!/^\d{4}$/.test(year)) return point;
  if (month === undefined) return year;
  const named = monthOf(month);
  if (day === undefined) return `${named} ${year}`;
  return /^\d+$/.test(day) ? `${Number(day)} ${named} ${year}` : `a day in ${named} ${year}`;
}

function monthOf(month: string | undefined): string {
  if (month === undefined) return "";
  return SEASONS[month] ?? MONTHS[Number(month) - 1] ?? month;
}

/** First and last day that a date can mean, as ISO days; an open end is null. */
export function boundsOf(edtf: Edtf): { readonly from: string | null; readonly to: string | null } {
  const [from = "", to = from] = edtf.split("/");
  return { from: edgeDay(from, "first"), to: edgeDay(to, "last") };
}

function edgeDay(point: string, edge: "first" | "last"): string | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(point);
  if (found === null) return null;
  const [, year = "", month, day] = found;
  if (edge === "first") return `${year}-${month ?? "01"}-${day ?? "01"}`;
  if (day !== undefined) return `${year}-${month}-${day}`;
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0));
  return last.toISOString().slice(0, 10);
}

/** The ISO day so many days before another. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
