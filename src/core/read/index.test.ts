import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readingFaults } from "../../../test/contract-faults.ts";
import { plainArticle } from "../../../test/plain-article.ts";
import { loadLanguage } from "../../edge/intake/language.ts";
import { receiveAll } from "../../edge/intake/receive.ts";
import type { Article } from "../annotation/article.ts";
import { readArticle } from "./index.ts";

const language = await loadLanguage();
const bare = await loadLanguage({ root: "/nonexistent", withoutPacks: ["all"] });

const SAMPLES = fileURLToPath(new URL("../../../samples/", import.meta.url));
const sample = (path: string): string => readFileSync(`${SAMPLES}${path}`, "utf8");

const TEXTS = [
  sample("japan-nato/02-wire-mission.txt"),
  sample("japan-nato/09-wire-rutte.txt"),
  sample("sarrane-bank/02-newswire-loan.txt"),
  sample("sarrane-bank/07-press-conference.txt"),
];

/** What stands in texts that have been through many hands. */
const STRAYS = [
  "🚢",
  "👩‍🚀",
  "\u200b",
  "\ufeff",
  "\u00ad",
  "\u00a0",
  "\u2028",
  "\r\n",
  "\r\n\r\n",
  "\n",
  "\ud83d",
  "\ude80",
  "e\u0301",
  "\u202e",
  "\0",
  "\t",
  "“",
  "”",
  "’",
  '"',
  "(",
  ")",
  "[",
  "]",
  "—",
  "...",
  "&nbsp;",
  "<br>",
  "**",
  "$",
  "%",
  "2031",
  "Mr. ",
];

const stray = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...STRAYS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);

/** A sample cut to a part of it, with strays put in, also inside words and between the halves of line ends. */
const spoiled = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), stray), { maxLength: 25 }),
    fc.boolean(),
  )
  .map(([whole, share, strays, windows]) => {
    const from = Math.floor(share * whole.length * 0.6);
    const text = whole.slice(from, from + 700);
    const places = strays
      .map(([at, words]) => ({ at: Math.floor(at * text.length), words }))
      .sort((a, b) => a.at - b.at);
    let made = "";
    let last = 0;
    for (const { at, words } of places) {
      made += text.slice(last, at) + words;
      last = at;
    }
    made += text.slice(last);
    return windows ? made.replaceAll("\n", "\r\n") : made;
  });

const faultsOf = (article: Article): string[] => readingFaults(readArticle(article, language));

describe("A reading of any text", () => {
  test("is without faults for strings of any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(faultsOf(plainArticle(text))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("is without faults for strays alone", () => {
    fc.assert(
      fc.property(fc.array(stray, { maxLength: 40 }), (parts) => {
        expect(faultsOf(plainArticle(parts.join("")))).toEqual([]);
        expect(faultsOf(plainArticle(`He said the state will sign.${parts.join(" ")}`))).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  test("is without faults for an article with strays anywhere in it", () => {
    fc.assert(
      fc.property(spoiled, (text) => {
        expect(faultsOf(plainArticle(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("has the text as it was received, whatever stands in it", () => {
    fc.assert(
      fc.property(spoiled, (text) => {
        expect(readArticle(plainArticle(text), language).text).toBe(text);
      }),
      { numRuns: 10 },
    );
  });

  test("is the same twice, byte for byte", () => {
    fc.assert(
      fc.property(spoiled, (text) => {
        const [first, second] = [0, 1].map(() =>
          JSON.stringify(readArticle(plainArticle(text), language)),
        );
        expect(second).toBe(first);
      }),
      { numRuns: 15 },
    );
  });

  test("finds less without tables and packs, and has no faults either", () => {
    for (const text of TEXTS) {
      const article = plainArticle(text);
      const [poor, rich] = [readArticle(article, bare), readArticle(article, language)];
      expect(readingFaults(poor)).toEqual([]);
      expect(poor.mentions.length).toBeLessThan(rich.mentions.length);
    }
  });
});

describe("A reading of a saved page", () => {
  test.each([
    "japan-nato/03-ledger-mission.html",
    "japan-nato/10-repost-page-clock.html",
    "sarrane-bank/09-quarterly-digest.html",
  ])("%s has no faults", async (path) => {
    const articles: Article[] = [];
    for await (const received of receiveAll([`${SAMPLES}${path}`]))
      if ("article" in received) articles.push(received.article);
    expect(articles.map(faultsOf)).toEqual([[]]);
  });
});

describe("What is told of an article", () => {
  const text = `Varnia opens yard\n\nThe minister of Varnia, Ada Torvik, opened the yard on Wednesday. “We will build ten ships here,” she said.\n`;

  test("dates its weekdays, as a given date", () => {
    const told = { field: "published", value: "2031-03-07", basis: "given", from: "flag" } as const;
    const reading = readArticle(plainArticle(text, "a.txt", [told]), language);
    expect(reading.published).toEqual({ edtf: "2031-03-07", expression: null, basis: "given" });
    expect(reading.dates.find((d) => d.expression.exact.includes("Wednesday"))?.edtf).toBe(
      "2031-03-05",
    );
  });

  test("is not made up when nobody tells it: a weekday stays unresolved", () => {
    const reading = readArticle(plainArticle(text), language);
    expect(reading.published).toBeNull();
    expect(reading.dates.find((d) => d.expression.exact.includes("Wednesday"))).toMatchObject({
      edtf: null,
      basis: "unresolved",
    });
  });
});
