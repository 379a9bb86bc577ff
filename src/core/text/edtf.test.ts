import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canCoincide, compareEdtf, extentOf, formatEdtf, liesWithin, parseEdtf } from "./edtf.ts";

describe("EDTF", () => {
  test.each([
    ["2025-04-09", "2025-04-09", "2025-04-09"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["197X", "1970-01-01", "1979-12-31"],
    ["2025-XX", "2025-01-01", "2025-12-31"],
    ["2022-09-XX", "2022-09-01", "2022-09-30"],
    ["2025-34", "2025-04-01", "2025-06-30"],
    ["2025-41", "2025-07-01", "2025-12-31"],
    ["2022-09-19/2022-09-23", "2022-09-19", "2022-09-23"],
    ["1975~/1979", "1975-01-01", "1979-12-31"],
    ["2025-01/..", "2025-01-01", null],
    ["2025-01/", "2025-01-01", null],
    ["../2027", null, "2027-12-31"],
    ["[2025-04-02,2025-04-09,2025-04-16]", "2025-04-02", "2025-04-16"],
  ])("%s means the days from %s to %s", (text, min, max) => {
    expect(extentOf(text)).toEqual({ min, max });
  });

  test.each([
    "2025-04?",
    "2025-04~",
    "2025-04%",
    "197X~",
    "2025-XX?",
    "../2027",
    "2025/",
    "[2025,2026-01]",
    "2025-40",
  ])("%s is written as it was read", (text) => {
    const date = parseEdtf(text);
    expect(date && formatEdtf(date)).toBe(text);
  });

  test("qualifiers are kept apart", () => {
    expect(parseEdtf("2025-04?")).toMatchObject({ uncertain: true, approximate: false });
    expect(parseEdtf("2025-04~")).toMatchObject({ uncertain: false, approximate: true });
    expect(parseEdtf("2024/2025%")).toMatchObject({ uncertain: true, approximate: true });
  });

  test.each([
    "",
    "today",
    "2025-13",
    "2025-02-30",
    "25",
    "2025-4",
    "2025-21",
    "../..",
    "/",
    "2025/2024",
    "2025/2026/2027",
    "[]",
    "[2025",
    "[2025/2026]",
    "197X-05",
    "2025-XX-04",
    "2025-33-01",
    "2025-04-09T10:00",
  ])("%j is outside the subset", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  test("a date lies within another when all its days do", () => {
    expect(liesWithin("2025-04-09", "2025-04")).toBe(true);
    expect(liesWithin("2025-04", "2025-04-09")).toBe(false);
    expect(liesWithin("2026", "2025-01/..")).toBe(true);
    expect(liesWithin("2025-01/..", "2025")).toBe(false);
    expect(liesWithin("[2025-04-02,2025-04-09]", "2025-04")).toBe(true);
    expect(liesWithin("2025-04-03", "[2025-04-02,2025-04-09]")).toBe(false);
    expect(liesWithin("soon", "2025")).toBe(false);
  });

  test("dates that can mean a common day can coincide", () => {
    expect(canCoincide("2025-04", "2025-04-30/2025-05-02")).toBe(true);
    expect(canCoincide("2025-05/..", "2025-04")).toBe(false);
    expect(canCoincide("2025-04-03", "[2025-04-02,2025-04-09]")).toBe(false);
  });

  test("dates are ordered by their first day, then by their last", () => {
    const dates = ["later", "2025", "2025-01", "../2020", "2025-01/..", "2024-12-31", "2025-01-02"];
    expect([...dates].sort(compareEdtf)).toEqual([
      "../2020",
      "2024-12-31",
      "2025-01",
      "2025",
      "2025-01/..",
      "2025-01-02",
      "later",
    ]);
  });

  test("no string makes it throw, and what is read is written back", () => {
    const near = fc
      .array(fc.constantFrom(..."0123456789X?~%./,[]-"), { maxLength: 24 })
      .map((signs) => signs.join(""));
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: "binary" })), (text) => {
        const date = parseEdtf(text);
        if (date !== null) expect(formatEdtf(date)).toBe(text);
      }),
    );
  });
});
