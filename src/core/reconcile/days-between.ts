import { dayNumber, parseIsoDay } from "../text/calendar.ts";
import type { EdtfExtent } from "../text/edtf.ts";

/** Days from the end of the earlier stretch to the beginning of the later; 0 where they touch, null where that is open. */
export function daysBetween(a: EdtfExtent, b: EdtfExtent): number | null {
  const [endOfA, endOfB] = [numberOf(a.max), numberOf(b.max)];
  const [startOfA, startOfB] = [numberOf(a.min), numberOf(b.min)];
  if (startOfB !== null && endOfA !== null && startOfB > endOfA) return startOfB - endOfA;
  if (startOfA !== null && endOfB !== null && startOfA > endOfB) return startOfA - endOfB;
  return [startOfA, startOfB, endOfA, endOfB].includes(null) ? null : 0;
}

/** Days that a stretch covers; null for an open one. */
export function daysIn({ min, max }: EdtfExtent): number | null {
  const [from, to] = [numberOf(min), numberOf(max)];
  return from === null || to === null ? null : to - from + 1;
}

function numberOf(day: string | null): number | null {
  const parsed = day === null ? null : parseIsoDay(day);
  return parsed === null ? null : dayNumber(parsed);
}
