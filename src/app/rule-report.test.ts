import { expect, test } from "vitest";
import type { Firing } from "../core/read/firings.ts";
import type { RuleEntry } from "../core/rules/entry.ts";
import { ruleReport } from "./rule-report.ts";

const rule = (id: string): RuleEntry => ({
  id,
  layer: "dates",
  reads: "",
  examples: [],
  except: [],
});
const fired = (times: number, beaten: Record<string, number> = {}): Firing => ({
  fired: times,
  alone: times,
  beaten: new Map(Object.entries(beaten)),
  shown: 0,
  weaker: 0,
});

const CATALOGUE = ["a", "b", "c", "d"].map(rule);
const ARTICLES = [
  new Map([
    ["b", fired(1)],
    ["a", fired(0, { b: 1 })],
  ]),
  new Map([
    ["b", fired(2)],
    ["c", fired(1, { b: 2, d: 1 })],
  ]),
  new Map([["b", fired(1)]]),
];

test("the most frequent rule stands first, and those that never fire and fire everywhere are named", () => {
  const { rows, never, everywhere, articles } = ruleReport(CATALOGUE, ARTICLES);
  expect(articles).toBe(3);
  expect(rows.map(({ id, fired, articles }) => [id, fired, articles])).toEqual([
    ["b", 4, 3],
    ["c", 1, 1],
    ["a", 0, 0],
  ]);
  expect(rows[1]?.beatenBy).toEqual([
    { id: "b", times: 2 },
    { id: "d", times: 1 },
  ]);
  // One that is always beaten has never read anything either.
  expect(never.map(({ id }) => id)).toEqual(["a", "d"]);
  expect(everywhere).toEqual(["b"]);
});

test("of one or two articles nothing is said to be everywhere", () => {
  expect(ruleReport(CATALOGUE, ARTICLES.slice(0, 2)).everywhere).toEqual([]);
});
