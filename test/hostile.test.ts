/** Text that nobody wrote to be read: every stage bears it, in time that grows as the text does, and no span is wrong. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText, readPlain } from "../evaluation/program.ts";
import type { Reading } from "../src/core/annotation/contract.ts";
import { readArticle } from "../src/core/read/index.ts";
import { quotations } from "../src/core/read/quotations/quotations.ts";
import { PLAIN } from "../src/edge/cli/annotated/ink.ts";
import { markedCells } from "../src/edge/cli/annotated/marked.ts";
import { loadLanguage } from "../src/edge/intake/language.ts";
import { readingFaults } from "./contract-faults.ts";
import { plainArticle } from "./plain-article.ts";

const language = await loadLanguage();

/** Around a text, so that it is taken for English and read. */
const ENGLISH =
  "The old harbour lay under fog for most of the week, and few of the ships in it left. The minister said that the state would sign the agreement with the other states in the autumn.\n\n";

/** As if all of it were an article's body: as it comes in, much of it is taken for furniture or for no English. */
const readAsBody = (text: string): Reading => ({
  ...readPlain(plainText(text, language), "body"),
  zones: text === "" ? [] : [{ start: 0, end: text.length, role: "body" }],
});

const readAsArticle = (text: string): Reading =>
  readArticle(plainArticle(`${ENGLISH}${text}\n\n${ENGLISH}`), language);

const faultsOf = (text: string): string[] =>
  [readAsBody(text), readAsArticle(text)].flatMap(readingFaults);

const PIECES =
  "( ) [ ] { } < > “ ” ‘ ’ \" ' « » „ ‹ › `` '' . , ; : - — … ! ? $ € % & # * @ | / \\ • ١ 7 12 2031 1,000 J. U.S. a. NATO (ABC) x-y Ada Hill Varn Norway’s said told that who which and of the to big minister President Ministry Council talks met signed agreement plans will by 2030 May 3 Monday ago two million £5 https://a.b/c www.a.b a@b.c 日本国 עליכם السلام e\u0301 👩‍🚀 \ud83d \ude80 \u0000 \u00a0 \u00ad \u200b \u200d \u202e \ufeff \u2028 <br> &nbsp; [a](https://b) **a**"
    .split(" ")
    .flatMap((piece) => [piece, `${piece} `])
    .concat(["\n", "\n\n", "\t", " "]);

const piece = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
);

/** One piece or two, again and again, as a broken program prints. */
const stutter = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 120 }))
  .map(([parts, count]) => parts.join("").repeat(count));

const SAMPLES = [
  "02-wire-mission",
  "04-dispatch-mission",
  "09-wire-rutte",
  "11-dispatch-the-hague",
].map((name) =>
  readFileSync(new URL(`../samples/japan-nato/${name}.txt`, import.meta.url), "utf8"),
);

/** What gets into a text on its way, or gets lost. */
const DAMAGE = `" “ ” ' , ( ) [ ] . : — said and of that the in Mr. 2025 \\n`
  .split(" ")
  .map((junk) => `${junk} `);

/** News whose words are lost, doubled or parted by junk: near enough to English that every rule may try it. */
const damaged = fc
  .record({
    text: fc.constantFrom(...SAMPLES),
    faults: fc.array(
      fc.record({ at: fc.nat(), loses: fc.boolean(), junk: fc.constantFrom(...DAMAGE) }),
      { minLength: 5, maxLength: 60 },
    ),
  })
  .map(({ text, faults }) => {
    const words = text.split(/(?<= )/);
    for (const { at, loses, junk } of faults)
      words.splice(at % words.length, loses ? 1 : 0, ...(loses ? [] : [junk]));
    return words.join("");
  });

