/** Feasts and holidays that news writes by name, as days of a year. */
import { type Day, dayNumber, dayOf, weekdayOf } from "../../text/calendar.ts";

/** Easter Sunday of the western churches, by the rule of the Gregorian calendar. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = Math.floor(century / 4);
  const moon = (19 * golden + century - skipped - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const full =
    moon -
    Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + skipped) % 7;
  return dayOf(dayNumber({ year, month: 3, day: 28 + full - weekday }));
}

/** The `nth` weekday of a month, or the last one for -1. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = dayNumber({ year, month: month + 1, day: 1 }) - 1;
    return dayOf(last - ((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayNumber({ year, month, day: 1 });
  return dayOf(first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  christmas: [12, 25],
  "christmas-eve": [12, 24],
  "boxing-day": [12, 26],
  "new-year": [1, 1],
  "new-year-eve": [12, 31],
  halloween: [10, 31],
};

/** The day of a feast, by its name in the word tables; null for a name that is not reckoned. */
export function feastDay(name: string, year: number): Day | null {
  const fixed = FIXED[name];
  if (fixed !== undefined) return { year, month: fixed[0], day: fixed[1] };
  const easter = dayNumber(easterOf(year));
  switch (name) {
    case "easter":
      return dayOf(easter);
    case "good-friday":
      return dayOf(easter - 2);
    case "easter-monday":
      return dayOf(easter + 1);
    case "thanksgiving":
      return nthWeekday(year, 11, 4, 4);
    case "labor-day":
      return nthWeekday(year, 9, 1, 1);
    case "memorial-day":
      return nthWeekday(year, 5, 1, -1);
    default:
      return null;
  }
}
