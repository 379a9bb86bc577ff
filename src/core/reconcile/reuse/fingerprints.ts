/** The keys under which an article is found by others that share words with it. */
import type { ReadArticle } from "../read-article.ts";
import { type Body, bodyOf } from "./body.ts";
import { retellingKeysOf } from "./paraphrases.ts";
import { SEED_WORDS } from "./runs.ts";

/** Of so many runs in a row one is kept: any eight words in common then have a key in common. */
const WINDOW = 3;

/**
 * Keys of an article, each once, in ascending order. Two articles that share a passage of eight words have one in common, and the
 * words alone decide which runs become keys, so that nothing but the two articles matters.
 */
export const fingerprintsOf = (article: ReadArticle): readonly number[] =>
  fingerprintsOfBody(bodyOf(article));

/** Every run of a quotation, and of each window the run with the most telling words, on a draw the one with the smallest key. */
export function fingerprintsOfBody({ words, seeds, accounts }: Body): number[] {
  const kept = new Set<number>(retellingKeysOf(accounts));
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    while ((seeds[from]?.at ?? words.length) < at) from++;
    const window = seeds.slice(from, from + WINDOW).filter((seed) => seed.at < at + WINDOW);
    const best = window.reduce<(typeof window)[number] | null>(
      (top, seed) =>
        top === null ||
        seed.telling > top.telling ||
        (seed.telling === top.telling && seed.key < top.key)
          ? seed
          : top,
      null,
    );
    if (best !== null) kept.add(best.key);
  }
  for (const { at, key } of seeds)
    if (words[at]?.isQuoted && words[at + SEED_WORDS - 1]?.isQuoted) kept.add(key);
  return [...kept].sort((a, b) => a - b);
}
