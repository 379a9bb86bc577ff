import { beforeAll, describe, expect, test } from "vitest";
import type { Article, Claim } from "../../core/annotation/article.ts";
import { clean } from "../../core/clean/index.ts";
import type { Language } from "../../core/languages/language.ts";
import { loadLanguage } from "./language.ts";
import { linesOf } from "./plain-text.ts";

let language: Language;
beforeAll(async () => {
  language = await loadLanguage({ withoutPacks: ["all"] });
});

const STORY = [
  "The ferries of Lys will sail again from Monday, five weeks after the flood that closed the harbour, the port authority said.",
  "“We have cleared the channel and tested the quays,” said Ada Hill, who leads the authority, at a meeting with the captains.",
  "The first boat leaves for the outer islands at six in the morning. Tickets that were bought before the flood stay valid until the end of June.",
  "Fishermen had asked for an earlier date. Bo Reed, who speaks for them, said that each week without the harbour cost his members a tenth of their year.",
  "The government of Veldland paid for most of the work, which took longer than planned because two of the three dredgers broke down in April.",
];
const ABOVE = ["Skip to content", "The Veld Mirror", "Home", "World", "Sport", "Weather", "Log in"];
const HEAD = ["Ferries return to Lys", "By Cara Lund", "May 17, 2031"];
const BELOW = [
  "Share on Facebook",
  "Share by e-mail",
  "More from The Veld Mirror",
  "Dredgers break down again",
  "Islands run short of bread",
  "Council argues over the new bridge for the third time this year",
  "Sign up for our newsletter",
  "Get the best of The Veld Mirror in your inbox every morning.",
  "Terms of use",
  "Privacy policy",
  "© 2031 The Veld Mirror. All rights reserved.",
];

function readingOf(lines: readonly string[], gap: string, claims: readonly Claim[] = []) {
  const text = lines.join(gap);
  const article: Article = {
    name: "page.txt",
    sha256: "",
    mediaType: "text/plain",
    text,
    blocks: linesOf(text),
    claims,
  };
  const read = clean(article, language.pages, language.plain);
  const wordsOf = (role: string): string[] =>
    read.zones.filter((zone) => zone.role === role).map(({ start, end }) => text.slice(start, end));
  return { read, wordsOf, rules: clean(article) };
}

describe("Plain text saved from a page", () => {
  for (const [gap, name] of [
    ["\n\n", "blank lines"],
    ["\n", "line ends"],
  ] as const)
    test(`What stands around the article is cut, with ${name} between the blocks`, () => {
      const { read, wordsOf } = readingOf([...ABOVE, ...HEAD, ...STORY, ...BELOW], gap);
      expect(wordsOf("body")).toEqual(STORY);
      expect(wordsOf("title")).toEqual(["Ferries return to Lys"]);
      expect(wordsOf("byline")).toEqual(["By Cara Lund"]);
      expect(wordsOf("chrome")).toEqual(expect.arrayContaining([...ABOVE, ...BELOW]));
      expect(read.published).toMatchObject({ edtf: "2031-05-17", basis: "stated" });
    });
});

describe("Plain text that is an article alone", () => {
  test("It is judged by the rules, and loses nothing", () => {
    const { read, wordsOf, rules } = readingOf([...HEAD, ...STORY], "\n\n");
    expect(wordsOf("body")).toEqual(STORY);
    expect(read.zones).toEqual(rules.zones);
  });
});

describe("Plain text in which people speak in turns", () => {
  test("Short turns under a page's menu stay", () => {
    const turns = [
      "MODERATOR: Good afternoon. We have time for a few questions about the ferries of Lys.",
      "QUESTION: Does the Council expect the talks to resume this year?",
      "HILL: Yes.",
      "QUESTION: When?",
      "HILL: In June, I think. We spoke with our partners today and they agreed.",
      "QUESTION: Will Utopia come?",
      "HILL: We have asked.",
    ];
    const { wordsOf } = readingOf([...ABOVE, "Talks with the press", ...turns, ...BELOW], "\n\n");
    expect(wordsOf("body")).toEqual(turns);
  });
});

describe("Plain text that says what it is", () => {
  test("An official text keeps its lists of names: it is judged by the rules", () => {
    const names = ["Ada Hill", "Bo Reed", "Cara Lund", "Dag Moor", "Eva Stone", "Finn West"];
    const kind: Claim = {
      field: "kind",
      value: "joint-statement",
      basis: "metadata",
      from: "heading",
    };
    const lines = ["Joint Statement of Veldland and Utopia", ...STORY, ...names, ...names];
    const { read, rules } = readingOf(lines, "\n", [kind]);
    expect(read.zones).toEqual(rules.zones);
  });
});
