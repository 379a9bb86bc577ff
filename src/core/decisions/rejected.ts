/** Lines that a person rejected tell nothing any more: they are kept out of the reconciling and stand in the record by themselves. */
import type { Line, Passage, Reading, RecordExport } from "../annotation/contract.ts";
import { reconcile } from "../reconcile/index.ts";
import { withOwnIds } from "../reconcile/line-ids.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { fold } from "../text/fold.ts";
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

/** The record with the rejected lines of the articles it was made of, in the record's names. */
export function withRejected(record: RecordExport, articles: readonly ReadArticle[]): RecordExport {
  const inOrder = articles.filter(hasRejected).sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = inOrder.map((article) => {
    const alone = reconcile([keeping(article, isRejected)]);
    return { alone, toRecord: recordIds(record, alone) };
  });
  if (own.length === 0) return record;
  type Part = "offices" | "statements" | "events" | "figures" | "commitments" | "concerns";
  const more = <P extends Part>(part: P): NonNullable<RecordExport[P]>[number][] =>
    own.flatMap(({ alone, toRecord }) =>
      (alone[part] ?? []).map((line) => renamed(line, toRecord)),
    );
  return {
    ...record,
    offices: [...record.offices, ...more("offices")],
    statements: withOwnIds([...record.statements, ...more("statements")]),
    events: withOwnIds([...record.events, ...more("events")]),
    figures: withOwnIds([...record.figures, ...more("figures")]),
    commitments: withOwnIds([...record.commitments, ...more("commitments")]),
    concerns: withOwnIds([...(record.concerns ?? []), ...more("concerns")]),
  };
}

const placeOf = ({ article, start, end }: Passage): string => `${article} ${start}-${end}`;

/** The record's id of each entity of a record of one article: that of the same mention, else of the same name. */
function recordIds({ entities }: RecordExport, alone: RecordExport): ReadonlyMap<string, string> {
  const articles = new Set(alone.articles.map(({ id }) => id));
  const byPlace = new Map(
    entities.flatMap(({ id, mentions }) =>
      mentions.filter((m) => articles.has(m.article)).map((m) => [placeOf(m), id] as const),
    ),
  );
  const byName = new Map(entities.map(({ id, name }) => [fold(name), id]));
  return new Map(
    alone.entities.flatMap(({ id, name, mentions: [first] }) => {
      const found = first === undefined ? byName.get(fold(name)) : byPlace.get(placeOf(first));
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

/** The same value with every entity id in it replaced; words of articles are never ids. */
function renamed<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (typeof value === "string") return (ids.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((inner) => renamed(inner, ids)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, renamed(inner, ids)]),
  ) as T;
}
