/**
 * What a language's rules say a time expression means, before it is resolved: "last Friday" is the weekday 5, before the
 * article's date. `read/dates.ts` turns it into a date, or leaves it as words.
 */
import type { TimexMod } from "../annotation/contract.ts";

export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century";

export type Season = "SP" | "SU" | "FA" | "WI";

/** Morning, midday, afternoon, evening, night, and the hours of light. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";

export interface Clock {
  /** 0 to 24. */
  readonly hour: number;
  /** Undefined where only the hour is said. */
  readonly minute?: number | undefined;
  /** Said to be universal time. */
  readonly universal?: boolean | undefined;
}

/** A place in the calendar, as far as the words give it. */
export interface CalendarMeaning {
  readonly kind: "calendar";
  readonly year?: number | undefined;
  /** 1 to 12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** ISO: 1 Monday to 7 Sunday. */
  readonly weekday?: number | undefined;
  readonly quarter?: number | undefined;
  readonly half?: number | undefined;
  readonly season?: Season | undefined;
  /** The first year: 1970. */
  readonly decade?: number | undefined;
  /** 20 for the twentieth century. */
  readonly century?: number | undefined;
  /** A day that moves with the year, by its name in the tables. */
  readonly feast?: string | undefined;
  /** The year is one of accounts, which need not be the calendar's. */
  readonly fiscal?: boolean | undefined;
  /** "last" (-1), "this" (0) or "next" (1) before a month, weekday or season without a year. */
  readonly which?: -1 | 0 | 1 | undefined;
  /** The week that the day lies in. */
  readonly wholeWeek?: boolean | undefined;
  /** Which of the month's weekdays: "the third Monday" 3, the last -1, "a Monday" 0, which may be any of them. */
  readonly nth?: number | undefined;
  readonly dayPart?: DayPart | undefined;
  readonly clock?: Clock | undefined;
  readonly mod?: TimexMod | undefined;
}

/** A stretch of the calendar counted from another one: "last month", "two days later". */
export interface RelativeMeaning {
  readonly kind: "relative";
  readonly unit: TimeUnit;
  /** Units to move: -1 in "last month", 2 in "two days later". */
  readonly offset: number;
  /** Counted from the article's date, or from the date the text spoke of last. */
  readonly from: "published" | "narrative";
  /** A weekday of the week reached: "Friday of last week". */
  readonly weekday?: number | undefined;
  /** A month of the year reached: "March of last year". */
  readonly month?: number | undefined;
  readonly dayPart?: DayPart | undefined;
  readonly clock?: Clock | undefined;
  readonly mod?: TimexMod | undefined;
}

/** A day in figures whose order is the article's habit: 04/02/2026. */
export interface SlashedMeaning {
  readonly kind: "slashed";
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

export interface RangeMeaning {
  readonly kind: "range";
  readonly from: CalendarMeaning;
  readonly to: CalendarMeaning;
}

export interface DurationMeaning {
  readonly kind: "duration";
  /** Null for "several", "many", a bare plural. */
  readonly amount: number | null;
  readonly unit: TimeUnit;
  readonly mod?: TimexMod | undefined;
}

/** Something that happens again and again: "annually", "every Monday". */
export interface RepeatedMeaning {
  readonly kind: "repeated";
  readonly every: number;
  readonly unit: TimeUnit;
  readonly weekday?: number | undefined;
}

/** Words that point at a time without giving one: "recently". */
interface VagueMeaning {
  readonly kind: "vague";
  readonly points: "past" | "present" | "future";
}

export type TimeMeaning =
  | CalendarMeaning
  | RelativeMeaning
  | SlashedMeaning
  | RangeMeaning
  | DurationMeaning
  | RepeatedMeaning
  | VagueMeaning;
