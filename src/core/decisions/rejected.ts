/** Lines that a person rejected tell nothing any more: they are kept out of the reconciling and stand in the record by themselves. */
import type { Line, Reading, RecordExport } from "../annotation/contract.ts";
import type { Identity } from "../reconcile/identity/index.ts";
import { linesOf } from "../reconcile/index.ts";
import { withOwnIds } from "../reconcile/line-ids.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { LIST } from "./read-lines.ts";

const LISTS = Object.values(LIST);
const isRejected = ({ standing }: Line): boolean => standing === "rejected";

function keeping(article: ReadArticle, keep: (line: Line) => boolean): ReadArticle {
  const { reading } = article;
  const lists = LISTS.map((list): [string, readonly Line[]] => [
    list,
    ((reading[list] ?? []) as readonly Line[]).filter(keep),
  ]);
  // Each list with fewer of its own lines.
  return { ...article, reading: { ...reading, ...Object.fromEntries(lists) } as Reading };
}

const hasRejected = ({ reading }: ReadArticle): boolean =>
  LISTS.some((list) => ((reading[list] ?? []) as readonly Line[]).some(isRejected));

/** The article without what was rejected in it. */
export const withoutRejected = (article: ReadArticle): ReadArticle =>
  hasRejected(article) ? keeping(article, (line) => !isRejected(line)) : article;

/** The record with the rejected lines of the articles it was made of. `identity`: that of the record. */
export function withRejected(
  record: RecordExport,
  articles: readonly ReadArticle[],
  identity: Identity,
): RecordExport {
  const alone = articles
    .filter(hasRejected)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((article) => linesOf([keeping(article, isRejected)], identity));
  if (alone.length === 0) return record;
  return {
    ...record,
    offices: [...record.offices, ...alone.flatMap(({ offices }) => offices)],
    statements: withOwnIds([...record.statements, ...alone.flatMap((r) => r.statements)]),
    events: withOwnIds([...record.events, ...alone.flatMap((r) => r.events)]),
    figures: withOwnIds([...record.figures, ...alone.flatMap((r) => r.figures)]),
    commitments: withOwnIds([...record.commitments, ...alone.flatMap((r) => r.commitments)]),
    concerns: withOwnIds([
      ...(record.concerns ?? []),
      ...alone.flatMap(({ concerns }) => concerns ?? []),
    ]),
  };
}
