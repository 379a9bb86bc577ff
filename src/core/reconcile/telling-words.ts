/**
 * The words by which two accounts in different words are seen to tell the same: long words, names and numbers, each by how
 * it begins, so that endings do not matter.
 */
import { foldSpelling } from "../text/fold.ts";

export interface TellingWords {
  /** Names and long words; numbers are not among them. */
  readonly words: ReadonlySet<string>;
  /** Those of the words that the text writes large: they tell of whom, not what. */
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** Letters by which a word is known; "welcomes" and "welcomed" have them in common, "region" and "regime" do not. */
const STEM = 6;

/** Words as short as these are mostly such as hold a sentence together. */
const LEAST_LETTERS = 5;

/** They belong to the number before them. */
const NUMERALS = /^(?:hundre|thousa|millio|billio|trilli|dozen)/;

export function tellingWords(text: string): TellingWords {
  const words = new Set<string>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const [written] of text.matchAll(/\p{N}+(?:[.,]\p{N}+)*|\p{L}+(?:[-’']\p{L}+)*/gu)) {
    if (/^\p{N}/u.test(written)) {
      numbers.add(written.replace(/,/g, ""));
      continue;
    }
    const isName = /^\p{Lu}/u.test(written);
    const isSure = isName && (words.size > 0 || numbers.size > 0 || /^\p{Lu}{2}/u.test(written));
    const stem = foldSpelling(written)
      .replace(/'s?$|'s$/, "")
      .slice(0, STEM);
    if (NUMERALS.test(stem)) continue;
    if (stem.length < (isSure ? 2 : LEAST_LETTERS)) continue;
    words.add(stem);
    if (isName) names.add(stem);
  }
  return { words, names, numbers };
}

/** What two accounts have in common, and how much of the shorter one that is. */
export interface Likeness {
  readonly words: number;
  /** Those of the words that are no names. */
  readonly plain: number;
  readonly numbers: number;
  /** From 0 to 1. */
  readonly share: number;
}

export function likeness(a: TellingWords, b: TellingWords): Likeness {
  const words = common(a.words, b.words);
  const plain = words.filter((word) => !a.names.has(word) && !b.names.has(word)).length;
  const numbers = common(a.numbers, b.numbers).length;
  const size = Math.min(a.words.size + a.numbers.size, b.words.size + b.numbers.size);
  return {
    words: words.length,
    plain,
    numbers,
    share: size === 0 ? 0 : (words.length + numbers) / size,
  };
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter((word) => b.has(word));
