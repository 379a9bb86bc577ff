/** Keeps by which profiles articles name whom. */
import type { Kysely } from "kysely";
import type { Settlement } from "../../../app/store.ts";
import { actedForNames } from "../../../core/reconcile/identity/acting-for.ts";
import { wordsOf } from "../../../core/text/fold.ts";
import { listed } from "./listed.ts";
import type { Tables } from "./tables.ts";
import { writeAll } from "./write-rows.ts";

export async function groupProfiles(db: Kysely<Tables>, { regrouped }: Settlement): Promise<void> {
  for (const { profile, entity, keys } of regrouped) {
    const row = await db
      .insertInto("profile")
      .values({ json: profile, entity })
      .onConflict((conflict) => conflict.column("json").doUpdateSet({ entity }))
      .returning("nr")
      .executeTakeFirstOrThrow();
    await writeAll(
      db,
      "profile_key",
      [...new Set(keys)].map((key) => ({ key, profile: row.nr })),
    );
  }
}

/** A group that lost its last profile leaves nobody behind. */
export async function forgetProfiles(
  db: Kysely<Tables>,
  profiles: readonly string[],
): Promise<void> {
  await db.deleteFrom("profile").where("json", "in", listed(profiles)).execute();
}

export async function writeEntities(
  db: Kysely<Tables>,
  { entities: changed }: Settlement,
): Promise<void> {
  for (const entity of changed) {
    const { id, kind, name, otherNames, actsFor } = entity;
    const row = { id, kind, name, other_names: JSON.stringify(otherNames), acts_for: actsFor };
    await db
      .insertInto("entity")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute();
    await db.deleteFrom("entity_name").where("entity", "=", id).execute();
    await writeAll(
      db,
      "entity_name",
      actedForNames(entity).map((own) => ({ name: own, entity: id })),
    );
    await db.deleteFrom("entity_word").where("entity", "=", id).execute();
    const words = new Set([name, ...otherNames].flatMap(wordsOf));
    await writeAll(
      db,
      "entity_word",
      [...words].map((word) => ({ word, entity: id })),
    );
  }
}
