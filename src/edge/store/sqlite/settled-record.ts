/** The record as settled, or a part of it, put together from its lines. */
import { type Kysely, sql } from "kysely";
import type { RecordPart } from "../../../app/store.ts";
import type {
  Passage,
  RecordArticle,
  RecordEntity,
  RecordExport,
} from "../../../core/annotation/contract.ts";
import { withIdentityQuestions } from "../../../core/reconcile/identity-conflicts.ts";
import {
  daysAsked,
  type KeptLine,
  recordFrom,
  withSilences,
} from "../../../core/reconcile/kept-lines.ts";
import type { ReadArticle } from "../../../core/reconcile/read-article.ts";
import { fold, wordsOf } from "../../../core/text/fold.ts";
import { asEntity, entitiesIn, linesOn } from "./ledger.ts";
import { listed } from "./listed.ts";
import { readArticles } from "./readings.ts";
import type { Tables } from "./tables.ts";

export async function settledRecord(db: Kysely<Tables>): Promise<RecordExport> {
  const lines = await db.selectFrom("line").select(["part", "json"]).execute();
  const { entities, idsOf } = await namedIn(db, await readArticles(db));
  // Written by `settle` from lines of this type.
  const record = recordFrom(lines as KeptLine[], entities);
  return withIdentityQuestions(record, idsOf);
}

/** What the record tells of each article, by id. */
export async function catalogueOf(
  db: Kysely<Tables>,
  ids: readonly string[] | null = null,
): Promise<readonly RecordArticle[]> {
  const rows = await db
    .selectFrom("line")
    .where("part", "=", "articles")
    .$if(ids !== null, (query) => query.where("id", "in", listed(ids ?? [])))
    .select("json")
    .orderBy(sql`id collate binary`)
    .execute();
  return rows.map(({ json }) => JSON.parse(json) as RecordArticle);
}

/** The lines that rest on one of the articles; what they count is counted in the whole record. */
export async function partOn(db: Kysely<Tables>, ids: readonly string[]): Promise<RecordPart> {
  const lines = await linesOn(db, ids);
  const around = [...new Set([...ids, ...lines.flatMap((line) => line.articles)])].sort();
  const there = new Set(lines.filter(({ part }) => part === "articles").map(({ id }) => id));
  const others = await catalogueOf(
    db,
    around.filter((id) => !there.has(id)),
  );
  const articles = await readArticles(db, around);
  const told = others.map((one) => ({ part: "articles" as const, json: JSON.stringify(one) }));
  const { entities } = await namedIn(db, articles);
  const record = recordFrom([...lines, ...told], entities);
  return { record: withSilences(record, await appearedAfter(db, daysAsked(record))), articles };
}

/** How many articles of the whole record certainly appeared after each of the days. */
async function appearedAfter(
  db: Kysely<Tables>,
  days: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const later = new Map<string, number>();
  for (const day of days) {
    const { articles } = await db
      .selectFrom("article_state")
      .where("first_day", ">", day)
      .select(({ fn }) => fn.countAll<number>().as("articles"))
      .executeTakeFirstOrThrow();
    later.set(day, Number(articles));
  }
  return later;
}

interface Named {
  readonly entities: readonly RecordEntity[];
  /** Whom a profile means; several where it is somebody else in every article. */
  readonly idsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everyone in the articles, with the places that name them there. */
async function namedIn(db: Kysely<Tables>, articles: readonly ReadArticle[]): Promise<Named> {
  const mentions = new Map<string, Passage[]>();
  const idsOf = new Map<string, Set<string>>();
  const who = new Map<string, string>();
  const ids = articles.map(({ id }) => id);
  for (const { article, local, profile, entity } of await entitiesIn(db, ids)) {
    who.set(JSON.stringify([article, local]), entity);
    mentions.set(entity, []);
    if (profile !== null) idsOf.set(profile, (idsOf.get(profile) ?? new Set()).add(entity));
  }
  for (const { id: article, reading } of articles)
    for (const { entity: local, start, end, exact } of reading.mentions)
      mentions
        .get(who.get(JSON.stringify([article, local])) ?? "")
        ?.push({ article, start, end, exact });
  const rows = await db
    .selectFrom("entity")
    .where("id", "in", listed(mentions.keys()))
    .selectAll()
    .orderBy(sql`id collate binary`)
    .execute();
  const entities = rows.map((row) => ({ ...asEntity(row), mentions: mentions.get(row.id) ?? [] }));
  return { entities, idsOf };
}

/**
 * Ids of the articles that name every side: somebody of one of its names, or somebody whose name holds one of them, as
 * the embassy of a state.
 */
export async function articlesNaming(
  db: Kysely<Tables>,
  sides: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const named: (readonly string[])[] = [];
  for (const names of sides) {
    const entities: string[] = [];
    for (const name of names) entities.push(...(await namedAfter(db, name)));
    named.push(await articlesWith(db, entities));
  }
  const [first = [], ...others] = named;
  const rest = others.map((ids) => new Set(ids));
  return first.filter((id) => rest.every((ids) => ids.has(id)));
}

/** Ids of the entities that have a name, or have it in theirs. */
async function namedAfter(db: Kysely<Tables>, name: string): Promise<readonly string[]> {
  const words = [...new Set(wordsOf(name))];
  const rows = await db
    .selectFrom("entity")
    .where("id", "in", (inner) =>
      inner
        .selectFrom("entity_word")
        .where("word", "in", listed(words))
        .groupBy("entity")
        .having(({ fn }) => fn.countAll(), "=", words.length)
        .select("entity"),
    )
    .selectAll()
    .execute();
  const wanted = ` ${fold(name)} `;
  return rows
    .map(asEntity)
    .filter((entity) =>
      [entity.name, ...entity.otherNames].some((own) => ` ${fold(own)} `.includes(wanted)),
    )
    .map(({ id }) => id);
}

async function articlesWith(
  db: Kysely<Tables>,
  entities: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ article: string }>`
    select article from article_entity where entity in ${listed(entities)}
    union
    select article from article_entity where profile in
      (select nr from profile where entity in ${listed(entities)})`.execute(db);
  return rows.map(({ article }) => article);
}
