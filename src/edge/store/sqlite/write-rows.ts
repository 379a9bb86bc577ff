import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Rows as one parameter: a statement is the same for any number of them, and is made ready once. */
export async function writeAll<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const values = rows.map((row) => {
    const cells = new Map(Object.entries(row));
    return columns.map((column) => cells.get(column) ?? null);
  });
  const cells = columns.map((_, at) => sql`value ->> ${sql.lit(at)}`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(cells)} from json_each(${JSON.stringify(values, wellFormed)})
    where true on conflict do nothing`.execute(db);
}

/** The database cannot hold half a character. */
const wellFormed = (_: string, value: unknown): unknown =>
  typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd") : value;
