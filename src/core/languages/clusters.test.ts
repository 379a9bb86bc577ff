import { describe, expect, it } from "vitest";
import { decodeClusters, encodeClusters } from "./clusters.ts";

const bytes = encodeClusters({
  words: new Map([
    ["said", 0],
    ["told", 0],
    ["oslo", 1],
  ]),
  middle: [4, 7],
  coarse: [2, 3],
});

describe("groups of words", () => {
  it("are found again, with the groups above them", () => {
    const clusters = decodeClusters(bytes);
    expect([clusters.fine("told"), clusters.fine("oslo"), clusters.fine("unknown")]).toEqual([
      0, 1, -1,
    ]);
    expect([clusters.middle(1), clusters.coarse(1)]).toEqual([7, 3]);
    expect([clusters.middle(-1), clusters.coarse(-1)]).toEqual([-1, -1]);
  });

  it("are refused when the bytes are cut short or are something else", () => {
    expect(() => decodeClusters(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => decodeClusters(new Uint8Array(20))).toThrow(RangeError);
  });
});
