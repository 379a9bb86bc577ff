/**
 * Which articles report one occasion: they carry the same utterance of somebody, and did not appear at times far apart. A
 * sentence quoted again a year later is a memory of the occasion, and what else that article tells is of another.
 */
import type { Edtf, RecordStatement } from "../annotation/contract.ts";
import { extentOf } from "../text/edtf.ts";
import { type Corpus, daysOfArticle } from "./corpus.ts";
import { daysBetween } from "./days-between.ts";

/** Days between two articles after which the later one looks back. */
const LOOKING_BACK = 31;

/** Copies of one text share all their utterances: a key for each would cost their number times that of the copies. */
const MOST_KEYS = 12;

export interface ToldTogether {
  /** A key for utterances that the article and another one carry; of many, a few find the others as well. */
  keysOf(article: string): readonly string[];
  areOne(article: string, other: string): boolean;
  /** Whether both carry the same words of one speaker, whenever they appeared. */
  quoteAlike(speaker: string, article: string, other: string): boolean;
}

interface Shared {
  readonly key: string;
  readonly speakers: readonly string[];
  readonly articles: ReadonlySet<string>;
}

export function toldTogether(
  corpus: Corpus,
  statements: readonly Pick<RecordStatement, "id" | "speakers" | "variants">[],
): ToldTogether {
  const carried = new Map<string, Shared[]>();
  for (const { id, speakers, variants } of statements) {
    const articles = new Set(variants.flatMap((v) => v.content.map((c) => c.article)));
    if (articles.size < 2 || speakers.length === 0) continue;
    const shared: Shared = { key: `utterance ${id}`, speakers, articles };
    for (const article of articles) {
      const known = carried.get(article);
      if (known === undefined) carried.set(article, [shared]);
      else known.push(shared);
    }
  }
  const commonOf = (article: string, other: string): Shared[] =>
    (carried.get(article) ?? []).filter(({ articles }) => articles.has(other));
  return {
    keysOf: (article) =>
      (carried.get(article) ?? [])
        .map(({ key }) => key)
        .toSorted()
        .slice(0, MOST_KEYS),
    areOne: (article, other) =>
      commonOf(article, other).length > 0 && !areFarApart(corpus, article, other),
    quoteAlike: (speaker, article, other) =>
      commonOf(article, other).some(({ speakers }) => speakers.includes(speaker)),
  };
}

/** Whether both articles are known to have appeared, and more days apart than one occasion is news. */
export function areFarApart(
  corpus: Corpus,
  article: string,
  other: string,
  days = LOOKING_BACK,
): boolean {
  const apart = daysBetween(daysOfArticle(corpus, article), daysOfArticle(corpus, other));
  return apart !== null && apart > days;
}

/** Whether two dates, both with both ends, lie more days apart than this. */
export function areApart(a: Edtf | null, b: Edtf | null, days: number): boolean {
  const [first, second] = [a === null ? null : extentOf(a), b === null ? null : extentOf(b)];
  if (first === null || second === null) return false;
  const apart = daysBetween(first, second);
  return apart !== null && apart > days;
}
