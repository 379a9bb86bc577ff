/** Which blocks of a page make the body that people marked: both texts are laid side by side. */
import type { Paragraph } from "../../src/core/clean/paragraph.ts";

const WORD = /[\p{L}\p{N}_]+/gu;
const RUN = 4;
const MOST_PLACES = 12;

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** For each block how many of its words stand in the body, each word of the body once. */
export function bodyWords(
  blocks: readonly (readonly string[])[],
  body: readonly string[],
): number[] {
  const page = blocks.flat();
  const owner = blocks.flatMap((words, i) => words.map(() => i));
  const partner = new Int32Array(page.length).fill(-1);
  const taken = new Uint8Array(body.length);
  const join = (i: number, j: number): void => {
    partner[i] = j;
    taken[j] = 1;
  };
  for (const [i, j] of chain(anchors(page, body)))
    for (let k = 0; k < RUN; k++)
      if (partner[i + k] === -1 && taken[j + k] === 0) join(i + k, j + k);
  fillGaps(page, body, partner, join);
  takeStrays(blocks, body, partner, taken);
  const counts = blocks.map(() => 0);
  partner.forEach((at, i) => {
    if (at >= 0) counts[owner[i] as number] = (counts[owner[i] as number] as number) + 1;
  });
  return counts;
}

/** Places where four words in a row are the same on the page and in the body; words that stand everywhere say nothing. */
function anchors(page: readonly string[], body: readonly string[]): [number, number][] {
  const places = new Map<string, number[]>();
  for (let j = 0; j + RUN <= body.length; j++) {
    const key = body.slice(j, j + RUN).join(" ");
    const at = places.get(key);
    if (at === undefined) places.set(key, [j]);
    else at.push(j);
  }
  const found: [number, number][] = [];
  for (let i = 0; i + RUN <= page.length; i++) {
    const at = places.get(page.slice(i, i + RUN).join(" "));
    // Later places first, so that a chain takes at most one of them.
    if (at !== undefined && at.length <= MOST_PLACES)
      for (const j of at.toReversed()) found.push([i, j]);
  }
  return found;
}

/** The longest chain that goes on in both texts. */
function chain(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, j], n) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number] as [number, number])[1] < j) low = middle + 1;
      else high = middle;
    }
    before[n] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = n;
  });
  const found: [number, number][] = [];
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n] as number)
    found.push(pairs[n] as [number, number]);
  return found.reverse();
}

const LARGEST_GAP = 400_000;

/** Between two places of the chain the words are matched in order. */
function fillGaps(
  page: readonly string[],
  body: readonly string[],
  partner: Int32Array,
  join: (i: number, j: number) => void,
): void {
  let i = 0;
  let j = 0;
  const close = (toI: number, toJ: number): void => {
    if (toI > i && toJ > j && (toI - i) * (toJ - j) <= LARGEST_GAP)
      for (const [a, b] of common(page.slice(i, toI), body.slice(j, toJ))) join(i + a, j + b);
  };
  for (let at = 0; at < page.length; at++) {
    const to = partner[at] as number;
    if (to < j) continue;
    close(at, to);
    i = at + 1;
    j = to + 1;
  }
  close(page.length, body.length);
}

/** A longest common subsequence, as pairs of places. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j]
          ? (best[(i + 1) * width + j + 1] as number) + 1
          : Math.max(best[(i + 1) * width + j] as number, best[i * width + j + 1] as number);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((best[(i + 1) * width + j] as number) >= (best[i * width + j + 1] as number)) i++;
    else j++;
  }
  return pairs;
}

/** Blocks that stand in the body in another order than on the page. */
function takeStrays(
  blocks: readonly (readonly string[])[],
  body: readonly string[],
  partner: Int32Array,
  taken: Uint8Array,
): void {
  const places = new Map<string, number[]>();
  for (let j = 0; j + RUN <= body.length; j++)
    if (taken[j] === 0) {
      const key = body.slice(j, j + RUN).join(" ");
      places.set(key, [...(places.get(key) ?? []), j]);
    }
  let start = 0;
  for (const words of blocks) {
    const own = partner.subarray(start, start + words.length);
    if (own.every((to) => to < 0)) takeRuns(words, own, places, taken);
    start += words.length;
  }
}

/** Joins the runs of one block to places of the body that are free. */
function takeRuns(
  words: readonly string[],
  own: Int32Array,
  places: ReadonlyMap<string, readonly number[]>,
  taken: Uint8Array,
): void {
  for (let i = 0; i + RUN <= words.length; i++) {
    const j = places.get(words.slice(i, i + RUN).join(" "))?.find((place) => taken[place] === 0);
    if (j === undefined) continue;
    for (let k = 0; k < RUN; k++) {
      if (own[i + k] !== -1 || taken[j + k] !== 0) continue;
      own[i + k] = j + k;
      taken[j + k] = 1;
    }
  }
}

/** The words of a block as the sets count them. */
export const wordsIn = (text: string, { start, end }: Paragraph): readonly string[] =>
  wordsOf(text.slice(start, end));
