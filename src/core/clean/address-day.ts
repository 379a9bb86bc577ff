/** The day or the month that an address names, as news sites and blogs write it. */
import { isRealDay } from "../text/calendar.ts";
import { MONTH_NUMBERS } from "./month-names.ts";

export interface AddressDay {
  readonly year: number;
  readonly month: number;
  /** Null where the address names the month alone. */
  readonly day: number | null;
}

const YEAR = "((?:19|20)\\d\\d)";
const MONTH = "(0[1-9]|1[0-2]|[1-9])";
const TWO_MONTH = "(0[1-9]|1[0-2])";
const DAY = "(0[1-9]|[12]\\d|3[01]|[1-9])";
const TWO_DAY = "(0[1-9]|[12]\\d|3[01])";
/** "/2031/03/14/", "/2031-03-14-", "/20310314-", "/2031/march/14/", "-14-03-2031". */
const DAYS: readonly RegExp[] = [
  new RegExp(`/${YEAR}/${MONTH}/${DAY}(?=/|$)`),
  new RegExp(`[/_-]${YEAR}[-_]${TWO_MONTH}[-_]${TWO_DAY}(?=[/._-]|$)`),
  new RegExp(`[/_-]${YEAR}${TWO_MONTH}${TWO_DAY}(?=[/._-]|$)`),
  new RegExp(`[/_-]${YEAR}[/_-](\\p{L}{3,9})[/_-]${DAY}(?=[/._-]|$)`, "u"),
];
const DAY_FIRST = new RegExp(`[/_-]${TWO_DAY}[-_]${TWO_MONTH}[-_]${YEAR}(?=[/._-]|$)`);
const MONTHS: readonly RegExp[] = [
  new RegExp(`/${YEAR}[/-]${MONTH}(?=/|$)`),
  new RegExp(`/${YEAR}${TWO_MONTH}(?=/)`),
  new RegExp(`/${YEAR}/(\\p{L}{3,9})(?=/|$)`, "u"),
];

/** Null where the path names none. */
export function addressDay(address: string): AddressDay | null {
  const path = (/^[a-z]+:\/\/[^/?#]+([^?#]*)/i.exec(address)?.[1] ?? "").toLowerCase();
  if (!/(?:19|20)\d\d/.test(path)) return null;
  for (const pattern of DAYS) {
    const [, year, month = "", day] = pattern.exec(path) ?? [];
    const found = dayOf(year, monthOf(month), day);
    if (found !== null) return found;
  }
  const [, day, month, year] = DAY_FIRST.exec(path) ?? [];
  const found = dayOf(year, Number(month), day);
  if (found !== null) return found;
  for (const pattern of MONTHS) {
    const [, year, month = ""] = pattern.exec(path) ?? [];
    if (year !== undefined && monthOf(month) > 0)
      return { year: Number(year), month: monthOf(month), day: null };
  }
  return null;
}

/** Null for a day that the calendar does not have. */
function dayOf(
  year: string | undefined,
  month: number,
  day: string | undefined,
): AddressDay | null {
  if (year === undefined || day === undefined) return null;
  const found = { year: Number(year), month, day: Number(day) };
  return isRealDay(found) ? found : null;
}

const monthOf = (words: string): number => MONTH_NUMBERS.get(words) ?? (Number(words) || 0);
