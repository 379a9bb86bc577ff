import { describe, expect, it } from "vitest";
import { decodeClusters, encodeClusters } from "./clusters.ts";

const bytes = encodeClusters(
  new Map([
    ["said", 0],
    ["told", 0],
    ["oslo", 1],
  ]),
);

describe("groups of words", () => {
  it("are found again", () => {
    const clusters = decodeClusters(bytes);
    expect(["told", "oslo", "unknown"].map((word) => clusters.of(word))).toEqual([0, 1, -1]);
  });

  it("are refused when the bytes are cut short or are something else", () => {
    expect(() => decodeClusters(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => decodeClusters(new Uint8Array(20))).toThrow(RangeError);
  });
});
