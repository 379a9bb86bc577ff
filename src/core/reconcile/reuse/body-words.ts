/** The words of an article's body with what the finders of re-use ask of each. Page furniture is no part of it. */
import type { Quote } from "../../annotation/contract.ts";
import { fold } from "../../text/fold.ts";
import type { ReadArticle } from "../read-article.ts";

export interface BodyWord {
  readonly start: number;
  readonly end: number;
  /** Stands for the word in all articles, however it is written; null for a place that no run of words reaches across. */
  readonly number: number | null;
  /** In lower case and not one of the shortest. */
  readonly isTelling: boolean;
  readonly hasDigit: boolean;
  /** Part of a name, or with a digit: what ties words to one matter. */
  readonly isSpecific: boolean;
  /** Between quotation marks, in words that the reading took for somebody's. */
  readonly isQuoted: boolean;
  readonly opens: "paragraph" | "sentence" | null;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

export function bodyWordsOf({ reading }: ReadArticle): BodyWord[] {
  const { text, zones } = reading;
  const names = marksOf(
    text,
    reading.mentions.filter(({ form }) => form === "name"),
  );
  const quoted = marksOf(
    text,
    reading.statements.flatMap(({ verbatim }) => verbatim),
  );
  const words: BodyWord[] = [];
  let before = 0;
  for (const { role, start: from, end: to } of zones) {
    if (role === "chrome") words.push(barrier(from, to));
    if (role !== "body" && role !== "caption") continue;
    for (const match of text.slice(from, to).matchAll(WORD)) {
      const start = from + match.index;
      const end = start + match[0].length;
      const folded = fold(match[0]);
      words.push({
        start,
        end,
        number: wordNumber(folded),
        isTelling: isTellingWord(match[0], folded),
        hasDigit: /\p{N}/u.test(folded),
        isSpecific: names[start] === 1 || /\p{N}/u.test(folded),
        isQuoted: quoted[start] === 1,
        opens: opening(text, before, start),
      });
      before = end;
    }
  }
  return words;
}

/** The words of a text by themselves, without what only a reading knows. */
export const plainWordsOf = (text: string): BodyWord[] =>
  [...text.matchAll(WORD)].map((match) => {
    const folded = fold(match[0]);
    return {
      ...barrier(match.index, match.index + match[0].length),
      number: wordNumber(folded),
      isTelling: isTellingWord(match[0], folded),
      opens: null,
    };
  });

const isTellingWord = (word: string, folded: string): boolean =>
  folded.length > 3 && !/^\p{Lu}/u.test(word);

const barrier = (start: number, end: number): BodyWord => ({
  start,
  end,
  number: null,
  isTelling: false,
  hasDigit: false,
  isSpecific: false,
  isQuoted: false,
  opens: "paragraph",
});

/** What begins after the characters between two words. A line may break inside a sentence. */
function opening(text: string, from: number, to: number): BodyWord["opens"] {
  // Longer stretches are furniture or a title.
  if (from === 0 || to - from > LONGEST_BREAK) return "paragraph";
  const between = text.slice(from, to);
  const isEnd = /[.!?…]["”’'»)\]]*\s/.test(between);
  if (/\n[^\S\n]*\n/.test(between) || (isEnd && between.includes("\n"))) return "paragraph";
  return isEnd ? "sentence" : null;
}

/** Characters between two words of one paragraph, at the most. */
const LONGEST_BREAK = 200;

/** For each character whether it lies in one of the quotes. */
function marksOf(text: string, quotes: readonly Quote[]): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { start, end } of quotes) marks.fill(1, start, end);
  return marks;
}

/** FNV-1a over the characters of a folded word. */
export function wordNumber(folded: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++)
    hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
