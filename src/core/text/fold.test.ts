import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, foldSpelling, wordsOf } from "./fold.ts";

test.each([
  ["Ålesund", "alesund"],
  ["Tørv", "tørv"],
  ["The Compact’s  Council", "the compact's council"],
  ["Euro‑Northern – Pact", "euro-northern - pact"],
  ["\u00a0Port\r\nGrauwe ", "port grauwe"],
  ["ﬁnance", "finance"],
  ["№ 4", "no 4"],
])("%j is compared as %j", (words, folded) => {
  expect(fold(words)).toBe(folded);
});

test("Folding what is folded changes nothing, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => {
      expect(fold(fold(words))).toBe(fold(words));
    }),
  );
});

test("Case and the form of accents do not matter", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("É", "e\u0301", "a", "Z", "’", " ") }),
      (words) => {
        expect(fold(words.normalize("NFD"))).toBe(fold(words.normalize("NFC")));
        expect(fold(words.toUpperCase())).toBe(fold(words));
      },
    ),
  );
});

test.each([
  ["“We won’t wait,” he said", ["we", "won't", "wait", "he", "said"]],
  ["2 % of GDP by 2031", ["2", "of", "gdp", "by", "2031"]],
  ["the Compact's sea-lanes", ["the", "compact's", "sea", "lanes"]],
  [" … 🚢 ", []],
])("the words of %j are %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("British and American spelling are compared as one, and other words keep theirs", () => {
  expect(foldSpelling("Defence Modernisation Programme")).toBe("defense modernization program");
  expect(foldSpelling("Conference of the Fence")).toBe("conference of the fence");
});
