/** Which of the planted passages a record has found. */
import type { Passage, Reuse } from "../../src/core/annotation/contract.ts";
import { articleName, readingOf } from "./article.ts";
import { type PlantedPair, wordsOfPassage } from "./planted.ts";
import type { Place } from "./world.ts";

/** Share of a planted passage that a found one must cover in both articles. */
const COVERED = 0.9;

/** The id that a record gives an article of the world. */
export const articleId = (place: Place): string => articleName(place).replace(/\.txt$/, "");

export function countFound(pairs: readonly PlantedPair[], reuse: readonly Reuse[]): number {
  const byPair = new Map<string, Reuse[]>();
  for (const shared of reuse) {
    const key = pairKey(shared.a.article, shared.b.article);
    const known = byPair.get(key);
    if (known === undefined) byPair.set(key, [shared]);
    else known.push(shared);
  }
  return pairs.filter((pair) => {
    const [original, copy] = [articleId(pair.original), articleId(pair.copy)];
    const shared = byPair.get(pairKey(original, copy)) ?? [];
    return shared.some((one) => holdsPassage(pair, one));
  }).length;
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function holdsPassage({ passage, original, copy }: PlantedPair, { a, b }: Reuse): boolean {
  const words = wordsOfPassage(passage);
  return [original, copy].every((place) => {
    const own = articleId(place) === a.article ? a : b;
    return covers(own, readingOf(place).text.indexOf(words), words.length);
  });
}

function covers({ start, end }: Passage, from: number, length: number): boolean {
  const common = Math.min(end, from + length) - Math.max(start, from);
  return common >= COVERED * length;
}
