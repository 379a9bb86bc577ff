import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashDistances, hashText, readHashes, slotsOf } from "./hashes.ts";

const hashes = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xffffffff }))
  .map((list) => list.sort((a, b) => a - b));

describe("hashes", () => {
  it("come back from their distances, and are found at their places", () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 0, max: 0xffffffff }), (given, other) => {
        const bytes = hashDistances(given);
        const read = new Int32Array(given.length);
        expect(readHashes(bytes, 0, read)).toBe(bytes.length);
        expect([...read].map((hash) => hash >>> 0)).toEqual(given);
        const find = slotsOf(read, Int32Array.from(read.keys()));
        expect(given.map((hash) => find(hash | 0))).toEqual([...given.keys()]);
        expect(find(other | 0)).toBe(given.indexOf(other));
      }),
    );
  });

  it("out of order are a bug", () => {
    expect(() => hashDistances([5, 5])).toThrow(RangeError);
  });

  it("differ by seed", () => {
    expect(hashText("a", 1)).not.toBe(hashText("a", 2));
  });
});
