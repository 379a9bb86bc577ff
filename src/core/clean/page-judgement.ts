/** Which blocks of a page are its body: two rounds of trees, the second with what the first says of the blocks around. */
import type { Claim } from "../annotation/article.ts";
import type { PageTables } from "../languages/page-tables.ts";
import { type PageBlock, pageBlocks } from "./page-blocks.ts";
import {
  FEATURES,
  featureRows,
  type Hints,
  isHeading,
  type PageFrame,
  pageFrame,
} from "./page-features.ts";
import type { Paragraph } from "./paragraph.ts";

/** What the second round knows besides the features of the first; hundredths of log-odds. */
export const LATER_FEATURES = [
  ...FEATURES,
  ..."chance before after before2 after2 before3 after3 near wide parent-chance outer-chance far-chance alike-chance heading-chance best expected above below".split(
    " ",
  ),
];

export interface JudgedPage {
  readonly frame: PageFrame;
  /** From 0 to 1, one a block. */
  readonly chances: Float64Array;
  readonly isBody: readonly boolean[];
  /** The name of the feature that moved a block's chance most to where it is. */
  decidedBy(block: number): string;
}

export function judgePage(
  paragraphs: readonly Paragraph[],
  hints: readonly Hints[],
  claims: readonly Claim[],
  tables: PageTables,
): JudgedPage {
  const frame = pageFrame(pageBlocks(paragraphs, tables), hints, claims);
  const first = firstScores(frame, tables);
  const rows = laterRows(frame, first.rows, first.scores);
  const chances = new Float64Array(paragraphs.length);
  const width = LATER_FEATURES.length;
  for (let i = 0; i < chances.length; i++)
    chances[i] = chanceOf(tables.second.score(rows, i * width));
  const isBody = bodyOf(frame.blocks, chances);
  return {
    frame,
    chances,
    isBody,
    decidedBy(block) {
      const moved = tables.second.explain(rows, block * width, width);
      const side = isBody[block] === true ? 1 : -1;
      let best = 0;
      for (let i = 1; i < width; i++)
        if (side * (moved[i] as number) > side * (moved[best] as number)) best = i;
      return LATER_FEATURES[best] as string;
    },
  };
}

/** The first round: rows and log-odds in hundredths. */
function firstScores(frame: PageFrame, tables: Pick<PageTables, "first">) {
  const rows = featureRows(frame);
  const scores = new Int32Array(frame.blocks.length);
  for (let i = 0; i < scores.length; i++)
    scores[i] = hundredths(tables.first.score(rows, i * FEATURES.length));
  return { rows, scores };
}

const MOST = 600;

/** Of log-odds, between -6 and 6. */
export const hundredths = (score: number): number =>
  Math.max(-MOST, Math.min(MOST, Math.round(score * 100)));

export const chanceOf = (score: number): number => 1 / (1 + Math.exp(-score));

const NONE = -MOST - 100;
const NEAR = 3;
const WIDE = 8;

/** The rows of the second round. */
export function laterRows(frame: PageFrame, rows: Int32Array, scores: Int32Array): Int32Array {
  const { blocks } = frame;
  const width = LATER_FEATURES.length;
  const later = new Int32Array(blocks.length * width);
  const alike = spreadScores(blocks, scores);
  const whole = pageChances(blocks, scores);
  const score = (index: number): number => scores[index] ?? NONE;
  let heading = NONE;
  blocks.forEach(({ own, paragraph }, i) => {
    const at = i * width;
    later.set(rows.subarray(i * FEATURES.length, (i + 1) * FEATURES.length), at);
    const values = [
      score(i),
      score(i - 1),
      score(i + 1),
      score(i - 2),
      score(i + 2),
      score(i - 3),
      score(i + 3),
      meanAround(blocks, scores, i, NEAR),
      meanAround(blocks, scores, i, WIDE),
      meanOf(own?.parent),
      meanOf(own?.parent?.parent),
      meanOf(own?.parent?.parent?.parent),
      meanOf(alike.get(own?.key ?? "")),
      heading,
      whole.best,
      whole.expected,
      whole.above[i] ?? 0,
      whole.expected - (whole.above[i] ?? 0),
    ];
    later.set(values, at + FEATURES.length);
    if (isHeading(paragraph.tag)) heading = score(i);
  });
  return later;
}

interface Sum {
  score: number;
  scored: number;
}

/** Adds the scores to the elements three levels up, and gives their sums over blocks that are alike. */
function spreadScores(blocks: readonly PageBlock[], scores: Int32Array): ReadonlyMap<string, Sum> {
  const alike = new Map<string, Sum>();
  blocks.forEach(({ own, words }, i) => {
    const [score, times] = [scores[i] as number, words + 1];
    const key = own?.key ?? "";
    const same = alike.get(key) ?? { score: 0, scored: 0 };
    alike.set(key, same);
    let at: Sum | null = same;
    let element = own;
    for (let level = 0; level < 4 && at !== null; level++) {
      at.score += score * times;
      at.scored += times;
      element = element?.parent ?? null;
      at = element;
    }
  });
  return alike;
}

function meanOf(sum: Sum | null | undefined): number {
  return sum == null || sum.scored === 0 ? NONE : Math.round(sum.score / sum.scored);
}

function meanAround(
  blocks: readonly PageBlock[],
  scores: Int32Array,
  at: number,
  reach: number,
): number {
  let [sum, words] = [0, 0];
  for (let i = Math.max(0, at - reach); i <= Math.min(blocks.length - 1, at + reach); i++) {
    if (i === at) continue;
    const weight = (blocks[i]?.words ?? 0) + 1;
    sum += (scores[i] as number) * weight;
    words += weight;
  }
  return words === 0 ? NONE : Math.round(sum / words);
}

/** Words of blocks that are more likely body than not: on the page, and above each block. */
function pageChances(blocks: readonly PageBlock[], scores: Int32Array) {
  const above: number[] = [];
  let expected = 0;
  let best = NONE;
  blocks.forEach(({ words }, i) => {
    above.push(expected);
    const score = scores[i] as number;
    if (score > 0) expected += words;
    if (words >= 10) best = Math.max(best, score);
  });
  return { above, expected, best };
}

/**
 * The blocks with which the expected share of words in common with the true body is best: those whose chance is at least
 * half of that share. A page of which nothing is sure keeps its likeliest blocks.
 */
export function bodyOf(
  blocks: readonly { readonly words: number }[],
  chances: Float64Array,
): boolean[] {
  const order = blocks
    .map((_, i) => i)
    .sort((a, b) => (chances[b] as number) - (chances[a] as number) || a - b);
  const hoped = blocks.reduce((sum, { words }, i) => sum + words * (chances[i] as number), 0);
  let [common, taken, best, count] = [0, 0, 0, 0];
  order.forEach((i, n) => {
    const words = blocks[i]?.words ?? 0;
    common += words * (chances[i] as number);
    taken += words;
    const share = (2 * common) / Math.max(1e-9, taken + hoped);
    if (share >= best) {
      best = share;
      count = n + 1;
    }
  });
  const isBody = blocks.map(() => false);
  for (const i of order.slice(0, count)) isBody[i] = true;
  return isBody;
}
