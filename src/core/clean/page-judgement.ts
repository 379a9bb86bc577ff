/** Which blocks of a page are its body: two rounds of trees, the second with what the first says of the blocks around. */
import type { PageTables } from "../languages/page-tables.ts";
import { type PageBlock, type PageElement, pageBlocks } from "./page-blocks.ts";
import { FEATURES, featureRows, type PageFrame, pageFrame } from "./page-features.ts";
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
  readonly rows: Int32Array;
}

export function judgePage(paragraphs: readonly Paragraph[], tables: PageTables): JudgedPage {
  const frame = pageFrame(pageBlocks(paragraphs, tables));
  const first = firstScores(frame, tables);
  const rows = laterRows(frame, first.rows, first.scores);
  const chances = new Float64Array(paragraphs.length);
  for (let i = 0; i < chances.length; i++)
    chances[i] = chanceOf(tables.second.score(rows, i * LATER_FEATURES.length));
  return { frame, chances, isBody: bodyOf(frame.blocks, chances), rows };
}

/** The first round: rows and log-odds in hundredths. */
export function firstScores(frame: PageFrame, tables: Pick<PageTables, "first">) {
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
  const sums = sumsOf(blocks, scores);
  const whole = pageChances(blocks, scores);
  let heading = NONE;
  blocks.forEach((block, i) => {
    const at = i * width;
    later.set(rows.subarray(i * FEATURES.length, (i + 1) * FEATURES.length), at);
    const score = (index: number): number => scores[index] ?? NONE;
    const [, parent, outer, far] = block.around;
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
      meanOf(sums.elements, parent),
      meanOf(sums.elements, outer),
      meanOf(sums.elements, far),
      meanOf(sums.alike, block.paragraph.path.slice(-3).join(" ")),
      heading,
      whole.best,
      whole.expected,
      whole.above[i] ?? 0,
      whole.expected - (whole.above[i] ?? 0),
    ];
    later.set(values, at + FEATURES.length);
    if (/^h[1-6]$/.test(block.paragraph.tag)) heading = score(i);
  });
  return later;
}

interface Sum {
  score: number;
  words: number;
}

function sumsOf(blocks: readonly PageBlock[], scores: Int32Array) {
  const elements = new Map<PageElement, Sum>();
  const alike = new Map<string, Sum>();
  const add = <K>(sums: Map<K, Sum>, key: K, score: number, words: number): void => {
    const sum = sums.get(key) ?? { score: 0, words: 0 };
    sums.set(key, sum);
    sum.score += score * words;
    sum.words += words;
  };
  blocks.forEach((block, i) => {
    const [score, words] = [scores[i] as number, block.words + 1];
    for (const element of block.around.slice(1, 4)) add(elements, element, score, words);
    add(alike, block.paragraph.path.slice(-3).join(" "), score, words);
  });
  return { elements, alike };
}

function meanOf<K>(sums: ReadonlyMap<K, Sum>, key: K | undefined): number {
  const sum = key === undefined ? undefined : sums.get(key);
  return sum === undefined ? NONE : Math.round(sum.score / sum.words);
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
