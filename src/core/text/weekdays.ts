/** Days known by their weekday alone: "a Wednesday in April 2025" is one of five days. */
import { dayNumber, dayOf, isoDay, parseIsoDay, weekdayOf } from "./calendar.ts";
import type { EdtfExtent } from "./edtf.ts";

/** Monday first, as ISO 8601 counts them. */
export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** A stretch in which a weekday comes more often tells nothing of which one is meant. */
const LONGEST = 31;

/** The weekday that an expression names and nothing else, 1 to 7: "Wednesday", "on Wednesday"; not "last Wednesday". */
export function namedWeekday(expression: string): number | null {
  const [, name = ""] = /^(?:on\s+)?(\p{L}+)$/iu.exec(expression.trim()) ?? [];
  const at = WEEKDAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase());
  return at < 0 ? null : at + 1;
}

/** The days of a stretch that are such a weekday, as one date; null where there is none or the stretch is too long. */
export function weekdaysWithin({ min, max }: EdtfExtent, weekday: number): string | null {
  const [from, to] = [parseIsoDay(min ?? ""), parseIsoDay(max ?? "")];
  if (from === null || to === null) return null;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last - first >= LONGEST) return null;
  const days = Array.from({ length: last - first + 1 }, (_, at) => first + at)
    .filter((day) => weekdayOf(day) === weekday)
    .map((day) => isoDay(dayOf(day)));
  return days.length > 1 ? `[${days.join(",")}]` : (days[0] ?? null);
}
