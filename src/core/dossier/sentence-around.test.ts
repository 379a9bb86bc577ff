import { expect, test } from "vitest";
import { sentenceAround } from "./sentence-around.ts";

const TEXT = "Lys voted\n\nUtopia sent ships. Then, “at last,” envoys met in Lys. Rain fell.";

function around(words: string): string {
  const start = TEXT.indexOf(words);
  const { start: from, end } = sentenceAround(TEXT, { start, end: start + words.length });
  return TEXT.slice(from, end);
}

test.each([
  ["ships", "Utopia sent ships."],
  ["envoys met", "Then, “at last,” envoys met in Lys."],
  ["voted", "Lys voted"],
  ["Rain", "Rain fell."],
])("the sentence around “%s” is “%s”", (words, sentence) => {
  expect(around(words)).toBe(sentence);
});
