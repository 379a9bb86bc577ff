/** What "the reader found nothing in n later articles" was searched in: each article of the record stands in one group. */
import type { RecordArticle, RecordExport } from "../annotation/contract.ts";
import { scopeOf } from "./later.ts";

const MOST_LISTED = 12;

/** Empty where something was found, or nothing was looked for. */
export function explainedSilence(record: RecordExport, id: string): string[] {
  const line = record.commitments.find((one) => one.id === id);
  if (line === undefined || line.nothingFoundIn === null) return [];
  const { last, later, open, others } = scopeOf(record.articles, line);
  return [
    `nothing found in ${articles(line.nothingFoundIn)} certainly later than ${last ?? "a day that is not known"}${listed(later)}`,
    `not counted, since they may be earlier or are not dated: ${articles(open.length)}${listed(open)}`,
    `earlier or of the same time: ${articles(others.length)}`,
    "what was searched are the lines that the reader made; rapporteur find searches the words",
  ];
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
