import type { Kysely } from "kysely";
import type { FetchMemory, Validators } from "../../../app/fetch-memory.ts";
import type { Tables } from "./tables.ts";

/** What the record remembers of addresses and feeds. */
export function fetchesOf(db: Kysely<Tables>): FetchMemory {
  return {
    validators: (address) => validators(db, address),
    keepValidators: (address, given, at) => keepValidators(db, address, given, at),
    isNew: (feed, item) => isNew(db, feed, item),
    took: (feed, item, at) => took(db, feed, item, at),
  };
}

/** None for a page that was taken out of the record: it must come back whole. */
async function validators(db: Kysely<Tables>, address: string): Promise<Validators | null> {
  const row = await db
    .selectFrom("fetched")
    .where("address", "=", address)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom("version").select("number").where("place", "=", address)),
        exists(selectFrom("feed_item").select("item").where("feed", "=", address)),
      ]),
    )
    .select(["etag", "last_modified as lastModified"])
    .executeTakeFirst();
  return row ?? null;
}

async function keepValidators(
  db: Kysely<Tables>,
  address: string,
  { etag, lastModified }: Validators,
  at: string,
): Promise<void> {
  const row = { etag, last_modified: lastModified, fetched_at: at };
  await db
    .insertInto("fetched")
    .values({ address, ...row })
    .onConflict((conflict) => conflict.column("address").doUpdateSet(row))
    .execute();
}

async function isNew(db: Kysely<Tables>, feed: string, item: string): Promise<boolean> {
  const row = await db
    .selectFrom("feed_item")
    .where("feed", "=", feed)
    .where("item", "=", item)
    .select("item")
    .executeTakeFirst();
  return row === undefined;
}

async function took(db: Kysely<Tables>, feed: string, item: string, at: string): Promise<void> {
  await db
    .insertInto("feed_item")
    .values({ feed, item, taken_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
