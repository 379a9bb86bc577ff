import { expect, test } from "vitest";
import { joined, touches } from "./places.ts";

test("A place is touched where characters are common", () => {
  expect(touches([{ start: 3, end: 9 }], [{ start: 8, end: 12 }])).toBe(true);
  expect(touches([{ start: 3, end: 9 }], [{ start: 9, end: 12 }])).toBe(false);
  expect(touches([], [{ start: 0, end: 12 }])).toBe(false);
  expect(touches(null, [{ start: 9, end: 12 }])).toBe(true);
});

test("What is known as a whole stays so", () => {
  expect(joined(undefined, [{ start: 1, end: 2 }])).toEqual([{ start: 1, end: 2 }]);
  expect(joined(null, [{ start: 1, end: 2 }])).toBeNull();
  expect(joined([{ start: 1, end: 2 }], null)).toBeNull();
});
