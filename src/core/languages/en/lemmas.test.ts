import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Upos } from "../../annotation/layers.ts";
import { lemmaOf } from "./lemmas.ts";

describe("dictionary forms", () => {
  test.each<[string, Upos, string, string]>([
    ["announced", "VERB", "VBD", "announce"],
    ["visiting", "VERB", "VBG", "visit"],
    ["planned", "VERB", "VBN", "plan"],
    ["controlled", "VERB", "VBN", "control"],
    ["toured", "VERB", "VBD", "tour"],
    ["focused", "VERB", "VBN", "focus"],
    ["acceded", "VERB", "VBD", "accede"],
    ["disagreed", "VERB", "VBD", "disagree"],
    ["emphasised", "VERB", "VBD", "emphasise"],
    ["authorising", "VERB", "VBG", "authorise"],
    ["calling", "VERB", "VBG", "call"],
    ["carries", "VERB", "VBZ", "carry"],
    ["watches", "VERB", "VBZ", "watch"],
    ["undertook", "VERB", "VBD", "undertake"],
    ["re-elected", "VERB", "VBN", "re-elect"],
    ["put", "VERB", "VBD", "put"],
    ["’s", "AUX", "VBZ", "be"],
    ["’ll", "AUX", "MD", "will"],
    ["Ministers", "NOUN", "NNS", "minister"],
    ["allies", "NOUN", "NNS", "ally"],
    ["spokeswomen", "NOUN", "NNS", "spokeswoman"],
    ["by-laws", "NOUN", "NNS", "by-law"],
    ["headquarters", "NOUN", "NNS", "headquarters"],
    ["States", "PROPN", "NNPS", "State"],
    ["Brandt", "PROPN", "NNP", "Brandt"],
    ["larger", "ADJ", "JJR", "large"],
    ["better", "ADV", "RBR", "well"],
    ["them", "PRON", "PRP", "they"],
    ["n’t", "PART", "RB", "not"],
  ])("%s (%s %s) is a form of %s", (word, upos, xpos, lemma) => {
    expect(lemmaOf(word, { upos, xpos })).toBe(lemma);
  });

  it("is never empty and never throws", () => {
    const tag = fc.constantFrom(
      "NNS",
      "NNP",
      "NNPS",
      "VBZ",
      "VBD",
      "VBG",
      "JJR",
      "RBS",
      "PRP",
      "RB",
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), tag, (word, xpos) => {
        expect(lemmaOf(word, { upos: "VERB", xpos }).length).toBeGreaterThan(0);
      }),
    );
  });
});
