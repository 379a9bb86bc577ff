import { describe, expect, test } from "vitest";
import type { KeptLine, Part } from "../../core/reconcile/kept-lines.ts";
import { Reach } from "./reach.ts";

/** A line that rests on these places and refers to a line of other articles. */
function line(
  part: Part,
  places: readonly (readonly [article: string, start: number, end: number])[],
  referred: readonly string[] = [],
): KeptLine {
  const evidence = places.map(([article, start, end]) => ({ article, start, end, exact: "" }));
  const articles = [...new Set([...places.map(([article]) => article), ...referred])].sort();
  return { part, id: "x", articles, json: JSON.stringify({ id: articles[0], evidence }) };
}

const ALL_THERE = { isAbsent: () => false };

describe("A change reaches", () => {
  test("the articles of a line where the line is told", () => {
    const reach = new Reach(["a"], ALL_THERE);
    const wider = reach.widen([
      line("events", [
        ["a", 0, 5],
        ["b", 3, 9],
      ]),
    ]);
    expect([...wider]).toEqual([["b", [expect.objectContaining({ start: 3, end: 9 })]]]);
    expect([...reach.articles.keys()]).toEqual(["a", "b"]);
  });

  test("each place once", () => {
    const reach = new Reach(["a"], ALL_THERE);
    const lines = [line("events", [["b", 3, 9]])];
    reach.widen(lines);
    expect(reach.widen(lines).size).toBe(0);
    expect([...reach.widen([line("figures", [["b", 3, 8]])]).keys()]).toEqual(["b"]);
  });

  test("the whole of an article that has another date", () => {
    const reach = new Reach([], ALL_THERE);
    reach.widen([line("events", [["b", 3, 9]])]);
    const dated: KeptLine = { part: "articles", id: "b", articles: ["b"], json: '{"id":"b"}' };
    expect([...reach.widen([dated])]).toEqual([["b", null]]);
    expect(reach.widen([line("events", [["b", 20, 30]])]).size).toBe(0);
  });

  test("an article of a line that is only referred to, at no place", () => {
    const reach = new Reach([], ALL_THERE);
    expect([...reach.widen([line("events", [["a", 0, 5]], ["c"])])]).toContainEqual(["c", []]);
  });

  test("no article that is out of reach", () => {
    const reach = new Reach([], { isAbsent: (article) => article === "b" });
    expect(reach.widen([line("events", [["b", 3, 9]])]).size).toBe(0);
  });
});
