/** Words found again in another version of a text: by their surroundings when they moved, never by a guess. */
import type { Quote } from "../annotation/contract.ts";
import { fold } from "../text/fold.ts";
import type { WordsAnchor } from "./decision.ts";

/** Characters kept on either side. */
const SURROUNDINGS = 40;
/** Characters of the surroundings that must be there again for a few words to be the same words. */
const ENOUGH_SURROUNDINGS = 12;
/** So many words in a row are found by themselves, whatever stands around them. */
const ENOUGH_WORDS = 4;

export function wordsAnchor(
  text: string,
  { start, end }: Pick<Quote, "start" | "end">,
): WordsAnchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - SURROUNDINGS), start),
    suffix: text.slice(end, end + SURROUNDINGS),
  };
}

/**
 * Where the words stand now; null when they are gone, or stand in several places that nothing tells apart. Blanks, case and
 * punctuation between the words may differ.
 */
export function locate(text: string, anchor: WordsAnchor): Quote | null {
  const { start, end, exact, prefix, suffix } = anchor;
  const around = text.slice(start - prefix.length, end + suffix.length);
  if (around === prefix + exact + suffix) return { start, end, exact };
  const places = placesOf(text, exact).map((quote) => ({
    quote,
    likeness: likeness(text, quote, anchor),
  }));
  const best = Math.max(0, ...places.map((place) => place.likeness));
  const [only, ...more] = places.filter((place) => place.likeness === best);
  if (only === undefined || more.length > 0) return null;
  const isLong = wordCount(exact) >= ENOUGH_WORDS;
  return isLong || best >= Math.min(ENOUGH_SURROUNDINGS, reachable(anchor)) ? only.quote : null;
}

const wordCount = (words: string): number => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const reachable = ({ prefix, suffix }: WordsAnchor): number => plain(prefix + suffix).length;

/** The words, with anything but letters and digits between them. */
function placesOf(text: string, exact: string): Quote[] {
  const words = exact.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join("[^\\p{L}\\p{N}]{1,8}")}(?![\\p{L}\\p{N}])`,
    "giu",
  );
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    exact: found,
  }));
}

/** Letters and digits of the surroundings that stand there again, counted outwards from the words. */
function likeness(text: string, { start, end }: Quote, { prefix, suffix }: WordsAnchor): number {
  const before = plain(text.slice(Math.max(0, start - 2 * SURROUNDINGS), start));
  const after = plain(text.slice(end, end + 2 * SURROUNDINGS));
  return (
    commonLength(reversed(before), reversed(plain(prefix))) + commonLength(after, plain(suffix))
  );
}

const plain = (words: string): string => fold(words).replace(/[^\p{L}\p{N}]+/gu, "");
const reversed = (words: string): string => [...words].reverse().join("");

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return Math.min(length, b.length);
}
