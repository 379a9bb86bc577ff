import { describe, expect, test } from "vitest";
import type { KeptLine, Part } from "../../core/reconcile/kept-lines.ts";
import { Neighbours, partsFoundBy, TOLD_TOGETHER } from "./neighbours.ts";

test("Keys of a kind find what stands in its part, of a kind nobody has listed in all", () => {
  expect(partsFoundBy("event on a day: meet plc:lys day 3")).toEqual(["events"]);
  expect(partsFoundBy("done: plc:lys: boat + patrol")).toEqual(["events", "commitments"]);
  expect(partsFoundBy("new kind: x")).toEqual(TOLD_TOGETHER);
});

describe("An article that is met", () => {
  const near = new Neighbours();
  near.add("a", [{ start: 0, end: 5 }], ["events"]);
  near.add("b", null, ["events"]);
  near.add("b", [{ start: 20, end: 30 }], ["figures"]);
  near.add("c", null, []);
  const told = (part: Part, article: string, start: number, end: number): KeptLine => ({
    part,
    id: "x",
    articles: [article, "z"],
    json: JSON.stringify({ evidence: [{ article, start, end, exact: "" }] }),
  });
  const holds = (line: KeptLine, undated = ""): boolean => near.holds(line, (id) => id === undated);

  test("has lines that bear on the change where it is met, in the part that it is met for", () => {
    expect(near.articles).toEqual(["a", "b", "c"]);
    expect(holds(told("events", "a", 3, 9))).toBe(true);
    expect(holds(told("events", "a", 5, 9))).toBe(false);
    expect(holds(told("figures", "a", 3, 9))).toBe(false);
    expect(holds(told("figures", "b", 25, 26))).toBe(true);
    expect(holds(told("events", "c", 3, 9))).toBe(false);
  });

  test("has all of the part where it is met as a whole, or tells nothing of its date", () => {
    expect(holds(told("events", "b", 90, 99))).toBe(true);
    expect(holds(told("events", "a", 90, 99), "a")).toBe(true);
    expect(holds(told("figures", "a", 90, 99), "a")).toBe(false);
  });
});
