import { describe, expect, test } from "vitest";
import { decodePageTables, encodePageTables } from "./page-tables.ts";
import { encodeTrees, type TreeNode, UNIT } from "./trees.ts";
import { encodeWeights, weightSlot } from "./weights.ts";

const leaf = (value: number): TreeNode => ({
  feature: null,
  threshold: 0,
  value: value * UNIT,
  above: 0,
});
/** Above ten of the first feature 2, else 1 or, above three of the second, -1. */
const TREE: readonly TreeNode[] = [
  { feature: 0, threshold: 10, value: 0, above: 4 },
  { feature: 1, threshold: 3, value: UNIT / 2, above: 3 },
  leaf(1),
  leaf(-1),
  leaf(2),
];
const HASH = 0x12345678;

function tables() {
  const weights = new Int8Array(16);
  weights[weightSlot(HASH, 4)] = -33;
  const trees = encodeTrees(UNIT, [TREE, [leaf(0.5)]]);
  return encodePageTables([
    ...Array.from({ length: 3 }, () => encodeWeights(4, weights)),
    ...Array.from({ length: 5 }, () => trees),
  ]);
}

describe("Tables of pages", () => {
  test("What was written is read back from any place in the bytes", () => {
    const { labels, bag, authors } = decodePageTables(tables());
    expect([labels.of(HASH), bag.of(HASH)]).toEqual([-33, -33]);
    expect(authors.score(Int32Array.from([11, 0]), 0)).toBe(3.5);
    expect(authors.score(Int32Array.from([99, 10, 3]), 1)).toBe(2.5);
    expect(authors.score(Int32Array.from([10, 4]), 0)).toBe(0.5);
  });

  test("An explanation tells how much each feature moved the score", () => {
    const { first } = decodePageTables(tables());
    expect([...first.explain(Int32Array.from([10, 4]), 0, 2)]).toEqual([0.5, -1.5]);
    expect([...first.explain(Int32Array.from([11, 4]), 0, 2)]).toEqual([2, 0]);
  });

  test("Damaged bytes are an error with their number", () => {
    expect(() => decodePageTables(Uint8Array.from([1, 2, 3, 4]))).toThrow("These 4 bytes");
    const bytes = tables();
    expect(() => decodePageTables(bytes.slice(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => encodeWeights(4, new Int8Array(15))).toThrow("15 weights do not fill 2^4");
  });
});
