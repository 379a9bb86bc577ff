import { expect, test } from "vitest";
import { plainArticle } from "../../../test/plain-article.ts";
import { loadLanguage } from "../../edge/intake/language.ts";
import { firingsIn } from "./firings.ts";
import { readArticle } from "./index.ts";

const language = await loadLanguage();

const ARTICLE = plainArticle(
  `The old harbour lay under fog for most of the week, and few of the ships in it left.

Kenyan President Ada Hill visited Norway on 3 May 2031. Norway spent $4 million on boats in May.
`,
);

test("a rule that another one takes the words from is beaten by it, and the other is not alone", () => {
  const firings = firingsIn(ARTICLE, language);
  expect(firings.get("en.amount.money")).toMatchObject({ fired: 1, alone: 0, shown: 1, weaker: 0 });
  expect(firings.get("en.amount.number")?.beaten.get("en.amount.money")).toBe(1);
});

test("the lines counted are those of the reading, and a rule that did nothing is not there", () => {
  const firings = [...firingsIn(ARTICLE, language).values()];
  const {
    offices,
    statements,
    events,
    figures,
    commitments,
    concerns = [],
  } = readArticle(ARTICLE, language);
  const lines = [...offices, ...statements, ...events, ...figures, ...commitments, ...concerns];
  expect(firings.reduce((sum, { shown, weaker }) => sum + shown + weaker, 0)).toBe(lines.length);
  expect(firings.every(({ fired, beaten }) => fired + beaten.size > 0)).toBe(true);
});
