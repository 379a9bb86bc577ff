/** The articles that are certainly later than an undertaking, and those that may be: the scope of a silence. */
import type { RecordArticle, RecordCommitment } from "../annotation/contract.ts";
import { publicationDays } from "../reconcile/article-dates.ts";
import { lastDayOf } from "../reconcile/later-articles.ts";

export interface Scope {
  /** The last day on which the undertaking can have been told; null when one of its articles has no last day. */
  readonly last: string | null;
  readonly later: readonly RecordArticle[];
  /** Those that may have appeared later without being certain to. */
  readonly open: readonly RecordArticle[];
  readonly others: readonly RecordArticle[];
}

export function scopeOf(
  articles: readonly RecordArticle[],
  { steps }: Pick<RecordCommitment, "steps">,
): Scope {
  const own = new Set(steps.flatMap(({ evidence }) => evidence.map((p) => p.article)));
  const told = articles.filter(({ id }) => own.has(id));
  const last = lastDayOf(told.map(({ published }) => publicationDays(published).max));
  const scope = { last, later: [] as RecordArticle[], open: [] as RecordArticle[] };
  const others: RecordArticle[] = [];
  for (const article of articles.filter(({ id }) => !own.has(id))) {
    const { min, max } = publicationDays(article.published);
    if (last !== null && (min ?? "") > last) scope.later.push(article);
    else if (last === null || max === null || max > last) scope.open.push(article);
    else others.push(article);
  }
  return { ...scope, others };
}
