/** Writes a settlement: what is no more is taken out, what is new is put in, all inside the transaction of the change. */
import type { Kysely } from "kysely";
import { wishOf } from "../../../app/article-id.ts";
import type { SettledArticle, Settlement } from "../../../app/store.ts";
import type { Entity, RecordArticle, Reuse } from "../../../core/annotation/contract.ts";
import { appearedOf } from "../../../core/reconcile/later-articles.ts";
import { entitiesIn, entitiesOf, sharedAmong } from "./ledger.ts";
import { listed } from "./listed.ts";
import { MOST_ALIKE, MOST_ALIKE_IN_WORDS, writeKeys } from "./meeting-keys.ts";
import { type ChangedArticle, projected } from "./projection.ts";
import { readingOf } from "./readings.ts";
import { RECORD_TABLES, type RecordedSince, type RecordTable, type Rows } from "./record-rows.ts";
import type { Tables } from "./tables.ts";
import { officesOf, publishersOf, sweep, takeOut, whoWas } from "./taking-out.ts";
import { refreshTenures, tenuresOf } from "./tenures.ts";
import { forgetProfiles, groupProfiles, writeEntities } from "./who-is-who.ts";
import { writeAll } from "./write-rows.ts";

/** `since`: when what an earlier settlement of the same change took out had entered the record. */
export async function settle(
  db: Kysely<Tables>,
  settlement: Settlement,
  since: Map<string, string>,
): Promise<void> {
  const { cleared, removed, added } = settlement;
  const entities = await whoWas(db, settlement);
  const offices = await officesOf(db, removed);
  const publishers = await publishersOf(db, settlement);
  await groupProfiles(db, settlement);
  await takeOut(db, settlement, since);
  await nameArticles(db, settlement.names);
  for (const article of settlement.articles) await writeArticle(db, article);
  await writeEntities(db, settlement);
  await writeLines(db, settlement, since);
  await project(db, settlement, since);
  await forgetProfiles(db, settlement.forgotten);
  const articles = [...cleared, ...[...removed, ...added].flatMap((line) => line.articles)];
  await sweep(db, { articles, entities, offices, publishers });
  await db.deleteFrom("waiting").where("key", "in", listed(settlement.names.keys())).execute();
}

async function nameArticles(db: Kysely<Tables>, names: Settlement["names"]): Promise<void> {
  // First all names away, then all names given: two articles may change places.
  await db.deleteFrom("article_state").where("key", "in", listed(names.keys())).execute();
  await db
    .updateTable("version")
    .set({ document_id: null })
    .where("article", "in", listed(names.keys()))
    .execute();
  for (const [key, named] of names) {
    if (named === null) continue;
    const { id, name, firstSha256 } = named;
    await db
      .insertInto("article_state")
      .values({ key, id, name, wish: wishOf(name), first_sha256: firstSha256 })
      .execute();
    await db
      .updateTable("version")
      .set({ document_id: id })
      .where("article", "=", key)
      .where("number", "=", (inner) =>
        inner
          .selectFrom("version as other")
          .where("other.article", "=", key)
          .select(({ fn }) => fn.max("other.number").as("newest")),
      )
      .execute();
  }
}

async function writeArticle(
  db: Kysely<Tables>,
  { id, keys, runs, entities: named }: SettledArticle,
): Promise<void> {
  await writeKeys(db, id, keys, MOST_ALIKE);
  await writeKeys(
    db,
    id,
    runs.map((key) => ({ key })),
    MOST_ALIKE_IN_WORDS,
  );
  const profiles = new Map(
    (
      await db
        .selectFrom("profile")
        .where("json", "in", listed(named.flatMap(({ profile }) => profile ?? [])))
        .select(["json", "nr", "entity"])
        .execute()
    ).map((row) => [row.json, row]),
  );
  await writeAll(
    db,
    "article_entity",
    named.map(({ local, profile, entity }) => {
      const known = profiles.get(profile ?? "");
      const isOwn = known?.entity == null;
      return { article: id, local, profile: known?.nr ?? null, entity: isOwn ? entity : null };
    }),
  );
}

async function writeLines(
  db: Kysely<Tables>,
  { added, at }: Settlement,
  since: RecordedSince,
): Promise<void> {
  for (const line of added) {
    const { part, id, json, articles } = line;
    const { nr } = await db
      .insertInto("line")
      .values({ part, id, json, recorded_at: since.get(`line ${part} ${id}`) ?? at })
      .returning("nr")
      .executeTakeFirstOrThrow();
    await writeAll(
      db,
      "line_article",
      articles.map((article) => ({ article, line: nr })),
    );
  }
}

