import { expect, test } from "vitest";
import type { Passage, Reuse } from "../../src/core/annotation/contract.ts";
import { readingOf } from "./article.ts";
import { articleId, countFound } from "./found.ts";
import { percentile } from "./measured.ts";
import { type PlantedPair, plantedAmong, wordsOfPassage } from "./planted.ts";
import type { Place } from "./world.ts";

const PAIRS = plantedAmong(200).slice(0, 10);

/** The passage as a record would show it, without so many of its last characters. */
function shared({ passage, original, copy }: PlantedPair, without = 0): Reuse {
  const words = wordsOfPassage(passage);
  const at = (place: Place): Passage => {
    const { text } = readingOf(place);
    const start = text.indexOf(words);
    const end = start + words.length - without;
    return { article: articleId(place), start, end, exact: text.slice(start, end) };
  };
  // Whichever article is the first one.
  const [a, b] = [at(copy), at(original)];
  return { kind: "verbatim", a, b, credits: { a: [], b: [] } };
}

test("A planted passage is found where the record shows nearly all of it for the two articles", () => {
  const all = PAIRS.map((pair) => shared(pair));
  expect(countFound(PAIRS, all)).toBe(10);
  expect(countFound(PAIRS, all.slice(3))).toBe(7);
  expect(countFound(PAIRS, [])).toBe(0);
  expect(
    countFound(
      PAIRS,
      PAIRS.map((pair) => shared(pair, 3)),
    ),
  ).toBe(10);
  expect(
    countFound(
      PAIRS,
      PAIRS.map((pair) => shared(pair, 60)),
    ),
  ).toBe(0);
});

test("A percentile is one of the values", () => {
  const values = Array.from({ length: 20 }, (_, at) => 20 - at);
  expect(percentile(values, 50)).toBe(10);
  expect(percentile(values, 95)).toBe(19);
  expect(percentile([7], 95)).toBe(7);
});
