/** Keeps the keys under which articles meet. */
import { type Kysely, sql } from "kysely";
import type { PlacedKey } from "../../../app/store.ts";
import { listed } from "./listed.ts";
import type { Tables } from "./tables.ts";
import { writeAll } from "./write-rows.ts";

/**
 * What more articles have in common tells nothing apart. A key that so many have is full: it finds nobody any more, so adding
 * the next article costs no more than adding the last.
 */
export const MOST_ALIKE = 96;
export const MOST_ALIKE_IN_WORDS = 192;

export async function writeKeys(
  db: Kysely<Tables>,
  article: string,
  placed: readonly (Pick<PlacedKey, "key"> & Partial<PlacedKey>)[],
  most: number,
): Promise<void> {
  const keys = placed.map(({ key }) => key);
  const { rows } = await sql<{ key: number; articles: number }>`
    select key, count(*) as articles from meeting_key
    where key in ${listed(keys)} group by key having count(*) >= ${most - 1}`.execute(db);
  const full = new Set((await fullAmong(db, keys)).map(({ key }) => key));
  for (const { key } of rows) full.add(key);
  await writeAll(
    db,
    "full_key",
    rows.map(({ key }) => ({ key })),
  );
  await writeAll(
    db,
    "meeting_key",
    placed
      .filter(({ key }) => !full.has(key))
      .map(({ key, start, end }) => ({ key, article, start, end })),
  );
}

const fullAmong = (db: Kysely<Tables>, keys: readonly number[]) =>
  db
    .selectFrom("full_key")
    .where("key", "in", sql<number>`${listed(keys)}`)
    .select("key")
    .execute();
