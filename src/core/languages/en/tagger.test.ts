import { describe, expect, it, test } from "vitest";
import { NO_CLUSTERS } from "../clusters.ts";
import { encodeTable, hashText, mix } from "../table.ts";
import { correctedTag } from "./tag-corrections.ts";
import { taggerOf } from "./tagger.ts";

/** A table that knows one thing: the form "runs" is a verb. */
const bytes = encodeTable(
  ["NOUN NN", "VERB VBZ"],
  [{ hash: mix(1, hashText("runs")), cells: [[1, 5]] }],
);
const tagger = taggerOf(bytes, NO_CLUSTERS);

describe("the tagger", () => {
  it("reads the weights of a word's form", () => {
    expect(tagger.tag(["Brandt", "runs"]).map((tag) => tag.xpos)).toEqual(["NN", "VBZ"]);
  });

  it("gives one tag a word for any words, and none for none", () => {
    expect(tagger.tag([])).toEqual([]);
    expect(tagger.tag(["\ud800", "-".repeat(100_000), "中"])).toHaveLength(3);
  });
});

describe("corrected tags", () => {
  test.each([
    ["NATO-led", "JJ"],
    ["U.S.-made", "JJ"],
    ["Oslo-based", "JJ"],
    ["Re-elected", "NN"],
    ["Indo-Pacific", "NN"],
  ])("%s is %s whatever the table says", (word, xpos) => {
    expect(correctedTag(word, { upos: "NOUN", xpos: "NN" }).xpos).toBe(xpos);
  });
});
