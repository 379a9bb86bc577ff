/** Runs of words: the short ones by which articles are found, and those that two articles have in common. */
import type { BodyWord } from "./body-words.ts";

/** Words of the shortest run that is looked up; what two articles share begins with one. */
const SEED_WORDS = 6;

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

export interface Seed {
  readonly at: number;
  readonly key: number;
  readonly telling: number;
}

/** The telling runs of a text in order, a number for each; two that differ hardly ever have the same. */
export function seedsOf(words: readonly BodyWord[]): Seed[] {
  const seeds: Seed[] = [];
  const places = new Map<number, number>();
  for (let at = 0; at + SEED_WORDS <= words.length; at++) {
    const run = words.slice(at, at + SEED_WORDS);
    const telling = run.filter((word) => word.isTelling).length;
    if (telling < LEAST_TELLING || run.some((word) => word.number === null)) continue;
    const key = runKey(run);
    seeds.push({ at, key, telling });
    places.set(key, (places.get(key) ?? 0) + 1);
  }
  return seeds.filter(({ key }) => (places.get(key) ?? 0) <= MOST_PLACES);
}

/** Two hashes of 26 bits side by side: a whole number that a double holds. */
function runKey(run: readonly BodyWord[]): number {
  let [high, low] = [0x811c9dc5, 0x9e3779b9];
  for (const { number } of run) {
    high = Math.imul(high ^ (number ?? 0), 0x01000193);
    low = Math.imul((low ^ (number ?? 0)) + (low << 7), 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 6) * 0x4000000 + (low >>> 6);
}

/** The longest runs in common that hold a seed, longest first. */
export function commonRuns(ours: readonly BodyWord[], theirs: readonly BodyWord[]): Run[] {
  const places = new Map<number, number[]>();
  for (const { key, at } of seedsOf(theirs)) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  const runs: Run[] = [];
  // For each distance between the places how far the run on it has come: a run is walked once.
  const reached = new Map<number, number>();
  for (const { key, at } of seedsOf(ours))
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
