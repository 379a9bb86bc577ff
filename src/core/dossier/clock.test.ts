import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOf, isoDay } from "../text/calendar.ts";
import { extentOf } from "../text/edtf.ts";
import { clockOf, type Side } from "./clock.ts";

const COMPARE = ["2031-09-30", "2034-11-25"] as const;
const clock = clockOf(COMPARE);

const sideOf = (edtf: string): Side | null =>
  clock.sideOf(extentOf(edtf) ?? { min: null, max: null });

describe("Between two dates", () => {
  test.each<[string, Side | null]>([
    ["2031-09-30", "then"],
    ["2031-09", "then"],
    ["2031-09-19/2031-09-23", "then"],
    ["../2031-09-30", "then"],
    ["2018", "then"],
    ["2031-10-01", "between"],
    ["2033", "between"],
    ["2034-10-24", "between"],
    ["2034-10-25", "now"],
    ["2034-11-25", "now"],
    ["../2034-11-25", "now"],
    ["2034-10-26/2034-11-25", "now"],
    ["2034-11-26", null],
    ["2035", null],
    ["2035/..", null],
    ["2031", "undated"],
    ["2034-11", "undated"],
    ["2034-10", "undated"],
    ["2031-09-30/2031-10-01", "undated"],
    ["2033/..", "undated"],
    ["2018/..", "undated"],
    ["../2033", "undated"],
    ["[2031-09-30,2033-01-01]", "undated"],
  ])("%s is %s", (edtf, side) => {
    expect(sideOf(edtf)).toBe(side);
  });

  test("what nothing dates is undated", () => {
    expect(clock.sideOf({ min: null, max: null })).toBe("undated");
  });

  test("what is long before the earlier date is history, not the state of that date", () => {
    const isHistory = (edtf: string): boolean =>
      clock.isHistory(extentOf(edtf) ?? { min: null, max: null });
    expect(isHistory("2018")).toBe(true);
    expect(isHistory("2031-08-29")).toBe(true);
    expect(isHistory("2031-08-30")).toBe(false);
    expect(isHistory("2031")).toBe(false);
    expect(isHistory("2018/..")).toBe(false);
  });
});

const START = dayNumber({ year: 2031, month: 12, day: 1 });
/** Days of one winter, so that boundaries and the month before them come close to each other. */
const days = fc.integer({ min: START, max: START + 90 });
const iso = (day: number): string => isoDay(dayOf(day));

describe("Between any two dates", () => {
  test("no time on both sides of a boundary is placed on a side", () => {
    fc.assert(
      fc.property(days, days, days, days, (a, b, c, d) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const [from, to] = [Math.min(c, d), Math.max(c, d)];
        fc.pre(first < second);
        const side = clockOf([iso(first), iso(second)]).sideOf({ min: iso(from), max: iso(to) });
        if (to <= first) expect(side).toBe("then");
        else if (from > second) expect(side).toBeNull();
        else if (from <= first || to > second) expect(side).toBe("undated");
        else expect(side).not.toBe("then");
      }),
    );
  });

  test("a time without an end is never placed on a side", () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const made = clockOf([iso(Math.min(a, b)), iso(Math.max(a, b))]);
        expect(["undated", null]).toContain(made.sideOf({ min: iso(c), max: null }));
      }),
    );
  });
});

describe("Without dates to compare", () => {
  test("what is dated is now, and nothing is history", () => {
    const open = clockOf(null);
    expect(open.sideOf({ min: "2031-01-01", max: null })).toBe("now");
    expect(open.sideOf({ min: null, max: null })).toBe("undated");
    expect(open.isHistory({ min: "1031-01-01", max: "1031-01-01" })).toBe(false);
  });
});
