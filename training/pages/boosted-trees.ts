/** Boosted trees on whole numbers, grown leaf by leaf; sums and products alone, so that every machine grows the same. */
import type { TreeNode } from "../../src/core/languages/trees.ts";
import { UNIT } from "../../src/core/languages/trees.ts";
import { exponential } from "../exponential.ts";

export interface Lessons {
  /** Rows of features, one after another. */
  readonly rows: Int32Array;
  readonly width: number;
  /** From 0 to 1. */
  readonly targets: Float64Array;
  readonly weights: Float64Array;
}

export interface Growth {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least weight of a leaf. */
  readonly least: number;
  readonly seed: number;
}

const BINS = 64;
const RIDGE = 2;
/** Shares of rows and of features that each tree sees. */
const ROW_SHARE = 0.6;
const FEATURE_SHARE = 0.5;

export interface Grown {
  readonly start: number;
  readonly trees: readonly (readonly TreeNode[])[];
}

export function growTrees(lessons: Lessons, growth: Growth): Grown {
  const { targets, weights, width } = lessons;
  const n = targets.length;
  const bins = binsOf(lessons);
  const dice = diceOf(growth.seed);
  const mean = sum(targets.map((t, i) => t * (weights[i] as number))) / sum(weights);
  const start = Math.round(UNIT * logOdds(mean));
  const scores = new Float64Array(n).fill(start / UNIT);
  const gradients = new Float64Array(n);
  const curvatures = new Float64Array(n);
  const trees: TreeNode[][] = [];
  for (let t = 0; t < growth.trees; t++) {
    for (let i = 0; i < n; i++) {
      const chance = 1 / (1 + exponential(-Math.max(-30, Math.min(30, scores[i] as number))));
      gradients[i] = (weights[i] as number) * (chance - (targets[i] as number));
      curvatures[i] = (weights[i] as number) * Math.max(1e-6, chance * (1 - chance));
    }
    const rows = Int32Array.from({ length: n }, (_, i) => i).filter(() => dice() < ROW_SHARE);
    const features = Array.from({ length: width }, (_, i) => i).filter(
      () => dice() < FEATURE_SHARE,
    );
    const tree = new Tree(bins, gradients, curvatures, growth, features).grow(rows);
    trees.push(tree);
    addScores(tree, lessons, scores);
  }
  return { start, trees };
}

const logOdds = (p: number): number => {
  // By bisection: a logarithm is not the same on every machine.
  let [low, high] = [-20, 20];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (1 / (1 + exponential(-middle)) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

function addScores(
  tree: readonly TreeNode[],
  { rows, width }: Lessons,
  scores: Float64Array,
): void {
  for (let i = 0; i < scores.length; i++) {
    let at = 0;
    let node = tree[0] as TreeNode;
    while (node.feature !== null) {
      at = (rows[i * width + node.feature] as number) > node.threshold ? node.above : at + 1;
      node = tree[at] as TreeNode;
    }
    scores[i] = (scores[i] as number) + node.value / UNIT;
  }
}

function diceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

interface Bins {
  /** Bin of each row, feature by feature. */
  readonly columns: readonly Uint8Array[];
  /** Largest value of each bin but the last. */
  readonly edges: readonly (readonly number[])[];
}

function binsOf({ rows, width, targets }: Lessons): Bins {
  const columns: Uint8Array[] = [];
  const edges: number[][] = [];
  const values = new Int32Array(targets.length);
  for (let f = 0; f < width; f++) {
    for (let i = 0; i < values.length; i++) values[i] = rows[i * width + f] as number;
    const own = edgesOf(values);
    edges.push(own);
    columns.push(Uint8Array.from(values, (value) => binOf(own, value)));
  }
  return { columns, edges };
}

function edgesOf(values: Int32Array): number[] {
  const sorted = values.slice().sort();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= BINS) return distinct.slice(0, -1);
  const edges = Array.from(
    { length: BINS - 1 },
    (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / BINS)] as number,
  );
  const last = sorted.at(-1) as number;
  return [...new Set(edges)].filter((edge) => edge < last);
}

/** The first bin whose edge is not below the value. */
function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly gradient: number;
  readonly curvature: number;
  split: Split | null;
  children: readonly [Leaf, Leaf] | null;
}

class Tree {
  private readonly bins: Bins;
  private readonly gradients: Float64Array;
  private readonly curvatures: Float64Array;
  private readonly growth: Growth;
  private readonly features: readonly number[];

