import { describe, expect, test } from "vitest";
import { decodeTrees, encodeTrees } from "../../src/core/languages/trees.ts";
import { type Growth, growTrees, type Lessons } from "./boosted-trees.ts";
import { learnWeights } from "./hashed-weights.ts";

const GROWTH: Growth = { trees: 40, leaves: 4, rate: 0.3, least: 1, seed: 3 };

/** Right where one of the two features is high and the other is not; the third says nothing. */
function lessons(): Lessons {
  const rows: number[] = [];
  const targets: number[] = [];
  for (let i = 0; i < 400; i++) {
    const [a, b] = [(i * 37) % 100, (i * 61) % 100];
    rows.push(a, b, (i * 13) % 7);
    targets.push(a > 50 !== b > 50 ? 1 : 0);
  }
  return {
    rows: Int32Array.from(rows),
    width: 3,
    targets: Float64Array.from(targets),
    weights: new Float64Array(400).fill(1),
  };
}

describe("Boosted trees", () => {
  test("They learn what no single feature tells", () => {
    const { rows, targets } = lessons();
    const { start, trees } = growTrees(lessons(), GROWTH);
    const decoded = decodeTrees(encodeTrees(start, trees), 0);
    const right = targets.filter((t, i) => decoded.score(rows, 3 * i) > 0 === (t === 1));
    expect(right.length).toBeGreaterThan(380);
  });

  test("The same lessons make the same bytes", () => {
    const bytes = () => {
      const { start, trees } = growTrees(lessons(), GROWTH);
      return encodeTrees(start, trees);
    };
    expect(bytes()).toEqual(bytes());
  });
});

test("A word weighs by where it stands, and not at all if few sites have it", () => {
  const [menu, story, rare] = [0x11111111, 0x7fffffff, 0x23456789];
  const examples = Array.from({ length: 200 }, (_, i) => ({
    hashes: i === 0 ? [rare] : [i % 2 === 0 ? menu : story],
    value: 1,
    target: i % 2,
    weight: 1,
    site: i,
  }));
  const weights = learnWeights(examples, 12);
  expect([...weights].filter((weight) => weight > 20)).toHaveLength(1);
  expect([...weights].filter((weight) => weight < -20)).toHaveLength(1);
  expect([...weights].filter((weight) => weight !== 0)).toHaveLength(2);
});
