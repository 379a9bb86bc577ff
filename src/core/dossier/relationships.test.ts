import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import { reconcile } from "../reconcile/index.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { relationshipsOf } from "./relationships.ts";

const VARNIA: Named = { id: "v", kind: "place", name: "Varnia" };
const OSTRIA: Named = { id: "o", kind: "place", name: "Ostria" };
const GRAUWE: Named = { id: "g", kind: "place", name: "Grauwe" };
const COMPACT: Named = { id: "n", kind: "body", name: "Northern Sea Compact" };
const ASSEMBLY: Named = { id: "a", kind: "body", name: "Northern Sea Compact Assembly" };
const NAMED = [VARNIA, OSTRIA, GRAUWE, COMPACT, ASSEMBLY];

/** Everybody in `acting` takes part in a meeting that the article tells of. */
function article(
  id: string,
  text: string,
  acting: readonly Named[],
  published: string | null = null,
): ReadArticle {
  return invented(id, {
    text,
    published,
    named: NAMED.filter(({ name }) => text.includes(name)),
    tells: (words) => ({
      events: [words.event("meeting", "met", { among: acting.map((one) => one.id) })],
    }),
  });
}

const pairsOf = (...articles: readonly ReadArticle[]) =>
  relationshipsOf(reconcile(articles)).map(({ between }) => between.join(" – "));

describe("A relationship is proposed", () => {
  test("by how many articles name both parties at their beginning, with their first and last day", () => {
    const both = "Varnia and the Northern Sea Compact met in Grauwe.";
    const [best, ...others] = relationshipsOf(
      reconcile([
        article("one", both, [VARNIA, COMPACT], "2031-04-02"),
        article("two", both, [VARNIA, COMPACT], "2029-01-30"),
        article("three", both, [VARNIA, COMPACT]),
        article("four", "Varnia and Ostria met.", [VARNIA, OSTRIA], "2033-01-01"),
      ]),
    );
    expect(best).toEqual({
      between: ["Varnia", "Northern Sea Compact"],
      articles: 3,
      compare: ["2029-01-30", "2031-04-02"],
    });
    expect(others.map(({ between, compare }) => [between, compare])).toEqual([
      [["Ostria", "Varnia"], null],
    ]);
  });

  test("never with a town where something only took place", () => {
    expect(pairsOf(article("one", "Varnia and Ostria met in Grauwe.", [VARNIA, OSTRIA]))).toEqual([
      "Ostria – Varnia",
    ]);
  });

  test("never between a body and what bears its name", () => {
    const text = "The Northern Sea Compact and the Northern Sea Compact Assembly met.";
    expect(pairsOf(article("one", text, [COMPACT, ASSEMBLY]))).toEqual([]);
  });

  test("never with people who have no name of their own", () => {
    const experts: Named = { id: "e", kind: "body", name: "Experts" };
    const one = invented("one", {
      text: "Experts met in Varnia.",
      named: [VARNIA, experts],
      tells: (words) => ({ events: [words.event("meeting", "met", { among: ["v", "e"] })] }),
    });
    expect(pairsOf(one)).toEqual([]);
  });

  test("never for what is named only far below the beginning", () => {
    const text = `Varnia met. ${"Rain fell on the harbour. ".repeat(40)} Ostria slept.`;
    expect(pairsOf(article("one", text, [VARNIA, OSTRIA]))).toEqual([]);
  });

  test("for nothing in an empty record", () => {
    expect(relationshipsOf(reconcile([]))).toEqual([]);
  });
});
