/** What the families of lines need to know of all articles at once. */
import type { Edtf, Passage, Quote, RecordArticle, Reuse } from "../annotation/contract.ts";
import { dayNumber, parseIsoDay } from "../text/calendar.ts";
import { canCoincide, compareEdtf, type EdtfExtent, extentOf } from "../text/edtf.ts";
import { publicationDays, recordArticle } from "./article-dates.ts";
import type { Identity } from "./identity/index.ts";
import { type Meeting, UNNOTED } from "./meeting.ts";
import type { ReadArticle } from "./read-article.ts";
import { sharedPassages } from "./reuse/shared-passages.ts";
import { type SharedWords, sharedWordsOf } from "./shared-words.ts";

export interface Corpus {
  /** Sorted by id, so that nothing depends on the order of adding. */
  readonly articles: readonly ReadArticle[];
  readonly byId: ReadonlyMap<string, ReadArticle>;
  readonly described: ReadonlyMap<string, RecordArticle>;
  /** The days on which each article may have been published. */
  readonly days: ReadonlyMap<string, EdtfExtent>;
  readonly identity: Identity;
  readonly reuse: readonly Reuse[];
  readonly sharedWords: SharedWords;
  readonly meeting: Meeting;
  /** The state that an entity acts for, else the entity itself. */
  principalOf(entity: string): string;
  /** Whether a person judged two articles to depend on no common source. */
  areIndependent(a: string, b: string): boolean;
}

/** What is known beside the articles: by default nothing is noted, and nobody has judged. */
export type Around = Partial<Pick<Corpus, "meeting" | "areIndependent">> & {
  /** What articles share besides these is known: two articles share the same whatever others there are. */
  readonly shared?: { readonly besides: ReadonlySet<string>; readonly known: readonly Reuse[] };
};

export function corpusOf(
  given: readonly ReadArticle[],
  identity: Identity,
  { meeting = UNNOTED, areIndependent = () => false, shared }: Around = {},
): Corpus {
  const articles = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
  const described = articles.map(recordArticle);
  const reuse = sharedPassages(articles, shared);
  return {
    articles,
    byId: new Map(articles.map((article) => [article.id, article])),
    described: new Map(described.map((article) => [article.id, article])),
    days: new Map(described.map(({ id, published }) => [id, publicationDays(published)])),
    identity,
    meeting,
    reuse,
    sharedWords: sharedWordsOf(articles, reuse),
    principalOf: identity.principalOf,
    areIndependent,
  };
}

export const passagesOf = (article: string, quotes: readonly Quote[]): Passage[] =>
  quotes.map(({ start, end, exact }) => ({ article, start, end, exact }));

/** The days on which the article may have been published. */
export function daysOfArticle({ days }: Corpus, article: string): EdtfExtent {
  return days.get(article) ?? { min: null, max: null };
}

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
