import { describe, expect, it } from "vitest";
import { decodeLexicon, encodeLexicon, LISTS, listedRuns } from "./lexicon.ts";

const lexicon = decodeLexicon(
  encodeLexicon(
    new Map([
      ["strelsau", LISTS.largePlace | LISTS.family],
      ["upper strelsau", LISTS.place],
      ["upper strelsau mills", LISTS.body],
      ["upper", LISTS.family],
    ]),
  ),
);

describe("the lists of names", () => {
  it("give back the lists of what they hold, and nothing for other words", () => {
    expect(lexicon.listsOf("strelsau")).toBe(LISTS.largePlace | LISTS.family);
    expect(lexicon.listsOf("lower strelsau")).toBe(0);
    expect(lexicon.longest("upper")).toBe(3);
    expect(lexicon.longest("strelsau")).toBe(1);
    expect(lexicon.longest("mills")).toBe(0);
  });

  it("find the longest run of words first", () => {
    const words = ["in", "upper", "strelsau", "mills", "of", "upper", "strelsau"];
    expect(listedRuns(words, lexicon)).toEqual(["", "^4", "+4", "$4", "", "^2", "$2"]);
  });

  it("refuse bytes that are none or are cut short", () => {
    const bytes = encodeLexicon(new Map([["strelsau", LISTS.place]]));
    expect(() => decodeLexicon(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => decodeLexicon(new Uint8Array(3))).toThrow(RangeError);
  });
});
