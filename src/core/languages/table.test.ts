import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeTable, encodeTable } from "./table.ts";

const cells = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 127 })), {
    minLength: 1,
    selector: ([label]) => label,
  })
  .map((list) => list.sort((a, b) => a[0] - b[0]));
const rows = fc.uniqueArray(
  fc.record({ hash: fc.integer({ min: -0x80000000, max: 0x7fffffff }), cells }),
  { selector: (row) => row.hash },
);
const CLASSES = ["a", "b", "c", "d", "e", "é"];

describe("a table of weights", () => {
  it("gives back the weights it was made of", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const table = decodeTable(encodeTable(CLASSES, given));
        expect(table.classes).toEqual(CLASSES);
        for (const { hash, cells: wanted } of given) {
          const scores = new Int32Array(6);
          table.score(Int32Array.of(hash), 1, scores);
          const expected = new Int32Array(6);
          for (const [label, weight] of wanted) expected[label] = weight;
          expect(scores).toEqual(expected);
        }
      }),
    );
  });

  it("has the same bytes for rows in any order", () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(encodeTable(CLASSES, [...given].reverse())).toEqual(encodeTable(CLASSES, given));
      }),
    );
  });

  it("does not know a feature it was not given", () => {
    const table = decodeTable(encodeTable(["x"], [{ hash: 7, cells: [[0, 3]] }]));
    expect([table.find(7), table.find(8)]).toEqual([0, -1]);
  });

  it("refuses bytes that are no table, and tables cut short", () => {
    const bytes = encodeTable(["x"], [{ hash: 7, cells: [[0, 3]] }]);
    expect(() => decodeTable(new Uint8Array(40))).toThrow(RangeError);
    expect(() => decodeTable(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
  });
});
