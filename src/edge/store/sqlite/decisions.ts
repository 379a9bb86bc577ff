/** The decisions of persons, in the order they were made. */
import type { Kysely } from "kysely";
import type { Decision, Ruling } from "../../../core/decisions/decision.ts";
import type { Tables } from "./tables.ts";

export async function decisionsOf(db: Kysely<Tables>): Promise<readonly Decision[]> {
  const rows = await db.selectFrom("decision").selectAll().orderBy("number").execute();
  return rows.map(({ number, who, at, ruling }) => ({
    number,
    who,
    at,
    // Written by `decide` from a value of this type.
    ruling: JSON.parse(ruling) as Ruling,
  }));
}

/** Adds a decision and gives it with its number. */
export async function decide(
  db: Kysely<Tables>,
  { who, at, ruling }: Omit<Decision, "number">,
): Promise<Decision> {
  const last = await db
    .selectFrom("decision")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await db
    .insertInto("decision")
    .values({ number, kind: ruling.kind, who, at, ruling: JSON.stringify(ruling) })
    .execute();
  return { number, who, at, ruling };
}
