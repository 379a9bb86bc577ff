/** What settling looks up: everything is reached over an index. */
import { type Kysely, type Selectable, sql } from "kysely";
import type {
  ArticleName,
  Change,
  EntityOfArticle,
  KnownProfile,
  Met,
} from "../../../app/store.ts";
import type { Entity, EntityKind, Reuse } from "../../../core/annotation/contract.ts";
import type { ActingEntity } from "../../../core/reconcile/identity/acting-for.ts";
import type { KeptLine, Part } from "../../../core/reconcile/kept-lines.ts";
import { wordsOf } from "../../../core/text/fold.ts";
import { listed } from "./listed.ts";
import type { Tables } from "./tables.ts";

type Lookups = Pick<
  Change,
  | "waiting"
  | "namesOf"
  | "meeting"
  | "holding"
  | "keysOf"
  | "linesOn"
  | "entitiesIn"
  | "sharedAmong"
  | "knownProfiles"
  | "profilesAt"
  | "entities"
  | "named"
  | "naming"
>;

export function ledgerOf(db: Kysely<Tables>): Lookups {
  return {
    waiting: () => waiting(db),
    namesOf: (by, values) => namesOf(db, by, values),
    meeting: (keys) => meeting(db, keys),
    holding: (names) => holding(db, names),
    keysOf: (articles) => keysOf(db, articles),
    linesOn: (articles, parts) => linesOn(db, articles, parts),
    sharedAmong: (articles) => sharedAmong(db, articles),
    entitiesIn: (articles) => entitiesIn(db, articles),
    knownProfiles: (profiles) => knownProfiles(db, profiles),
    profilesAt: (keys) => profilesAt(db, keys),
    entities: (ids) => entitiesOf(db, ids),
    named: (names) => named(db, names),
    naming: (profiles) => naming(db, profiles),
  };
}

async function waiting(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("waiting")
    .select("key")
    .orderBy("about")
    .orderBy("key")
    .execute();
  return rows.map(({ key }) => key);
}

async function namesOf(
  db: Kysely<Tables>,
  by: "key" | "wish" | "id",
  values: readonly string[],
): Promise<readonly ArticleName[]> {
  return await db
    .selectFrom("article_state")
    .where(by, "in", listed(values))
    .select(["key", "id", "name", "first_sha256 as firstSha256"])
    .orderBy("key")
    .execute();
}

async function meeting(db: Kysely<Tables>, keys: readonly number[]): Promise<readonly Met[]> {
  const rows = await db
    .selectFrom("meeting_key")
    .where("key", "in", sql<number>`${listed(keys)}`)
    .where("key", "not in", (inner) => inner.selectFrom("full_key").select("key"))
    .select(["article", "start", "end"])
    .distinct()
    .execute();
  return rows.map(({ article, start, end }) => ({
    article,
    place: start === null || end === null ? null : { start, end },
  }));
}

async function holding(db: Kysely<Tables>, names: readonly string[]): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const name of names) {
    const phrase = `text : "${wordsOf(name).join(" ")}"`;
    const { rows } = await sql<{ id: string }>`select d.id from document_text t
      join document d on d.nr = t.rowid where document_text match ${phrase}`.execute(db);
    for (const { id } of rows) ids.add(id);
  }
  return [...ids];
}

async function keysOf(db: Kysely<Tables>, articles: readonly string[]): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("meeting_key")
    .where("article", "in", listed(articles))
    .select("key")
    .distinct()
    .execute();
  return rows.map(({ key }) => key);
}

export async function linesOn(
  db: Kysely<Tables>,
  articles: readonly string[],
  parts?: readonly Part[],
): Promise<readonly KeptLine[]> {
  const rows = await db
    .selectFrom("line")
    .$if(parts !== undefined, (query) => query.where("part", "in", listed(parts ?? [])))
    .where("nr", "in", (inner) =>
      inner.selectFrom("line_article").where("article", "in", listed(articles)).select("line"),
    )
    .select(({ selectFrom }) => [
      "part",
      "id",
      "json",
      selectFrom("line_article")
        .whereRef("line_article.line", "=", "line.nr")
        .select(sql<string>`json_group_array(article)`.as("all"))
        .as("articles"),
    ])
    .orderBy("nr")
    .execute();
  return rows.map(({ part, id, json, articles: all }) => ({
    // Written by `settle` from lines of this type.
    part: part as Part,
    id,
    json,
    articles: (JSON.parse(all ?? "[]") as string[]).sort(),
  }));
}

export async function sharedAmong(
  db: Kysely<Tables>,
  articles: readonly string[],
): Promise<readonly Reuse[]> {
  const own = new Set(articles);
  const rows = await db
    .selectFrom("line")
    .where("part", "=", "reuse")
    .where("nr", "in", (inner) =>
      inner.selectFrom("line_article").where("article", "in", listed(articles)).select("line"),
    )
    .select("json")
    .orderBy("id")
    .execute();
  return rows
    .map(({ json }) => JSON.parse(json) as Reuse)
    .filter(({ a, b }) => own.has(a.article) && own.has(b.article));
}

export async function entitiesIn(
  db: Kysely<Tables>,
  articles: readonly string[],
): Promise<readonly EntityOfArticle[]> {
  const rows = await db
    .selectFrom("article_entity")
    .leftJoin("profile", "profile.nr", "article_entity.profile")
    .where("article", "in", listed(articles))
    .select(["article", "local", "profile.json as profile"])
    .select(({ fn }) =>
      fn.coalesce("profile.entity", "article_entity.entity", sql<string>`''`).as("entity"),
    )
    .orderBy("article")
    .orderBy("local")
    .execute();
  return rows;
}

async function knownProfiles(
  db: Kysely<Tables>,
  profiles: readonly string[],
): Promise<readonly KnownProfile[]> {
  return await db
    .selectFrom("profile")
    .where("json", "in", listed(profiles))
    .select(["json as profile", "entity"])
    .execute();
}

async function profilesAt(
  db: Kysely<Tables>,
  keys: readonly number[],
): Promise<readonly KnownProfile[]> {
  return await db
    .selectFrom("profile_key")
    .innerJoin("profile", "profile.nr", "profile_key.profile")
    .where("profile_key.key", "in", sql<number>`${listed(keys)}`)
    .select(["profile.json as profile", "profile.entity"])
    .distinct()
    .execute();
}

export async function entitiesOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly ActingEntity[]> {
  const rows = await db.selectFrom("entity").where("id", "in", listed(ids)).selectAll().execute();
  return rows.map(asActing);
}

async function named(
  db: Kysely<Tables>,
  names: readonly string[],
): Promise<readonly ActingEntity[]> {
  const rows = await db
    .selectFrom("entity")
    .where("id", "in", (inner) =>
      inner.selectFrom("entity_name").where("name", "in", listed(names)).select("entity"),
    )
    .selectAll()
    .execute();
  return rows.map(asActing);
}

type EntityRow = Selectable<Tables["entity"]>;

const asActing = (row: EntityRow): ActingEntity => ({ ...asEntity(row), actsFor: row.acts_for });

/** Written by `settle` from an entity. */
export const asEntity = (row: EntityRow): Entity => ({
  id: row.id,
  kind: row.kind as EntityKind,
  name: row.name,
  otherNames: JSON.parse(row.other_names) as string[],
});

async function naming(db: Kysely<Tables>, profiles: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("article_entity")
    .innerJoin("profile", "profile.nr", "article_entity.profile")
    .where("profile.json", "in", listed(profiles))
    .select("article_entity.article")
    .distinct()
    .orderBy("article_entity.article")
    .execute();
  return rows.map(({ article }) => article);
}