describe("A reading of hostile text has no faults", () => {
  test("where news is damaged on its way", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(readingFaults(readArticle(plainArticle(text), language))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("where pieces of all kinds stand in any order", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 150 }), (parts) => {
        expect(faultsOf(parts.join(""))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("where pieces are repeated", () => {
    fc.assert(
      fc.property(fc.array(stutter, { minLength: 1, maxLength: 3 }), (parts) => {
        expect(faultsOf(parts.join(" "))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("in strings of any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 1_000 }), (text) => {
        expect(faultsOf(text)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ["a megabyte of one letter", "a".repeat(1_000_000)],
    ["a megabyte of digits", "7".repeat(1_000_000)],
    ["a megabyte of capitals", "A".repeat(1_000_000)],
    ["a megabyte of stops", ".".repeat(1_000_000)],
    ["a megabyte of letters with stops", "a.".repeat(500_000)],
    ["a megabyte of names joined by hyphens", "Norway-".repeat(140_000)],
    ["a megabyte of blanks", `a${" ".repeat(1_000_000)}b.`],
    ["a megabyte of line ends", "\n".repeat(1_000_000)],
    ["a megabyte of accents", `e${"\u0301".repeat(1_000_000)}`],
    ["a megabyte from right to left", "שלום".repeat(250_000)],
    ["a megabyte of Chinese characters", "日本国防衛大臣".repeat(143_000)],
    ["five thousand brackets", "(".repeat(5_000)],
    ["five thousand halves of characters", "\ud83d".repeat(5_000)],
  ])("%s", (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

/** A name that differs for each number. */
const nameOf = (number: number): string =>
  `B${[...String(number)].map((digit) => "aeiouslrnt".charAt(Number(digit))).join("")}`;

const numbered = (made: (number: number) => string) => (length: number) => {
  let text = "";
  for (let number = 0; text.length < length; number++) text += made(number);
  return text;
};
const repeated = (words: string) => (length: number) =>
  words.repeat(Math.ceil(length / words.length));

/** Milliseconds of processor time, which other programs on the machine do not lengthen; the least of some runs. */
function costOf(run: () => void, runs: number): number {
  const costs = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...costs);
}

/** By how much the cost of a text grows when it is four times as long. */
function growth(read: (text: string) => void, made: (length: number) => string, size: number) {
  const [small, large] = [made(size), made(4 * size)];
  const before = costOf(() => read(small), 2);
  return costOf(() => read(large), 2) / before;
}

const quotationsIn = (text: string): void => {
  quotations.read({ segments: [{ start: 0, end: text.length, role: "body" }] }, contextOf(text));
};

const contextOf = (text: string) => plainText(text, language).context;

describe("Four times the text costs about four times the work, not sixteen", () => {
  // Halfway between what is proportional and what is its square.
  const MOST = 8;

  test.each([
    ["names of names", repeated("Ministry of ")],
    ["names of names with places", repeated("Bank of Norway ")],
    ["adjectives without a noun", repeated("very big ")],
    ["sums without an end", repeated("€5 ")],
    ["persons of one given name", numbered((i) => `Ada ${nameOf(i)} met Bo ${nameOf(3 * i)}. `)],
    ["talks with talks", repeated("talks with ")],
    ["speech in lines", repeated("“We go on,” he said. “No.\n")],
  ])("in the whole reading: %s", (_, made) => {
    expect(growth(readAsBody, made, 5_000)).toBeLessThan(MOST);
  });

  test("in marking what was read in one paragraph", () => {
    const marked = (text: string): void => {
      const marks = [...text.matchAll(/\w+/g)].map(({ index, 0: word }, at) => ({
        start: index,
        end: index + word.length,
        number: at + 1,
        kind: "figure" as const,
        isWeaker: false,
      }));
      markedCells(text, { start: 0, end: text.length, style: "plain" }, marks, PLAIN);
    };
    expect(growth(marked, repeated("Ada "), 10_000)).toBeLessThan(MOST);
  });

  test.each([
    ["quotations in quotations", repeated("“a ‘b ")],
    ["single marks that nothing closes", repeated("‘")],
    ["quotations inside out", repeated("» ")],
  ])("in the stage of quotations: %s", (_, made) => {
    expect(growth(quotationsIn, made, 25_000)).toBeLessThan(MOST);
  });
});