  constructor(
    bins: Bins,
    gradients: Float64Array,
    curvatures: Float64Array,
    growth: Growth,
    features: readonly number[],
  ) {
    this.bins = bins;
    this.gradients = gradients;
    this.curvatures = curvatures;
    this.growth = growth;
    this.features = features;
  }

  grow(rows: Int32Array): TreeNode[] {
    const root = this.leaf(rows, this.histogram(rows));
    const open = [root];
    for (let leaves = 1; leaves < this.growth.leaves; leaves++) {
      let best: Leaf | null = null;
      for (const leaf of open)
        if (
          leaf.split !== null &&
          leaf.children === null &&
          leaf.split.gain > (best?.split?.gain ?? 0)
        )
          best = leaf;
      if (best === null) break;
      const children = this.part(best, best.split as Split);
      best.children = children;
      open.push(...children);
    }
    const nodes: TreeNode[] = [];
    this.write(root, nodes);
    return nodes;
  }

  private write(leaf: Leaf, nodes: TreeNode[]): void {
    const value = Math.round((-UNIT * this.growth.rate * leaf.gradient) / (leaf.curvature + RIDGE));
    const at = nodes.length;
    nodes.push({
      feature: null,
      threshold: 0,
      value: Math.max(-32_000, Math.min(32_000, value)),
      above: 0,
    });
    if (leaf.children === null || leaf.split === null) return;
    const { feature, bin } = leaf.split;
    this.write(leaf.children[0], nodes);
    nodes[at] = {
      feature,
      threshold: (this.bins.edges[feature] as readonly number[])[bin] as number,
      value,
      above: nodes.length,
    };
    this.write(leaf.children[1], nodes);
  }

  private histogram(rows: Int32Array): Float64Array {
    const histogram = new Float64Array(this.features.length * BINS * 2);
    const { gradients, curvatures } = this;
    this.features.forEach((feature, f) => {
      const column = this.bins.columns[feature] as Uint8Array;
      const base = f * BINS * 2;
      for (let k = 0; k < rows.length; k++) {
        const i = rows[k] as number;
        const at = base + 2 * (column[i] as number);
        histogram[at] = (histogram[at] as number) + (gradients[i] as number);
        histogram[at + 1] = (histogram[at + 1] as number) + (curvatures[i] as number);
      }
    });
    return histogram;
  }

  private leaf(rows: Int32Array, histogram: Float64Array): Leaf {
    let [gradient, curvature] = [0, 0];
    for (let b = 0; b < BINS; b++) {
      gradient += histogram[2 * b] as number;
      curvature += histogram[2 * b + 1] as number;
    }
    return {
      rows,
      histogram,
      gradient,
      curvature,
      split: this.bestSplit(histogram, gradient, curvature),
      children: null,
    };
  }

  private bestSplit(histogram: Float64Array, gradient: number, curvature: number): Split | null {
    let best: Split | null = null;
    const { least } = this.growth;
    const whole = (gradient * gradient) / (curvature + RIDGE);
    this.features.forEach((feature, f) => {
      let [left, leftCurve] = [0, 0];
      const count = (this.bins.edges[feature] as readonly number[]).length;
      for (let bin = 0; bin < count; bin++) {
        const at = (f * BINS + bin) * 2;
        left += histogram[at] as number;
        leftCurve += histogram[at + 1] as number;
        const rightCurve = curvature - leftCurve;
        if (leftCurve < least || rightCurve < least) continue;
        const right = gradient - left;
        const gain =
          (left * left) / (leftCurve + RIDGE) + (right * right) / (rightCurve + RIDGE) - whole;
        if (gain > (best?.gain ?? 1e-9)) best = { feature, bin, gain };
      }
    });
    return best;
  }

  private part(leaf: Leaf, { feature, bin }: Split): readonly [Leaf, Leaf] {
    const column = this.bins.columns[feature] as Uint8Array;
    const low = leaf.rows.filter((i) => (column[i] as number) <= bin);
    const high = leaf.rows.filter((i) => (column[i] as number) > bin);
    const isLow = low.length < high.length;
    const small = this.histogram(isLow ? low : high);
    const large = leaf.histogram.map((value, i) => value - (small[i] as number));
    return [this.leaf(low, isLow ? small : large), this.leaf(high, isLow ? large : small)];
  }
}
