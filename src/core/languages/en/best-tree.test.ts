import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestTree } from "./best-tree.ts";

/** The root hangs on a word before the first, so that nothing spans it. */
function isPlainTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  const reachesRoot = heads.every((_, word) => {
    let at = word;
    for (let steps = 0; steps <= heads.length && at >= 0; steps++) at = heads[at] as number;
    return at < 0;
  });
  const crosses = heads.some((head, word) =>
    heads.some((other, inner) => {
      const [left, right] = [Math.min(head, word), Math.max(head, word)];
      const [first, last] = [Math.min(other, inner), Math.max(other, inner)];
      return left < first && first < right && right < last;
    }),
  );
  return reachesRoot && !crosses;
}

/** Every way to give so many words heads. */
function* allHeads(count: number): Generator<number[]> {
  const ways = (count + 1) ** count;
  for (let way = 0; way < ways; way++)
    yield Array.from(
      { length: count },
      (_, i) => (Math.floor(way / (count + 1) ** i) % (count + 1)) - 1,
    );
}

/** The root's place is behind those of the words. */
const placeOf = (head: number, count: number): number => (head < 0 ? count : head);

const worth = (scores: Float32Array, heads: ArrayLike<number>): number => {
  let sum = 0;
  for (let word = 0; word < heads.length; word++)
    sum += scores[
      word * (heads.length + 1) + placeOf(heads[word] as number, heads.length)
    ] as number;
  return sum;
};

const scoresOf = (count: number) =>
  fc
    .array(fc.integer({ min: -50, max: 50 }), {
      minLength: count * (count + 1),
      maxLength: count * (count + 1),
    })
    .map((cells) => Float32Array.from(cells));

describe("the best tree of a sentence", () => {
  test.each([1, 2, 3, 4])("of %i words is worth as much as the best of all trees", (count) => {
    const trees = [...allHeads(count)].filter(isPlainTree);
    fc.assert(
      fc.property(scoresOf(count), (scores) => {
        const heads = bestTree(scores, count + 1, count);
        expect(isPlainTree([...heads])).toBe(true);
        expect(worth(scores, heads)).toBe(Math.max(...trees.map((tree) => worth(scores, tree))));
      }),
    );
  });

  test("has one root and no crossing arcs, however long the sentence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }).chain(scoresOf), (scores) => {
        const count = Math.round((Math.sqrt(1 + 4 * scores.length) - 1) / 2);
        expect(isPlainTree([...bestTree(scores, count + 1, count)])).toBe(true);
      }),
    );
  });

  test("of no words is empty", () => {
    expect(bestTree(new Float32Array(0), 1, 0)).toEqual(new Int32Array(0));
  });
});
