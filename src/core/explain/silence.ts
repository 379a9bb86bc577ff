/** What "the reader found nothing in n later articles" was searched in: each article of the record stands in one group. */
import type { RecordArticle, RecordCommitment, RecordExport } from "../annotation/contract.ts";
import { publicationDays } from "../reconcile/article-dates.ts";

const MOST_LISTED = 12;

/** Empty where something was found, or nothing was looked for. */
export function explainedSilence(record: RecordExport, id: string): string[] {
  const line = record.commitments.find((one) => one.id === id);
  if (line === undefined || line.nothingFoundIn === null) return [];
  const own = ownArticles(line);
  const last = lastDay(record.articles.filter((article) => own.has(article.id)));
  const others = record.articles.filter((article) => !own.has(article.id));
  const isAfter = (article: RecordArticle): boolean =>
    last !== null && (publicationDays(article.published).min ?? "") > last;
  const later = others.filter(isAfter);
  const open = others.filter((article) => !isAfter(article) && isOpen(article, last));
  return [
    `nothing found in ${articles(line.nothingFoundIn)} certainly later than ${last ?? "a day that is not known"}${listed(later)}`,
    `not counted, since they may be earlier or are not dated: ${articles(open.length)}${listed(open)}`,
    `earlier or of the same time: ${articles(others.length - later.length - open.length)}`,
    "what was searched are the lines that the reader made; rapporteur find searches the words",
  ];
}

const ownArticles = ({ steps }: RecordCommitment): ReadonlySet<string> =>
  new Set(steps.flatMap(({ evidence }) => evidence.map((p) => p.article)));

/** The last day on which the undertaking can have been told; null when one of its articles has no last day. */
function lastDay(own: readonly RecordArticle[]): string | null {
  const ends = own.map(({ published }) => publicationDays(published).max);
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
}

/** Whether an article can have appeared later without being certain to. */
function isOpen({ published }: RecordArticle, last: string | null): boolean {
  const { max } = publicationDays(published);
  return last === null || max === null || max > last;
}

const articles = (count: number): string => `${count} ${count === 1 ? "article" : "articles"}`;

function listed(some: readonly RecordArticle[]): string {
  if (some.length === 0) return "";
  const more = some.length > MOST_LISTED ? ` and ${some.length - MOST_LISTED} more` : "";
  return ` (${some
    .slice(0, MOST_LISTED)
    .map(({ id }) => id)
    .join(", ")}${more})`;
}
