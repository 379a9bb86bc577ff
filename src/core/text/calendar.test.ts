import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  dayNumber,
  dayOf,
  daysInMonth,
  isoDay,
  parseIsoDay,
  weekdayOf,
  weekOf,
} from "./calendar.ts";

const aDay = fc.integer({ min: -700_000, max: 2_900_000 });

describe("the calendar", () => {
  test("agrees with the platform's calendar on every day it knows", () => {
    fc.assert(
      fc.property(aDay, (number) => {
        const date = new Date(number * 86_400_000);
        const day = dayOf(number);
        expect([day.year, day.month, day.day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(weekdayOf(number)).toBe(date.getUTCDay() || 7);
        expect(dayNumber(day)).toBe(number);
      }),
    );
  });

  test("reads the ISO days it writes, and no others", () => {
    fc.assert(
      fc.property(aDay, (number) => {
        const day = dayOf(number);
        if (day.year >= 0 && day.year <= 9999) expect(parseIsoDay(isoDay(day))).toEqual(day);
      }),
    );
    expect(parseIsoDay("2023-02-29")).toBeNull();
    expect(parseIsoDay("2023-2-9")).toBeNull();
  });

  test("knows the lengths of months", () => {
    expect([2000, 2023, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
    expect(daysInMonth(2024, 13)).toBe(0);
  });

  test("moves by months without leaving the month it reaches", () => {
    expect(addMonths({ year: 2024, month: 3, day: 31 }, -1)).toEqual({
      year: 2024,
      month: 2,
      day: 29,
    });
    expect(addMonths({ year: 2024, month: 11, day: 5 }, 3)).toEqual({
      year: 2025,
      month: 2,
      day: 5,
    });
  });

  test("counts weeks as ISO 8601 does", () => {
    expect(weekOf(dayNumber({ year: 2021, month: 1, day: 3 }))).toEqual({ year: 2020, week: 53 });
    expect(weekOf(dayNumber({ year: 2024, month: 12, day: 30 }))).toEqual({ year: 2025, week: 1 });
  });
});
