import { expect, test } from "vitest";
import { isoDay } from "../../text/calendar.ts";
import { feastDay } from "./feasts.ts";

test.each([
  ["easter", 2000, "2000-04-23"],
  ["easter", 2019, "2019-04-21"],
  ["easter", 2025, "2025-04-20"],
  ["good-friday", 2024, "2024-03-29"],
  ["easter-monday", 2024, "2024-04-01"],
  ["thanksgiving", 1999, "1999-11-25"],
  ["thanksgiving", 2024, "2024-11-28"],
  ["labor-day", 2025, "2025-09-01"],
  ["memorial-day", 2025, "2025-05-26"],
  ["new-year-eve", 2021, "2021-12-31"],
])("%s of %i is %s", (name, year, day) => {
  const found = feastDay(name, year);
  expect(found && isoDay(found)).toBe(day);
});

test("a feast that is not reckoned has no day", () => {
  expect(feastDay("midsummer", 2024)).toBeNull();
});
