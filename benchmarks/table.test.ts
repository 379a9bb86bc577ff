import { expect, test } from "vitest";
import { NONE, ratio, table } from "./table.ts";

test("A ratio is told to this program's value", () => {
  expect(ratio(50, 100)).toBe("0.50");
  expect(ratio(100, 100)).toBe("1.00");
  expect(ratio(1234, 100)).toBe("12");
});

test("Without a value to compare with there is no ratio", () => {
  expect(ratio(50, undefined)).toBe(NONE);
  expect(ratio(50, 0)).toBe(NONE);
});

test("A table has a head, a line and its rows", () => {
  expect(table(["a", "b"], [["1", "2"]])).toEqual(["| a | b |", "|---|---|", "| 1 | 2 |", ""]);
});
