import { expect, test } from "vitest";
import type { TreeDocument } from "../evaluation/scorers/trees.ts";
import type { Annotated } from "./annotated.ts";
import { scoreWords } from "./word-scores.ts";

const GOLD: TreeDocument = {
  id: "one",
  text: "The board met.",
  ends: [12],
  sentences: [
    [
      { form: "The", upos: "DET", xpos: "DT", head: 1, label: "det" },
      { form: "board", upos: "NOUN", xpos: "NN", head: 2, label: "nsubj" },
      { form: "met", upos: "VERB", xpos: "VBD", head: -1, label: "root" },
      { form: ".", upos: "PUNCT", xpos: ".", head: 2, label: "punct" },
    ],
  ],
};

const PERFECT: Annotated = {
  tokens: [
    { start: 0, end: 3, upos: "DET", xpos: "DT", head: 1, label: "det" },
    { start: 4, end: 9, upos: "NOUN", xpos: "NN", head: 2, label: "nsubj" },
    { start: 10, end: 13, upos: "VERB", xpos: "VBD", head: -1, label: "root" },
    { start: 13, end: 14, upos: "PUNCT", xpos: ".", head: 2, label: "punct" },
  ],
  ends: [14],
  names: [],
};

test("The gold's own words score 100 in everything", () => {
  expect(Object.values(scoreWords([GOLD], [PERFECT]))).toEqual(Array(8).fill(100));
});

test("A system without words for punctuation loses them, but not among the words", () => {
  const words = { ...PERFECT, tokens: PERFECT.tokens.slice(0, 3) };
  expect(scoreWords([GOLD], [words])).toMatchObject({ words: 75, upos: 75, uposOfWords: 100 });
});

test("Common heads count only words that hang alike in all schemes", () => {
  const tokens = PERFECT.tokens.map((token) =>
    token.label === "det" ? token : { ...token, head: 0 },
  );
  expect(scoreWords([GOLD], [{ ...PERFECT, tokens }])).toMatchObject({ uas: 25, commonHeads: 100 });
});
