/**
 * The two clocks of a comparison. A line has its own time, else that of its article; a side takes it only when that time
 * lies wholly on the side. What straddles a boundary, or has only one bound, is "date not established".
 */
import type { Edtf } from "../annotation/contract.ts";
import { dayNumber, dayOf, isoDay, parseIsoDay } from "../text/calendar.ts";
import { type EdtfExtent, extentOf } from "../text/edtf.ts";

export type Side = "then" | "between" | "now" | "undated";

/** A happening so many days before a date still tells of that date. */
const RECENT_DAYS = 31;

export interface Clock {
  /** The side of a time, or null for what lies after the later date. */
  sideOf(extent: EdtfExtent): Side | null;
  /** Whether a time is long before the earlier date: it is history, not the state of that date. */
  isHistory(extent: EdtfExtent): boolean;
}

export function clockOf(compare: readonly [Edtf, Edtf] | null): Clock {
  if (compare === null)
    return {
      sideOf: ({ min, max }) => (min === null && max === null ? "undated" : "now"),
      isHistory: () => false,
    };
  const [first, second] = compare.map((edtf) => extentOf(edtf));
  const [firstStart, firstEnd, secondStart, secondEnd] = [
    first?.min ?? "",
    first?.max ?? "",
    second?.min ?? "",
    second?.max ?? "",
  ];
  const nowFrom = daysBefore(secondStart, RECENT_DAYS);
  const thenFrom = daysBefore(firstStart, RECENT_DAYS);
  return {
    isHistory: ({ max }) => max !== null && max < thenFrom,
    sideOf({ min, max }) {
      if (min !== null && min > secondEnd) return null;
      if (max === null) return "undated";
      if (max <= firstEnd) return "then";
      // "By 25 November", told in a text of that date, is a happening of that date.
      const startsNow = min === null || (min >= nowFrom && min > firstEnd);
      if (startsNow && max >= nowFrom && max <= secondEnd) return "now";
      return min !== null && min > firstEnd && max < nowFrom ? "between" : "undated";
    },
  };
}

function daysBefore(iso: string, days: number): string {
  const day = parseIsoDay(iso);
  return day === null ? iso : isoDay(dayOf(dayNumber(day) - days));
}
