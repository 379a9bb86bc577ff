import { expect, test } from "vitest";
import { namedWeekday, weekdaysWithin } from "./weekdays.ts";

test.each([
  ["Monday", 1],
  ["on Wednesday", 3],
  ["SUNDAY", 7],
  ["last Wednesday", null],
  ["Wednesday evening", null],
  ["today", null],
])("“%s” names the weekday %s", (words, weekday) => {
  expect(namedWeekday(words)).toBe(weekday);
});

test("A weekday of a month is one of its four or five days", () => {
  const april = { min: "2031-04-01", max: "2031-04-30" };
  expect(weekdaysWithin(april, 3)).toBe("[2031-04-02,2031-04-09,2031-04-16,2031-04-23,2031-04-30]");
});

test("A weekday of a few days is that day, or none of them", () => {
  const days = { min: "2031-04-08", max: "2031-04-10" };
  expect(weekdaysWithin(days, 3)).toBe("2031-04-09");
  expect(weekdaysWithin(days, 7)).toBeNull();
});

test("A weekday of a year or of an open stretch is no date", () => {
  expect(weekdaysWithin({ min: "2031-01-01", max: "2031-12-31" }, 3)).toBeNull();
  expect(weekdaysWithin({ min: "2031-04-01", max: null }, 3)).toBeNull();
});