async function project(
  db: Kysely<Tables>,
  settlement: Settlement,
  since: RecordedSince,
): Promise<void> {
  const articles = await changedArticles(db, settlement);
  await placeInTime(db, articles);
  const rows = projected({
    settlement,
    since,
    entities: await everyoneIn(db, settlement),
    articles,
    texts: await textsOf(db, settlement),
    shared: await sharedByPairs(db, settlement),
  });
  for (const table of RECORD_TABLES) await write(db, table, rows[table]);
  await refreshTenures(db, tenuresOf([...settlement.removed, ...settlement.added]));
}

/** The days on which the articles may have appeared. */
async function placeInTime(db: Kysely<Tables>, articles: readonly ChangedArticle[]): Promise<void> {
  for (const { article } of articles) {
    const { first, last, isDated } = appearedOf(article.published);
    await db
      .updateTable("article_state")
      .set({ first_day: first, last_day: last, is_dated: isDated ? 1 : 0 })
      .where("id", "=", article.id)
      .execute();
  }
}

/** Everyone in the articles that the new lines rest on. */
async function everyoneIn(
  db: Kysely<Tables>,
  { added, articles, entities: changed }: Settlement,
): Promise<ReadonlyMap<string, Entity>> {
  const own = [...articles.map(({ id }) => id), ...added.flatMap((line) => line.articles)];
  const named = (await entitiesIn(db, own)).map(({ entity }) => entity);
  const found = await entitiesOf(db, [...named, ...changed.map(({ id }) => id)]);
  return new Map(found.map((entity) => [entity.id, entity]));
}

/** The articles that are new, or of which the record tells something else. */
async function changedArticles(
  db: Kysely<Tables>,
  { added, articles }: Settlement,
): Promise<readonly ChangedArticle[]> {
  const readings = new Map(articles.map(({ id, reading }) => [id, reading]));
  const lines = await db
    .selectFrom("line")
    .where("part", "=", "articles")
    .where(
      "id",
      "in",
      listed([...readings.keys(), ...added.flatMap((l) => (l.part === "articles" ? l.id : []))]),
    )
    .select("json")
    .orderBy("id")
    .execute();
  const changed: ChangedArticle[] = [];
  for (const { json } of lines) {
    const article = JSON.parse(json) as RecordArticle;
    const reading = readings.get(article.id) ?? (await readingOf(db, article.id));
    if (reading !== null) changed.push({ article, reading, isRead: readings.has(article.id) });
  }
  return changed;
}

/** The texts of all articles that new passages stand in. */
async function textsOf(
  db: Kysely<Tables>,
  { added, articles }: Settlement,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map(articles.map(({ id, reading }) => [id, reading.text]));
  for (const id of new Set(added.flatMap((line) => line.articles)))
    if (!texts.has(id)) texts.set(id, (await readingOf(db, id))?.text ?? "");
  return texts;
}

/** All that pairs of articles share, where a passage of theirs is new or gone. */
async function sharedByPairs(
  db: Kysely<Tables>,
  { added, removed }: Settlement,
): Promise<readonly Reuse[]> {
  const changed = [...added, ...removed].filter(({ part }) => part === "reuse");
  const pairs = new Set(changed.map(({ articles }) => JSON.stringify(articles)));
  const shared = await sharedAmong(db, [...new Set(changed.flatMap(({ articles }) => articles))]);
  return shared.filter(({ a, b }) => pairs.has(JSON.stringify([a.article, b.article].sort())));
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly other_names: string;
}

/** Rows of somebody or of words that several lines refer to are there already, and are the same. */
async function write<T extends RecordTable>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly object[],
): Promise<void> {
  if (table === "document") await writeDocuments(db, rows as Rows["document"]);
  else if (table === "person" || table === "body" || table === "place")
    for (const { id, ...named } of rows as readonly Named[])
      await db
        .insertInto<"person" | "body" | "place">(table)
        .values({ id, ...named })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(named))
        .execute();
  else if (table === "event") await writeEvents(db, rows as Rows["event"]);
  else await writeAll(db, table, rows);
}

/** An occasion that other articles name too is there; what it is called may have changed. */
async function writeEvents(db: Kysely<Tables>, events: Rows["event"]): Promise<void> {
  for (const event of events)
    await db
      .insertInto("event")
      .values(event)
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ title: event.title ?? null }))
      .execute();
}

/** Documents stay where they are: their text is indexed for search. */
async function writeDocuments(db: Kysely<Tables>, documents: Rows["document"]): Promise<void> {
  for (const document of documents) {
    const before = await db
      .selectFrom("document")
      .where("id", "=", document.id)
      .select(["nr", "text_sha256", "title"])
      .executeTakeFirst();
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
}
