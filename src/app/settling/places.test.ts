import { describe, expect, test } from "vitest";
import { PlacesByArticle, touches } from "./places.ts";

test("A place is touched where characters are common", () => {
  expect(touches([{ start: 3, end: 9 }], [{ start: 8, end: 12 }])).toBe(true);
  expect(touches([{ start: 3, end: 9 }], [{ start: 9, end: 12 }])).toBe(false);
  expect(touches([], [{ start: 0, end: 12 }])).toBe(false);
  expect(touches(null, [{ start: 9, end: 12 }])).toBe(true);
});

describe("Places of an article", () => {
  const here = { start: 1, end: 2 };

  test("are there once", () => {
    const places = new PlacesByArticle();
    expect(places.add("a", [here])).toEqual([here]);
    expect(places.add("a", [here])).toBeUndefined();
    expect(places.add("a", [here, { start: 1, end: 3 }])).toEqual([{ start: 1, end: 3 }]);
    expect(places.all.get("a")).toHaveLength(2);
  });

  test("are all of it, once the whole of it is there", () => {
    const places = new PlacesByArticle();
    places.add("a", [here]);
    expect(places.add("a", null)).toBeNull();
    expect(places.add("a", [here])).toBeUndefined();
    expect(places.all.get("a")).toBeNull();
  });

  test("may be none, of an article that is there", () => {
    const places = new PlacesByArticle();
    expect(places.add("a", [])).toEqual([]);
    expect(places.add("a", [])).toBeUndefined();
    expect([...places.all.keys()]).toEqual(["a"]);
  });
});
