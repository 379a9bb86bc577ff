/**
 * Articles without a date appeared after what they tell as past. Where another article says when that was, the first day of it
 * is a bound: inferred, and no more precise than the other article is.
 */
import type { Edtf, RecordArticle, RecordEvent, RecordStatement } from "../annotation/contract.ts";
import { extentOf } from "../text/edtf.ts";
import { publicationDays } from "./article-dates.ts";
import type { Corpus } from "./corpus.ts";
import { type OwnWords, ownWordsOf } from "./own-words.ts";

interface Bound {
  readonly notBefore: Edtf;
  readonly reason: string;
}

/** The same corpus, its undated articles bounded by what others date. */
export function boundedByOthers(
  corpus: Corpus,
  statements: readonly RecordStatement[],
  events: readonly RecordEvent[],
): Corpus {
  const bounds = new Map<string, Bound>();
  const note = (article: string, bound: Bound): void => {
    const known = bounds.get(article);
    const isLater = known === undefined || firstDay(bound.notBefore) > firstDay(known.notBefore);
    if (isLater) bounds.set(article, bound);
  };
  const own = ownWordsOf(corpus);
  for (const event of events)
    for (const [article, bound] of fromEvent(own, event)) note(article, bound);
  for (const statement of statements)
    for (const [article, bound] of fromStatement(statement)) note(article, bound);
  const described = new Map(
    [...corpus.described].map(([id, article]) => [id, withBound(article, bounds.get(id))]),
  );
  const days = new Map([...described].map(([id, a]) => [id, publicationDays(a.published)]));
  return { ...corpus, described, days };
}

function fromEvent(own: OwnWords, event: RecordEvent): [string, Bound][] {
  const { date, evidence, standing, realis } = event;
  const notBefore = date === null ? null : beginningOf(date);
  if (notBefore === null || standing !== "shown" || realis !== "occurred") return [];
  const telling = evidence.filter((p) => own.tellsAsPast(p));
  return telling
    .filter((p) => !own.dates(p) && evidence.some((other) => other.article !== p.article))
    .map((p) => [
      p.article,
      { notBefore, reason: `tells of what ${othersOf(evidence, p.article)} dates` },
    ]);
}

function fromStatement({ said, standing, variants }: RecordStatement): [string, Bound][] {
  const notBefore = said === null ? null : beginningOf(said);
  const content = variants.flatMap((v) => v.content);
  if (notBefore === null || standing !== "shown") return [];
  return content
    .filter((p) => content.some((other) => other.article !== p.article))
    .map((p) => [
      p.article,
      { notBefore, reason: `reports words that ${othersOf(content, p.article)} dates` },
    ]);
}

const othersOf = (passages: readonly { readonly article: string }[], article: string): string =>
  [...new Set(passages.map((p) => p.article))].filter((other) => other !== article).join(", ");

const firstDay = (edtf: Edtf): string => extentOf(edtf)?.min ?? "";

/** The date itself where it is one point, else its first day; null for a date that is open at either end. */
function beginningOf(edtf: Edtf): Edtf | null {
  const { min, max } = extentOf(edtf) ?? { min: null, max: null };
  if (min === null || max === null) return null;
  return /^\d{4}(?:-\d\d){0,2}$/.test(edtf) ? edtf : min;
}

function withBound(article: RecordArticle, bound: Bound | undefined): RecordArticle {
  const { edtf, notBefore, notAfter } = article.published;
  if (bound === undefined || edtf !== null) return article;
  const isLater = notBefore === null || firstDay(bound.notBefore) > firstDay(notBefore);
  const fits = notAfter === null || firstDay(bound.notBefore) <= (extentOf(notAfter)?.max ?? "");
  if (!isLater || !fits) return article;
  return { ...article, published: { ...article.published, ...bound, basis: "inferred" } };
}
