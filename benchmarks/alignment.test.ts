import { expect, test } from "vitest";
import type { TreeDocument } from "../evaluation/scorers/trees.ts";
import { alignedTrees, goldPlaces, isFound } from "./alignment.ts";
import type { AnnotatedToken } from "./annotated.ts";

const word = (form: string, upos: string, head: number, label: string) => ({
  form,
  upos,
  xpos: upos,
  head,
  label,
});

const GOLD: TreeDocument = {
  id: "one",
  text: "Ships don't leave. Boards stay.",
  ends: [16, 27],
  sentences: [
    [
      word("Ships", "NOUN", 3, "nsubj"),
      word("do", "AUX", 3, "aux"),
      word("n't", "PART", 3, "advmod"),
      word("leave", "VERB", -1, "root"),
      word(".", "PUNCT", 3, "punct"),
    ],
    [
      word("Boards", "NOUN", 1, "nsubj"),
      word("stay", "VERB", -1, "root"),
      word(".", "PUNCT", 1, "punct"),
    ],
  ],
};

const own = (start: number, end: number, upos: string, head: number | null): AnnotatedToken => ({
  start,
  end,
  upos,
  xpos: "",
  head,
  label: "",
});

test("Gold words are found in the text one behind the other", () => {
  const forms = goldPlaces(GOLD).map((places) =>
    places.map((place) => place && GOLD.text.slice(place.start, place.end)),
  );
  expect(forms).toEqual([
    ["Ships", "do", "n't", "leave", "."],
    ["Boards", "stay", "."],
  ]);
});

test("A word that the text prints otherwise has no place, and those behind it keep theirs", () => {
  const sentences = [[word("will", "AUX", 1, "aux"), word("Go", "VERB", -1, "root")]];
  expect(goldPlaces({ ...GOLD, text: "Go", sentences })).toEqual([[null, { start: 0, end: 2 }]]);
});

test("A word with other bounds than the gold's gives nothing, and is no head", () => {
  const tokens = [
    own(0, 5, "NOUN", 2),
    own(6, 11, "AUX", 2),
    own(12, 17, "VERB", -1),
    own(17, 18, "PUNCT", 1),
    own(19, 25, "NOUN", 2),
    own(26, 30, "VERB", -1),
  ];
  const { parses, ends } = alignedTrees(GOLD, { tokens, ends: [18, 31], names: [] });
  expect(parses.map((parse) => parse.map(({ upos }) => upos))).toEqual([
    ["NOUN", "", "", "VERB", "PUNCT"],
    ["NOUN", "VERB", ""],
  ]);
  // "Boards" hangs on a word of the sentence before, "." on a word that the gold divides.
  expect(parses.map((parse) => parse.map(({ head }) => head))).toEqual([
    [3, -2, -2, -1, -2],
    [-2, -1, -2],
  ]);
  expect(parses.map((parse) => parse.map(isFound))).toEqual([
    [true, false, false, true, true],
    [true, true, false],
  ]);
  expect(ends).toEqual([16, 27]);
});

test("A system without trees has words, and no head that counts", () => {
  const { parses } = alignedTrees(GOLD, {
    tokens: [own(0, 5, "NOUN", null)],
    ends: [],
    names: [],
  });
  expect(parses[0]?.[0]).toMatchObject({ upos: "NOUN", head: -2 });
});
