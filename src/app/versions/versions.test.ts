import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading, ZoneRole } from "../../core/annotation/contract.ts";
import { addressesOf } from "./addresses.ts";
import { changesBetween } from "./article-changes.ts";
import { paragraphsOf } from "./article-text.ts";
import { areVersions, isSameText, tellsAllOf } from "./same-article.ts";

type Text = Pick<Reading, "text" | "zones">;

/** A page of these paragraphs, each in a zone of its own. */
function page(...paragraphs: readonly (readonly [role: ZoneRole, words: string])[]): Text {
  let text = "";
  const zones = paragraphs.map(([role, words]) => {
    const start = text === "" ? 0 : text.length + 2;
    text = text === "" ? words : `${text}\n\n${words}`;
    return { role, start, end: text.length };
  });
  return { text, zones };
}

const TITLE = "Veldland and Utopia sign a ferry pact";
const FIRST =
  "Veldland will deliver five ferries to Utopia by the end of next year, both sides said.";
const SECOND = "The yard in Port Grauwe builds them. It has eighty workers.";
const article = (...body: readonly string[]): Text =>
  page(
    ["chrome", "Home | World"],
    ["title", TITLE],
    ...body.map((words) => ["body", words] as const),
  );

describe("What changed from one version to the next", () => {
  test("is the words that were put in the place of others", () => {
    const after = article(FIRST.replace("five", "eight"), SECOND);
    const [change, ...more] = changesBetween(article(FIRST, SECOND), after);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: "changed", before: { exact: FIRST } });
    expect(change?.kind === "changed" && change.words.filter((w) => w.in !== "both")).toEqual([
      { words: "five", in: "before" },
      { words: "eight", in: "after" },
    ]);
  });

  test("is a paragraph more or less", () => {
    const more = "A correction: the yard has ninety workers, not eighty as was printed here first.";
    expect(changesBetween(article(FIRST), article(FIRST, more))).toMatchObject([
      { kind: "added", after: { exact: more } },
    ]);
    expect(changesBetween(article(FIRST, more), article(FIRST))).toMatchObject([
      { kind: "removed", before: { exact: more } },
    ]);
  });

  test("is two paragraphs where one stands in the place of quite another", () => {
    const kinds = changesBetween(article(FIRST), article(SECOND)).map(({ kind }) => kind);
    expect(kinds).toEqual(["removed", "added"]);
  });

  test("is nothing where the furniture changed, or lines break elsewhere", () => {
    const after = page(
      ["chrome", "Home | World | Sport"],
      ["title", TITLE],
      ["body", FIRST.replaceAll(" by ", "\nby ")],
      ["chrome", "Most read: ten things about ferries"],
    );
    expect(changesBetween(article(FIRST), after)).toEqual([]);
  });

  test("opens its words in the version that has them", () => {
    const paragraph = fc.constantFrom(
      FIRST,
      SECOND,
      "A third one.",
      "  Wide  blanks\n\nand a break.",
    );
    const text = fc.array(paragraph, { maxLength: 5 }).map((body) => article(...body));
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const change of changesBetween(before, after)) {
          if ("before" in change)
            expect(before.text.slice(change.before.start, change.before.end)).toBe(
              change.before.exact,
            );
          if ("after" in change)
            expect(after.text.slice(change.after.start, change.after.end)).toBe(change.after.exact);
        }
        for (const { start, end, exact } of paragraphsOf(after))
          expect(after.text.slice(start, end)).toBe(exact);
      }),
    );
  });
});

describe("One article", () => {
  test("has the same text whatever is taken for furniture", () => {
    const seen = page(["title", TITLE], ["body", FIRST], ["body", SECOND]);
    const other = page(["title", TITLE], ["body", FIRST], ["chrome", SECOND]);
    expect(isSameText(seen, other)).toBe(true);
    expect(isSameText(seen, article(FIRST))).toBe(false);
  });

  test("is told whole by the text that has every paragraph of the other", () => {
    const full = page(["title", TITLE], ["body", FIRST], ["caption", "A ferry in Port Grauwe"]);
    expect(tellsAllOf(full, article(FIRST))).toBe(true);
    expect(tellsAllOf(article(FIRST), full)).toBe(false);
  });

  test("in two versions has half of its text in common at least", () => {
    expect(areVersions(article(FIRST, SECOND), article(FIRST, "Quite another end."))).toBe(true);
    expect(areVersions(article(FIRST), article("Quite another article of some length."))).toBe(
      false,
    );
  });
});

const addressKey = (place: string): string | null => addressesOf({ place, claims: [] })[0] ?? null;

describe("An address", () => {
  test.each([
    ["https://www.example.org/news/ferries/?utm_source=x#top", "http://example.org/news/ferries"],
    ["https://m.example.org/news/ferries?outputType=amp", "https://example.org/news/ferries"],
    ["https://example.org/news/ferries/amp/", "https://example.org/news/ferries"],
    ["https://example.org/a?id=3&print=1", "https://example.org/a?id=3"],
    ["https://example.org/a.amp.html", "https://example.org/a.html"],
  ])("%s is that of the page at %s", (one, other) => {
    expect(addressKey(one)).not.toBeNull();
    expect(addressKey(one)).toBe(addressKey(other));
  });

  test.each([
    ["https://example.org/a?id=3", "https://example.org/a?id=4"],
    ["https://example.org/a?view=map", "https://example.org/a"],
    ["https://example.org/a", "https://example.com/a"],
  ])("%s is not that of the page at %s", (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  test.each([
    "https://example.org/",
    "https://example.org",
    "folder/file.html",
    "mailto:a@example.org",
  ])("%s is that of no page", (address) => {
    expect(addressKey(address)).toBeNull();
  });
});
