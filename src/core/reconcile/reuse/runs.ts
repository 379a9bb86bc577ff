/** Runs of words: the short ones by which articles are found, and those that two articles have in common. */
import type { BodyWord } from "./body-words.ts";

/** Words of the shortest run that is looked up; what two articles share begins with one. */
export const SEED_WORDS = 6;

/** Telling words of such a run; with fewer it is a name with its office, or a turn of phrase. */
const LEAST_TELLING = 2;

/** A run that one text has more often than this is a refrain of its page, and nothing is looked up by it. */
const MOST_PLACES = 4;

/** Words that both texts have in the same order from a place in each. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

interface Seed {
  readonly at: number;
  readonly key: number;
  readonly telling: number;
}

/** The words of a text with its telling runs, and the places of each. */
export interface Text {
  readonly words: readonly BodyWord[];
  readonly seeds: readonly Seed[];
  readonly places: ReadonlyMap<number, readonly number[]>;
}

export function textOf(words: readonly BodyWord[]): Text {
  const all = new Map<number, number[]>();
  const seeds = tellingRuns(words);
  for (const { key, at } of seeds) {
    const known = all.get(key);
    if (known === undefined) all.set(key, [at]);
    else known.push(at);
  }
  const places = new Map([...all].filter(([, found]) => found.length <= MOST_PLACES));
  return { words, seeds: seeds.filter(({ key }) => places.has(key)), places };
}

/** In order, a number for each; two that differ hardly ever have the same. */
function tellingRuns(words: readonly BodyWord[]): Seed[] {
  const seeds: Seed[] = [];
  const numbers = words.map(({ number }) => number ?? 0);
  let telling = 0;
  let from = 0;
  words.forEach((word, last) => {
    if (word.number === null) from = last + 1;
    telling += Number(word.isTelling) - Number(words[last - SEED_WORDS]?.isTelling ?? false);
    const at = last - SEED_WORDS + 1;
    if (at >= from && telling >= LEAST_TELLING)
      seeds.push({ at, key: keyOf(numbers, at, last + 1), telling });
  });
  return seeds;
}

/** One number for several: two hashes of 26 bits side by side, a whole number that a double holds. */
export function keyOf(numbers: readonly number[], from = 0, to = numbers.length): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let at = from; at < to; at++) {
    const number = numbers[at] ?? 0;
    high = Math.imul(high ^ number, 0x01000193);
    low = Math.imul((low ^ number) + (low << 7), 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 6) * 0x4000000 + (low >>> 6);
}

/** The longest runs in common that hold a seed, longest first. */
export function commonRuns({ words: ours, seeds }: Text, { words: theirs, places }: Text): Run[] {
  const runs: Run[] = [];
  // For each distance between the places how far the run on it has come: a run is walked once.
  const reached = new Map<number, number>();
  for (const { key, at } of seeds)
    for (const there of places.get(key) ?? []) {
      if (at < (reached.get(at - there) ?? 0)) continue;
      const back = commonLength(ours, theirs, { a: at - 1, b: there - 1 }, -1);
      const length = back + commonLength(ours, theirs, { a: at, b: there }, 1);
      runs.push({ a: at - back, b: there - back, length });
      reached.set(at - there, at - back + length);
    }
  return runs
    .filter(({ length }) => length >= SEED_WORDS)
    .sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b);
}

/** Words that the texts have in common from these places on, forwards or backwards. */
function commonLength(
  ours: readonly BodyWord[],
  theirs: readonly BodyWord[],
  { a, b }: Pick<Run, "a" | "b">,
  step: 1 | -1,
): number {
  let length = 0;
  while (isSameWord(ours[a + step * length], theirs[b + step * length])) length++;
  return length;
}

export const isSameWord = (ours: BodyWord | undefined, theirs: BodyWord | undefined): boolean =>
  ours !== undefined && ours.number !== null && ours.number === theirs?.number;
