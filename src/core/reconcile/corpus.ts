/** What the families of lines need to know of all articles at once. */
import type { Edtf, Passage, Quote, RecordArticle, Reuse } from "../annotation/contract.ts";
import { dayNumber, parseIsoDay } from "../text/calendar.ts";
import { canCoincide, compareEdtf, type EdtfExtent, extentOf } from "../text/edtf.ts";
import { overlap, type Span } from "../text/span.ts";
import { publicationDays, recordArticle } from "./article-dates.ts";
import { type Identity, identify } from "./identity.ts";
import { principalsOf } from "./principals.ts";
import type { ReadArticle } from "./read-article.ts";
import { sharedPassages } from "./reuse.ts";

export interface Corpus {
  /** Sorted by id, so that nothing depends on the order of adding. */
  readonly articles: readonly ReadArticle[];
  readonly described: ReadonlyMap<string, RecordArticle>;
  readonly identity: Identity;
  readonly reuse: readonly Reuse[];
  /** The state that an entity acts for, else the entity itself. */
  principalOf(entity: string): string;
}

export function corpusOf(given: readonly ReadArticle[]): Corpus {
  const articles = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
  const identity = identify(articles);
  return {
    articles,
    described: new Map(articles.map((article) => [article.id, recordArticle(article)])),
    identity,
    reuse: sharedPassages(articles),
    principalOf: principalsOf(articles, identity),
  };
}

export const passagesOf = (article: string, quotes: readonly Quote[]): Passage[] =>
  quotes.map(({ start, end, exact }) => ({ article, start, end, exact }));

/** The days on which the article may have been published. */
export function daysOfArticle({ described }: Corpus, article: string): EdtfExtent {
  const record = described.get(article);
  return record === undefined ? { min: null, max: null } : publicationDays(record.published);
}

/** Whether the articles say it in the same words: one shared passage covers most of the shorter side at the same words. */
export function sharedWords(
  { reuse }: { readonly reuse: readonly Pick<Reuse, "a" | "b">[] },
  ours: readonly Passage[],
  theirs: readonly Passage[],
): boolean {
  return reuse.some(
    ({ a, b }) => sameStretch(a, b, ours, theirs) || sameStretch(b, a, ours, theirs),
  );
}

function sameStretch(
  left: Passage,
  right: Passage,
  ours: readonly Passage[],
  theirs: readonly Passage[],
): boolean {
  return ours.some((mine) => {
    const inLeft = within(left, mine);
    return theirs.some((other) => {
      const inRight = within(right, other);
      const common = overlap(inLeft, inRight);
      return common > 0 && common * 2 >= Math.min(length(mine), length(other));
    });
  });
}

/** The part of a shared passage that lies in a span, counted from the passage's beginning; empty outside. */
function within(shared: Passage, span: Passage): Span<"text"> {
  if (shared.article !== span.article) return { start: 0, end: 0 };
  const start = Math.max(shared.start, span.start) - shared.start;
  return { start, end: Math.max(start, Math.min(shared.end, span.end) - shared.start) };
}

const length = ({ start, end }: Quote): number => end - start;

/** Both dates known with both ends, and a day that fits both. */
export function sameTime(a: Edtf | null, b: Edtf | null): boolean {
  const closed = (edtf: Edtf): boolean => breadth(edtf) !== null;
  return a !== null && b !== null && closed(a) && closed(b) && canCoincide(a, b);
}

/** The date that says most: the one with the shortest span of days; on a draw the first in order. */
export function mostPrecise(dates: readonly (Edtf | null)[]): Edtf | null {
  const known = [...new Set(dates.filter((d): d is Edtf => d !== null))].sort(compareEdtf);
  const broad = (edtf: Edtf): number => breadth(edtf) ?? Number.MAX_SAFE_INTEGER;
  return known.sort((a, b) => broad(a) - broad(b))[0] ?? null;
}

/** Days from the first to the last that a date can mean; null for an open end. */
function breadth(edtf: Edtf): number | null {
  const extent = extentOf(edtf);
  const [from, to] = [parseIsoDay(extent?.min ?? ""), parseIsoDay(extent?.max ?? "")];
  return from === null || to === null ? null : dayNumber(to) - dayNumber(from);
}
