/** Takes out what a settlement puts something else in the place of, and at its end what nothing refers to any more. */
import { type Kysely, sql } from "kysely";
import type { Settlement } from "../../../app/store.ts";
import type {
  RecordCommitment,
  RecordStatement,
  Reuse,
} from "../../../core/annotation/contract.ts";
import type { KeptLine } from "../../../core/reconcile/kept-lines.ts";
import { listed } from "./listed.ts";
import { dependenceId, followThroughId, stepId, variantId } from "./projected-ids.ts";
import type { RecordTable } from "./record-rows.ts";
import type { Tables } from "./tables.ts";
import { takeAttestations, tenuresOf } from "./tenures.ts";

/** Outlets and issuers that articles of a settlement had, known by name only. */
export async function publishersOf(
  db: Kysely<Tables>,
  { cleared }: Settlement,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("document")
    .where("id", "in", listed(cleared))
    .select(["publisher_id", "issuer_id"])
    .execute();
  return rows.flatMap(({ publisher_id, issuer_id }) =>
    [publisher_id ?? [], issuer_id ?? []].flat(),
  );
}

/** The offices that the memberships among the lines are of. */
export async function officesOf(
  db: Kysely<Tables>,
  lines: readonly KeptLine[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("membership")
    .where("id", "in", listed(tenuresOf(lines)))
    .select("office_id")
    .execute();
  return rows.flatMap(({ office_id }) => office_id ?? []);
}

/** `since` learns when the record got what is taken out: a line that comes again keeps its time. */
export async function takeOut(
  db: Kysely<Tables>,
  { removed, cleared, articles }: Settlement,
  since: Map<string, string>,
): Promise<void> {
  const rows = new Map<SubjectTable, string[]>();
  for (const line of removed)
    for (const [table, id] of rowsOf(line)) rows.set(table, [...(rows.get(table) ?? []), id]);
  for (const [table, ids] of rows) await takeSubjects(db, since, table, ids);
  for (const { id, recorded_at } of await takeAttestations(db, removed))
    since.set(`evidence ${id}`, recorded_at);
  await takeLines(db, since, removed);
  for (const { part, json } of removed)
    if (part === "reuse") await takeDependence(db, JSON.parse(json) as Reuse);
  await takeArticles(db, cleared);
  const stay = new Set(articles.map(({ id }) => id));
  const gone = cleared.filter((id) => !stay.has(id));
  await db.deleteFrom("document").where("id", "in", listed(gone)).execute();
}

type SubjectTable = Extract<
  RecordTable,
  "event" | "statement" | "figure" | "commitment" | "step" | "conflict"
>;

/** The rows that stand for a line. */
function rowsOf({ part, id, json }: KeptLine): [SubjectTable, string][] {
  switch (part) {
    case "events":
      return [["event", id]];
    case "statements":
      return (JSON.parse(json) as RecordStatement).variants.map((_, at) => [
        "statement",
        variantId(id, at),
      ]);
    case "figures":
      return [["figure", id]];
    case "commitments": {
      const { steps, followThrough } = JSON.parse(json) as RecordCommitment;
      return [
        ["commitment", id],
        ...steps.map((_, at): [SubjectTable, string] => ["step", stepId(id, at)]),
        ...followThrough.map((_, at): [SubjectTable, string] => ["step", followThroughId(id, at)]),
      ];
    }
    case "conflicts":
      return [["conflict", id]];
    // What articles attest of an office is taken out article by article.
    case "offices":
    case "articles":
    case "concerns":
    case "reuse":
      return [];
    default:
      return part satisfies never;
  }
}

async function takeSubjects(
  db: Kysely<Tables>,
  since: Map<string, string>,
  table: SubjectTable,
  ids: readonly string[],
): Promise<void> {
  const note = (of: string, found: readonly { id: string; recorded_at: string }[]): void => {
    for (const { id, recorded_at } of found) since.set(`${of} ${id}`, recorded_at);
  };
  note(
    table,
    await db
      .deleteFrom(table)
      .where("id", "in", listed(ids))
      .returning(["id", "recorded_at"])
      .execute(),
  );
  if (table === "event")
    await db.deleteFrom("participant").where("event_id", "in", listed(ids)).execute();
  note(
    "evidence",
    await db
      .deleteFrom("evidence")
      .where("subject_table", "=", table)
      .where("subject_id", "in", listed(ids))
      .returning(["id", "recorded_at"])
      .execute(),
  );
}

async function takeLines(
  db: Kysely<Tables>,
  since: Map<string, string>,
  removed: readonly KeptLine[],
): Promise<void> {
  const parts = new Map<string, string[]>();
  for (const { part, id } of removed) parts.set(part, [...(parts.get(part) ?? []), id]);
  for (const [part, ids] of parts) {
    const found = await db
      .deleteFrom("line")
      .where("part", "=", part)
      .where("id", "in", listed(ids))
      .returning(["id", "recorded_at"])
      .execute();
    for (const { id, recorded_at } of found) since.set(`line ${part} ${id}`, recorded_at);
  }
}

async function takeDependence(db: Kysely<Tables>, { a, b }: Reuse): Promise<void> {
  await db
    .deleteFrom("dependence")
    .where("document_id", "=", a.article)
    .where("upstream_id", "=", b.article)
    .execute();
  await db
    .deleteFrom("evidence")
    .where("subject_table", "=", "dependence")
    .where("subject_id", "=", dependenceId(a.article, b.article))
    .execute();
}

/** What an article has of its own besides lines. */
async function takeArticles(db: Kysely<Tables>, articles: readonly string[]): Promise<void> {
  const own = listed(articles);
  await db.deleteFrom("meeting_key").where("article", "in", own).execute();
  await db.deleteFrom("article_entity").where("article", "in", own).execute();
  await db.deleteFrom("problem").where("document_id", "in", own).execute();
  await db
    .deleteFrom("evidence")
    .where("subject_table", "=", "document")
    .where("subject_id", "in", own)
    .execute();
  await sql`delete from evidence where prop = 'name' and passage_id in
    (select id from passage where document_id in ${own})`.execute(db);
}

/** Whom the articles and profiles of a settlement meant before it. */
export async function whoWas(
  db: Kysely<Tables>,
  { cleared, regrouped, forgotten }: Settlement,
): Promise<readonly string[]> {
  const named = await db
    .selectFrom("article_entity")
    .where("article", "in", listed(cleared))
    .where("entity", "is not", null)
    .select("entity")
    .execute();
  const profiles = await db
    .selectFrom("profile")
    .where("json", "in", listed([...regrouped.map(({ profile }) => profile), ...forgotten]))
    .select("entity")
    .execute();
  return [...named, ...profiles].flatMap(({ entity }) => entity ?? []);
}

/** What may have lost the last that refers to it. */
export interface Leftovers {
  readonly articles: readonly string[];
  readonly entities: readonly string[];
  readonly offices: readonly string[];
  readonly publishers: readonly string[];
}

/** Takes out passages of the articles that nothing rests on, offices nobody held, and whom no article means any more. */
export async function sweep(
  db: Kysely<Tables>,
  { articles, entities, offices, publishers }: Leftovers,
): Promise<void> {
  await sql`delete from passage where document_id in ${listed(articles)}
    and not exists (select 1 from evidence where passage_id = passage.id)
    and not exists (select 1 from statement where content_id = passage.id)
    and not exists (select 1 from statement where cue_id = passage.id)
    and not exists (select 1 from statement where source_id = passage.id)`.execute(db);
  await sql`delete from body where id in ${listed(publishers)}
    and not exists (select 1 from document where publisher_id = body.id)
    and not exists (select 1 from document where issuer_id = body.id)`.execute(db);
  const rows = await db
    .deleteFrom("entity")
    .where("id", "in", listed(entities))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("profile").whereRef("profile.entity", "=", "entity.id").select("nr"))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("article_entity")
            .whereRef("article_entity.entity", "=", "entity.id")
            .select("local"),
        ),
      ),
    )
    .returning("id")
    .execute();
  const nobody = listed(rows.map(({ id }) => id));
  await db.deleteFrom("entity_name").where("entity", "in", nobody).execute();
  await db.deleteFrom("entity_word").where("entity", "in", nobody).execute();
  await sql`delete from office where id in ${listed(offices)}
    and not exists (select 1 from membership where office_id = office.id)`.execute(db);
  for (const table of ["person", "body", "place", "event", "document"] as const)
    await db.deleteFrom(table).where("id", "in", nobody).execute();
}
