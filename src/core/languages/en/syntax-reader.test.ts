import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tinySyntaxNet, tinyVectors } from "../../../../test/tiny-net.ts";
import { NO_CLUSTERS } from "../clusters.ts";
import { Kernel } from "../net/kernel.ts";
import { decodeVectors } from "../vectors.ts";
import { syntaxReaderOf } from "./syntax-reader.ts";

const sources = { clusters: NO_CLUSTERS, vectors: decodeVectors(tinyVectors()) };
const kernel = new Kernel();
const reader = syntaxReaderOf(tinySyntaxNet(), sources, kernel);

/** Whether following heads from every word ends at the one root. */
function isTree(heads: readonly number[]): boolean {
  return (
    heads.filter((head) => head < 0).length === 1 &&
    heads.every((_, word) => {
      let at = word;
      for (let step = 0; step <= heads.length && at >= 0; step++) at = heads[at] as number;
      return at < 0;
    })
  );
}

const forms = fc.array(fc.string({ unit: "binary", minLength: 1 }), {
  minLength: 1,
  maxLength: 40,
});

describe("the reader of sentences", () => {
  it("gives any words one tag each and one tree, in which the root alone is called so", () => {
    fc.assert(
      fc.property(forms, (words) => {
        const { tags, head, label } = reader.read(words);
        const count = words.length;
        expect([tags.length, head.length, label.length]).toEqual([count, count, count]);
        expect(isTree(head)).toBe(true);
        expect(label.map((name) => name === "root")).toEqual(head.map((at) => at < 0));
      }),
    );
  });

  it("reads a sentence the same whatever was read before it", () => {
    fc.assert(
      fc.property(forms, forms, (before, words) => {
        const first = syntaxReaderOf(tinySyntaxNet(), sources, new Kernel()).read(words);
        reader.read(before);
        expect(reader.read(words)).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });

  it("tells words apart by their vectors, their letters and their places", () => {
    const read = (words: string) => JSON.stringify(reader.read(words.split(" ")));
    const seen = new Set(["oslo talks end", "talks oslo end", "paris talks end"].map(read));
    expect(seen.size).toBeGreaterThan(1);
  });

  it("reads no words as nothing", () => {
    expect(reader.read([])).toEqual({ tags: [], head: [], label: [] });
  });

  it("refuses a net for other vectors, and bytes that are no net", () => {
    const other = { clusters: NO_CLUSTERS, vectors: { dimensions: 3, of: () => null } };
    expect(() => syntaxReaderOf(tinySyntaxNet(), other, kernel)).toThrow(RangeError);
    expect(() => syntaxReaderOf(new Uint8Array(64), sources, kernel)).toThrow(RangeError);
    const cut = Uint8Array.from(tinySyntaxNet().subarray(0, 4000));
    expect(() => syntaxReaderOf(cut, sources, kernel)).toThrow(RangeError);
  });
});
