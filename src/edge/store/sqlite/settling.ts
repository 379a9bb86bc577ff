/** The record tables are made anew from what the articles say together, inside the transaction of the change. */
import { CompiledQuery, type Kysely } from "kysely";
import type { Settled } from "../../../app/store.ts";
import type { RecordExport } from "../../../core/annotation/contract.ts";
import { projected } from "./projection.ts";
import { RECORD_TABLES, type RecordTable, type Rows } from "./record-rows.ts";
import type { Tables } from "./tables.ts";

/** The record as reconciled, kept in parts, so that printing it needs no second reconciliation. */
const PARTS = [
  "articles",
  "entities",
  "offices",
  "events",
  "statements",
  "figures",
  "commitments",
  "concerns",
  "reuse",
  "conflicts",
] as const satisfies readonly (keyof RecordExport)[];
/** The part that says that articles were received since. */
const PENDING = "pending";

export async function isUnsettled(db: Kysely<Tables>): Promise<boolean> {
  const row = await db
    .selectFrom("settled")
    .where("part", "=", PENDING)
    .select("part")
    .executeTakeFirst();
  return row !== undefined;
}

export async function markUnsettled(db: Kysely<Tables>): Promise<void> {
  await db
    .insertInto("settled")
    .values({ part: PENDING, json: "true" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function settledRecord(db: Kysely<Tables>): Promise<RecordExport> {
  const rows = await db.selectFrom("settled").selectAll().execute();
  const parts = new Map(rows.map(({ part, json }) => [part, json]));
  const record = Object.fromEntries(
    PARTS.map((part) => [part, JSON.parse(parts.get(part) ?? "[]")]),
  );
  // Written by `settle` from a value of this type.
  return { contract: 1, ...record, dossier: null } as RecordExport;
}

export async function settle(db: Kysely<Tables>, settled: Settled): Promise<void> {
  const rows = projected(settled, await recordedSince(db));
  for (const table of RECORD_TABLES.toReversed())
    if (table !== "document") await db.deleteFrom(table).execute();
  await writeDocuments(db, rows.document);
  for (const table of RECORD_TABLES) if (table !== "document") await write(db, table, rows[table]);
  await nameVersions(db, settled.ids);
  await db.executeQuery(REBUILD_PASSAGES);
  await db.deleteFrom("settled").execute();
  await write(
    db,
    "settled",
    PARTS.map((part) => ({ part, json: JSON.stringify(settled.record[part] ?? []) })),
  );
}

const LINE_TABLES = [
  "membership",
  "event",
  "statement",
  "figure",
  "commitment",
  "step",
  "evidence",
  "conflict",
] as const satisfies readonly RecordTable[];

async function recordedSince(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const since = new Map<string, string>();
  for (const table of LINE_TABLES) {
    const rows = await db.selectFrom(table).select(["id", "recorded_at"]).execute();
    for (const { id, recorded_at } of rows) since.set(`${table} ${id}`, recorded_at);
  }
  return since;
}

/** Documents stay where they are unless they changed: their text is indexed for search. */
async function writeDocuments(db: Kysely<Tables>, documents: Rows["document"]): Promise<void> {
  const held = await db
    .selectFrom("document")
    .select(["nr", "id", "text_sha256", "title"])
    .execute();
  const known = new Map(held.map((row) => [row.id, row]));
  for (const document of documents) {
    const before = known.get(document.id);
    known.delete(document.id);
    if (before === undefined) await db.insertInto("document").values(document).execute();
    else {
      const { title, text, ...unsearched } = document;
      const same = before.text_sha256 === document.text_sha256 && before.title === title;
      await db
        .updateTable("document")
        .set(same ? unsearched : { ...unsearched, title, text })
        .where("nr", "=", before.nr)
        .execute();
    }
  }
  for (const { nr } of known.values())
    await db.deleteFrom("document").where("nr", "=", nr).execute();
  // The index only marks what was deleted, and keeps its words.
  if (known.size > 0) await db.executeQuery(REBUILD_DOCUMENTS);
}

/** SQLite takes 32,766 values a statement; fewer keep the statement small. */
const VALUES_A_STATEMENT = 8_000;

async function write<T extends RecordTable | "settled">(
  db: Kysely<Tables>,
  table: T,
  rows: readonly object[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const step = Math.max(1, Math.floor(VALUES_A_STATEMENT / Math.max(1, columns.length)));
  for (let from = 0; from < rows.length; from += step)
    // The callers' types say that the rows are those of the table.
    await db
      .insertInto<RecordTable | "settled">(table)
      .values(rows.slice(from, from + step) as never)
      .execute();
}

async function nameVersions(db: Kysely<Tables>, ids: ReadonlyMap<string, string>): Promise<void> {
  await db.updateTable("version").set({ document_id: null }).execute();
  for (const [article, id] of ids)
    await db
      .updateTable("version")
      .set({ document_id: id })
      .where("article", "=", article)
      .where("number", "=", (inner) =>
        inner
          .selectFrom("version as other")
          .where("other.article", "=", article)
          .select(({ fn }) => fn.max("other.number").as("newest")),
      )
      .execute();
}

const REBUILD_DOCUMENTS = CompiledQuery.raw(
  "insert into document_text (document_text) values ('rebuild')",
);
const REBUILD_PASSAGES = CompiledQuery.raw(
  "insert into passage_text (passage_text) values ('rebuild')",
);
