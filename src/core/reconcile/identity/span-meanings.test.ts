import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../../test/invented-articles.ts";
import type { Office } from "../../annotation/contract.ts";
import { chainsOfHeads } from "./head-chains.ts";
import { identify } from "./index.ts";
import { spanHead } from "./span-heads.ts";
import { type Meaning, meaningsOfSpans } from "./span-meanings.ts";

const CAST: readonly Named[] = [
  { id: "p", kind: "person", name: "Ada Hill", otherNames: ["Hill"] },
  { id: "q", kind: "person", name: "Odo Brandt" },
  { id: "u", kind: "place", name: "Utopia", adjectives: ["Utopian"] },
  { id: "v", kind: "place", name: "Veldland", adjectives: ["Veldish"] },
];

const TEXT =
  "President Ada Hill of Utopia met President Odo Brandt of Veldland. Hill smiled. The Utopian president left the long talks; the talks ended. New talks follow.";

function meanings(...words: readonly string[]): Meaning[] {
  const article = invented("a", {
    text: TEXT,
    named: CAST,
    tells: ({ office }) => ({
      offices: [
        office("p", "President", { body: "u", words: "President Ada Hill of Utopia" }),
        office("q", "President", { body: "v", words: "President Odo Brandt of Veldland" }),
      ] satisfies Office[],
    }),
  });
  const spans = words.map((each) => {
    const start = TEXT.indexOf(each);
    return { article: "a", start, end: start + each.length };
  });
  return meaningsOfSpans(spans, new Map([["a", article.reading]]), identify([article]));
}

describe("The head of a span", () => {
  test.each([
    ["the leader of Utopia", "leader", false],
    ["three senior envoys who left", "envoy", true],
    ["Utopia’s long talks", "talk", true],
    ["the plan, it seems", "plan", false],
    ["Mr. Hill", "hill", false],
  ])("of “%s” is %s", (words, lemma, isPlural) => {
    expect(spanHead(words)).toMatchObject({ lemma, isPlural });
  });

  test("is none without a word", () => {
    expect(spanHead("–")).toBeNull();
  });
});

describe("A marked span means", () => {
  test("who is named at its head", () => {
    expect(meanings("President Ada Hill of Utopia", "Hill smiled".slice(0, 4))).toEqual([
      { entity: "per:ada-hill" },
      { entity: "per:ada-hill" },
    ]);
  });

  test("the one in the office whose state it names", () => {
    expect(meanings("The Utopian president")).toEqual([{ entity: "per:ada-hill" }]);
  });

  test("what other spans of its head mean, if they are three", () => {
    const talks = ["the long talks", "the talks", "New talks"];
    expect(meanings(...talks)).toEqual(talks.map(() => ({ chain: "talk" })));
    expect(meanings("the long talks", "New talks")).toEqual([null, null]);
  });
});

describe("Heads that are used alike", () => {
  const alike = (a: string, b: string): number =>
    new Set(["meeting", "summit"]).has(a) && b === "summit" ? 0.9 : 0.1;

  test("are one chain, others not", () => {
    const chains = chainsOfHeads(["summit", "meeting", "meeting", "ship", "ship"], alike);
    expect(chains).toEqual(
      new Map([
        ["meeting", "meeting"],
        ["summit", "meeting"],
      ]),
    );
  });
});
