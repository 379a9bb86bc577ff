/** Values of resolved times: TIMEX3 inside, EDTF outside. */
import type { TimexMod } from "../../annotation/contract.ts";
import type { Clock, DayPart, TimeUnit } from "../../languages/time-meaning.ts";
import {
  type Day,
  dayNumber,
  dayOf,
  four,
  isoDay,
  two,
  weekdayOf,
  weekOf,
} from "../../text/calendar.ts";
import { decadeEdtf } from "../../text/edtf.ts";
import type { Anchor, Footing } from "./outlook.ts";

export interface Resolved {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly edtf: string | null;
  readonly basis: Footing | "unresolved";
  readonly mod: TimexMod | null;
}

/** A value and the EDTF for it, before it is known on what they rest. */
export interface Dated {
  readonly value: string;
  readonly edtf: string;
}

export function unresolved(value: string, type: Resolved["type"] = "DATE"): Resolved {
  return { type, value, edtf: null, basis: "unresolved", mod: null };
}

/** A day, month or year, as precise as the anchor. */
export function dated({ year, month, day }: Anchor): Dated {
  if (month === undefined) return both(four(year));
  if (day === undefined) return both(`${four(year)}-${two(month)}`);
  return both(isoDay({ year, month, day }));
}

function both(text: string): Dated {
  return { value: text, edtf: text };
}

/** The ISO week that a day lies in. */
export function weekAround(day: Day): Dated {
  const number = dayNumber(day);
  const monday = number - weekdayOf(number) + 1;
  const { year, week } = weekOf(number);
  return {
    value: `${four(year)}-W${two(week)}`,
    edtf: `${isoDay(dayOf(monday))}/${isoDay(dayOf(monday + 6))}`,
  };
}

export function weekendAround(day: Day): Dated {
  const number = dayNumber(day);
  const saturday = number - weekdayOf(number) + 6;
  const { year, week } = weekOf(number);
  return {
    value: `${four(year)}-W${two(week)}-WE`,
    edtf: `${isoDay(dayOf(saturday))}/${isoDay(dayOf(saturday + 1))}`,
  };
}

export function quarterOf(year: number, quarter: number): Dated {
  return { value: `${four(year)}-Q${quarter}`, edtf: `${four(year)}-${32 + quarter}` };
}

export function halfOf(year: number, half: number): Dated {
  return { value: `${four(year)}-H${half}`, edtf: `${four(year)}-${39 + half}` };
}

/** A season's months depend on the hemisphere, and a winter on which of its years is meant: neither is claimed. */
export function seasonOf(year: number, season: string): Dated {
  return {
    value: `${four(year)}-${season}`,
    edtf: season === "WI" ? `${four(year)}~` : `${four(year)}-XX`,
  };
}

export function decadeOf(year: number): Dated {
  return both(decadeEdtf(year));
}

export function centuryOf(century: number): Dated {
  return {
    value: two(century - 1),
    edtf: `${four(century * 100 - 99)}/${four(century * 100)}`,
  };
}

/** Years of accounts begin on different days in different places, so only their neighbourhood is claimed. */
export function fiscalYear(year: number): Dated {
  return { value: `FY${four(year)}`, edtf: `${four(year)}~` };
}

/** "T10:35", "TMO", or "" where the words give no time of day. */
export function timeOfDay(clock: Clock | undefined, part: DayPart | undefined): string {
  if (part !== undefined) return `T${part}`;
  if (clock === undefined) return "";
  const minutes = clock.minute === undefined ? ":00" : `:${two(clock.minute)}`;
  return `T${two(clock.hour)}${minutes}${clock.universal === true ? "Z" : ""}`;
}

const CODES: Readonly<Record<TimeUnit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  half: "H",
  year: "Y",
  decade: "DE",
  century: "CE",
};
const YEARS_IN: Partial<Record<TimeUnit, number>> = { decade: 10, century: 100 };
const MINUTES_IN: Partial<Record<TimeUnit, number>> = { hour: 60, minute: 1 };

/** `P2Y`, `PT30M`, `PXW`. A fraction of a unit is written in the next smaller one where that is whole. */
export function durationValue(amount: number | null, unit: TimeUnit): string {
  const years = YEARS_IN[unit];
  if (amount !== null && years !== undefined && !Number.isInteger(amount))
    return `P${amount * years}Y`;
  const minutes = MINUTES_IN[unit];
  if (amount !== null && minutes === 60 && !Number.isInteger(amount)) return `PT${amount * 60}M`;
  if (amount === 0.5 && unit === "year") return "P6M";
  const isClock = minutes !== undefined || unit === "second";
  return `P${isClock ? "T" : ""}${amount ?? "X"}${CODES[unit]}`;
}
