/** The record as settled, put together from its lines. */
import { type Kysely, sql } from "kysely";
import type {
  Passage,
  Reading,
  RecordArticle,
  RecordEntity,
  RecordExport,
} from "../../../core/annotation/contract.ts";
import { type Part, recordFrom } from "../../../core/reconcile/kept-lines.ts";
import { asEntity, entitiesIn } from "./ledger.ts";
import { listed } from "./listed.ts";
import { readingOf } from "./readings.ts";
import type { Tables } from "./tables.ts";

export async function settledRecord(db: Kysely<Tables>): Promise<RecordExport> {
  const articles = await db.selectFrom("article_state").select("id").orderBy("id").execute();
  const rows = await db.selectFrom("line").select(["part", "json"]).execute();
  const named = await namedIn(
    db,
    articles.map(({ id }) => id),
  );
  return recordFrom(
    rows.map(({ part, json }) => ({ part: part as Part, json })),
    named,
  );
}

/** What the record tells of each article, by id. */
export async function catalogueOf(db: Kysely<Tables>): Promise<readonly RecordArticle[]> {
  const rows = await db
    .selectFrom("line")
    .where("part", "=", "articles")
    .select("json")
    .orderBy(sql`id collate binary`)
    .execute();
  return rows.map(({ json }) => JSON.parse(json) as RecordArticle);
}

/** Everyone in the articles, with the places that name them there. */
async function namedIn(
  db: Kysely<Tables>,
  articles: readonly string[],
): Promise<readonly RecordEntity[]> {
  const mentions = new Map<string, Passage[]>();
  const who = new Map<string, Map<string, string>>();
  for (const { article, local, entity } of await entitiesIn(db, articles)) {
    who.set(article, (who.get(article) ?? new Map()).set(local, entity));
    mentions.set(entity, []);
  }
  for (const article of articles) {
    const reading = await readingOf(db, article);
    for (const passage of reading === null ? [] : mentionsIn(article, reading, who.get(article)))
      mentions.get(passage.entity)?.push(passage.at);
  }
  const rows = await db
    .selectFrom("entity")
    .where("id", "in", listed(mentions.keys()))
    .selectAll()
    .orderBy(sql`id collate binary`)
    .execute();
  return rows.map((row) => ({ ...asEntity(row), mentions: mentions.get(row.id) ?? [] }));
}

function mentionsIn(
  article: string,
  { mentions }: Reading,
  who: ReadonlyMap<string, string> | undefined,
): { readonly entity: string; readonly at: Passage }[] {
  return mentions.map(({ entity, start, end, exact }) => ({
    entity: who?.get(entity) ?? "",
    at: { article, start, end, exact },
  }));
}
