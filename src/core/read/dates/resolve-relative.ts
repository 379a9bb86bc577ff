/** Times counted from another one. What the other one does not say is not made up. */
import type { RelativeMeaning, TimeUnit } from "../../languages/time-meaning.ts";
import { addMonths, dayNumber, dayOf, weekdayOf } from "../../text/calendar.ts";
import type { Anchor, Footing, Outlook } from "./outlook.ts";
import { wholeDay } from "./resolve-calendar.ts";
import {
  centuryOf,
  type Dated,
  dated,
  decadeOf,
  halfOf,
  quarterOf,
  type Resolved,
  timeOfDay,
  unresolved,
  weekAround,
  weekendAround,
} from "./resolved.ts";

export function resolveRelative(meaning: RelativeMeaning, outlook: Outlook): Resolved {
  const { clock, dayPart, mod = null } = meaning;
  const time = timeOfDay(clock, dayPart);
  const type = time === "" ? "DATE" : "TIME";
  const from = referenceOf(meaning, outlook);
  const found = from === null ? null : countFrom(meaning, from.anchor, outlook);
  if (from === null || found === null) {
    // The hour is known even where the day is not.
    const day =
      clock !== undefined && outlook.published ? dated(outlook.published).value : "XXXX-XX-XX";
    return { ...unresolved(time === "" ? "" : `${day}${time}`, type), mod };
  }
  return { type, value: `${found.value}${time}`, edtf: found.edtf, basis: from.footing, mod };
}

interface Reference {
  readonly anchor: Anchor;
  readonly footing: Footing;
}

/** What is counted from. "A year earlier" with nothing told before it is counted from the article's date; "two days later" is not. */
function referenceOf(
  { from, unit, offset, clock }: RelativeMeaning,
  outlook: Outlook,
): Reference | null {
  const { published, narrative } = outlook;
  const today: Reference | null = published && { anchor: published, footing: "anchored" };
  if (from === "published") return today;
  if (narrative !== null)
    return {
      anchor: narrative,
      footing: narrative.footing === "anchored" ? "anchored" : "narrative",
    };
  const isLong = unit === "year" || unit === "month" || unit === "quarter";
  return isLong && offset < 0 && clock === undefined ? today : null;
}

function countFrom(meaning: RelativeMeaning, anchor: Anchor, outlook: Outlook): Dated | null {
  const { unit, offset, weekday, month } = meaning;
  if (unit === "year") return dated({ year: anchor.year + offset, month });
  if (unit === "decade") return decadeOf(Math.floor(anchor.year / 10 + offset) * 10);
  if (unit === "century") return centuryOf(Math.ceil(anchor.year / 100) + offset);
  if (anchor.month === undefined) return null;
  if (unit === "month" || unit === "quarter" || unit === "half")
    return monthsFrom(unit, offset, { year: anchor.year, month: anchor.month });
  const day = wholeDay(anchor);
  if (day === null) return null;
  const number = dayNumber(day);
  switch (unit) {
    case "day":
      return dated(dayOf(number + offset));
    case "week": {
      const there = number + offset * 7;
      if (weekday === undefined) return weekAround(dayOf(there));
      return dated(dayOf(there - weekdayOf(there) + weekday));
    }
    case "weekend": {
      // "this weekend" told on a Monday of what happened is the one just over.
      const isOver = offset === 0 && outlook.direction === "past" && weekdayOf(number) < 5;
      return weekendAround(dayOf(number + (isOver ? -7 : offset * 7)));
    }
    default:
      return null;
  }
}

function monthsFrom(
  unit: Extract<TimeUnit, "month" | "quarter" | "half">,
  offset: number,
  from: { readonly year: number; readonly month: number },
): Dated {
  const size = { month: 1, quarter: 3, half: 6 }[unit];
  const there = addMonths({ ...from, day: 1 }, offset * size);
  const part = Math.ceil(there.month / size);
  if (unit === "quarter") return quarterOf(there.year, part);
  if (unit === "half") return halfOf(there.year, part);
  return dated({ year: there.year, month: there.month });
}
