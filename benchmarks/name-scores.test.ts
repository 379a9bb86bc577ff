import { expect, test } from "vitest";
import { CodePoints } from "../evaluation/code-points.ts";
import { bareName, scoreNamesOf } from "./name-scores.ts";

const TEXT = "🚢 The Harbour Board's ship met Odile Varn.";
const GOLD = [
  {
    id: "one",
    text: TEXT,
    entities: [
      { start: 6, end: 19, type: "ORG" },
      { start: 31, end: 41, type: "PER" },
    ],
  },
];

const answer = (words: string, type: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, type };
};

test("Names in code units meet a gold in code points", () => {
  const names = [answer("Harbour Board", "ORG"), answer("Odile Varn", "PERSON")];
  const scores = scoreNamesOf(GOLD, [{ tokens: [], ends: [], names }]);
  expect(scores).toMatchObject({ f1: 100, bareF1: 100, types: { ORG: 100, PER: 100 } });
});

test("An article and a possessive ending count against a name, but not when it is laid bare", () => {
  const names = [answer("The Harbour Board's", "ORG"), answer("Odile Varn", "PERSON")];
  const scores = scoreNamesOf(GOLD, [{ tokens: [], ends: [], names }]);
  expect(scores).toMatchObject({ f1: 50, bareF1: 100 });
});

test("Types that the sets do not know are no answers", () => {
  const names = [answer("ship", "PRODUCT"), answer("Odile Varn", "PERSON")];
  const scores = scoreNamesOf(GOLD, [{ tokens: [], ends: [], names }]);
  expect(scores).toMatchObject({ precision: 100, recall: 50 });
});

test("A name that is an article and nothing else stays", () => {
  const bare = (text: string) => {
    const points = new CodePoints(text);
    const { start, end } = bareName({ start: 0, end: points.points.length, type: "ORG" }, points);
    return points.slice(start, end);
  };
  expect(["The", "’s", "the UN’s", "A Coruña", "Thebes", "the boards'"].map(bare)).toEqual([
    "The",
    "’s",
    "UN",
    "Coruña",
    "Thebes",
    "boards",
  ]);
});
