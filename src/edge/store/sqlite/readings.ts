import type { Kysely } from "kysely";
import type { Claim } from "../../../core/annotation/article.ts";
import type { Reading } from "../../../core/annotation/contract.ts";
import type { ReadArticle } from "../../../core/reconcile/read-article.ts";
import { listed } from "./listed.ts";
import type { Tables } from "./tables.ts";

/** Written by this program alone, so it is what it was. */
export function parsedClaims(json: string): readonly Claim[] {
  return JSON.parse(json) as Claim[];
}

function parsedReading(json: string): Reading {
  return JSON.parse(json) as Reading;
}

/** The reading of an article's newest version that the record has settled. */
export async function readingOf(db: Kysely<Tables>, article: string): Promise<Reading | null> {
  const row = await db
    .selectFrom("reading")
    .innerJoin("version", (join) =>
      join
        .onRef("version.article", "=", "reading.article")
        .onRef("version.number", "=", "reading.number"),
    )
    .where("version.document_id", "=", article)
    .select("reading.json")
    .executeTakeFirst();
  return row === undefined ? null : parsedReading(row.json);
}

/** The articles as settled, all or those of the ids, by id. */
export async function readArticles(
  db: Kysely<Tables>,
  ids: readonly string[] | null = null,
): Promise<readonly ReadArticle[]> {
  const rows = await db
    .selectFrom("version")
    .innerJoin("reading", (join) =>
      join
        .onRef("version.article", "=", "reading.article")
        .onRef("version.number", "=", "reading.number"),
    )
    .where("version.document_id", "is not", null)
    .$if(ids !== null, (query) => query.where("version.document_id", "in", listed(ids ?? [])))
    .select(["version.document_id as id", "version.claims", "reading.json"])
    .orderBy("version.document_id")
    .$narrowType<{ id: string }>()
    .execute();
  return rows.map(({ id, claims, json }) => ({
    id,
    claims: parsedClaims(claims),
    reading: parsedReading(json),
  }));
}

/** The newest readings of the articles, by key. */
export async function newestReadings(
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const rows = await db
    .selectFrom("reading")
    .where("reading.article", "in", listed(keys))
    .where("reading.number", "=", (inner) =>
      inner
        .selectFrom("version")
        .whereRef("version.article", "=", "reading.article")
        .select(({ fn }) => fn.max("version.number").as("newest")),
    )
    .select(["reading.article", "reading.json"])
    .execute();
  return new Map(rows.map(({ article, json }) => [article, parsedReading(json)]));
}

/** The readings of all versions of an article, oldest first. */
export async function versionReadings(
  db: Kysely<Tables>,
  article: string,
): Promise<readonly Reading[]> {
  const rows = await db
    .selectFrom("reading")
    .where("article", "in", (inner) =>
      inner.selectFrom("version").select("article").where("document_id", "=", article),
    )
    .select("json")
    .orderBy("number")
    .execute();
  return rows.map(({ json }) => parsedReading(json));
}
