import type { Kysely, Transaction } from "kysely";
import { RapporteurError } from "../../../app/rapporteur-error.ts";
import type { Change, HeldVersion, NewVersion, Store, Version } from "../../../app/store.ts";
import { addressesOf } from "../../../app/versions/addresses.ts";
import type { Reading } from "../../../core/annotation/contract.ts";
import { mainParties } from "../../../core/reconcile/main-parties.ts";
import { decide, decisionsOf } from "./decisions.ts";
import { asFailure } from "./failure.ts";
import { fetchesOf } from "./fetches.ts";
import { ledgerOf } from "./ledger.ts";
import { listed } from "./listed.ts";
import {
  newestReadings,
  parsedClaims,
  readArticles,
  readingOf,
  versionReadings,
} from "./readings.ts";
import { findWords } from "./search.ts";
import { articlesNaming, catalogueOf, partOn, settledRecord, tellersOf } from "./settled-record.ts";
import { settle } from "./settling.ts";
import type { Tables } from "./tables.ts";

export interface RecordPlace {
  readonly place: string;
  /** As the person named it. */
  readonly shown: string;
  /** The folder of the file: places of articles are told from here. */
  readonly folder: string;
}

/** A record over one open database. */
export function sqliteStore(db: Kysely<Tables>, { place, shown, folder }: RecordPlace): Store {
  /** Turns a failure of the database into a sentence, for every way in. */
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw asFailure(cause, shown);
    }
  };
  const fetches = fetchesOf(db);
  return {
    place,
    folder,
    fetches: {
      validators: (address) => guarded(() => fetches.validators(address)),
      keepValidators: (address, given, at) =>
        guarded(() => fetches.keepValidators(address, given, at)),
      isNew: (feed, item) => guarded(() => fetches.isNew(feed, item)),
      took: (feed, item, at) => guarded(() => fetches.took(feed, item, at)),
    },
    held: () => guarded(() => heldVersions(db)),
    heldAt: (at, sha256) => guarded(() => heldAt(db, at, sha256)),
    heldUnder: (keys) => guarded(() => heldUnder(db, keys)),
    count: () => guarded(() => countHeld(db)),
    versions: (article) => guarded(() => versionsOf(db, article)),
    articles: () => guarded(() => readArticles(db)),
    record: () => guarded(() => settledRecord(db)),
    catalogue: () => guarded(() => catalogueOf(db)),
    part: (ids) => guarded(() => partOn(db, ids)),
    tellersOf: (line) => guarded(() => tellersOf(db, line)),
    naming: (sides) => guarded(() => articlesNaming(db, sides)),
    reading: (article) => guarded(() => readingOf(db, article)),
    newest: (key) => guarded(async () => (await newestReadings(db, [key])).get(key) ?? null),
    readings: (article) => guarded(() => versionReadings(db, article)),
    received: (article) => guarded(() => receivedOf(db, article)),
    problems: () => guarded(() => problemsOf(db)),
    decisions: () => guarded(() => decisionsOf(db)),
    find: (words, limit) => guarded(() => findWords(db, words, limit)),
    unsettled: () => guarded(() => isUnsettled(db)),
    change: (work) =>
      guarded(() => db.transaction().execute((transaction) => work(changeOf(transaction)))),
    close: () => db.destroy(),
  };
}

/** What can be done inside an open transaction. */
export function changeOf(db: Transaction<Tables>): Change {
  const since = new Map<string, string>();
  return {
    ...ledgerOf(db),
    heldAt: (at, sha256) => heldAt(db, at, sha256),
    heldOf: (keys) => heldVersions(db, keys),
    keep: (version) => keep(db, version),
    forget: (keys) => forget(db, keys),
    readings: (keys) => newestReadings(db, keys),
    decisions: () => decisionsOf(db),
    decide: (decision) => decide(db, decision),
    wait: (keys) => markWaiting(db, keys),
    settle: (settlement) => settle(db, settlement, since),
  };
}

const VERSION_COLUMNS = [
  "version.article as key",
  "version.number",
  "version.place",
  "version.name",
  "version.sha256",
  "version.media_type as mediaType",
  "version.claims",
  "version.received_at as receivedAt",
] as const;

/** The newest version of the article at this place, else of the one that has these bytes now. */
async function heldAt(
  db: Kysely<Tables>,
  place: string,
  sha256: string,
): Promise<HeldVersion | null> {
  const articles = await db
    .selectFrom("version")
    .where(({ eb, or }) => or([eb("place", "=", place), eb("sha256", "=", sha256)]))
    .select("article")
    .distinct()
    .execute();
  const held = await heldVersions(
    db,
    articles.map(({ article }) => article),
  );
  return (
    held.find((version) => version.place === place) ??
    held.find((version) => version.sha256 === sha256) ??
    null
  );
}

async function countHeld(db: Kysely<Tables>): Promise<number> {
  const { articles } = await db
    .selectFrom("version")
    .select(({ fn }) => fn.count<number>("article").distinct().as("articles"))
    .executeTakeFirstOrThrow();
  return Number(articles);
}

/** The newest versions of the articles of these keys, else of all. */
async function heldVersions(
  db: Kysely<Tables>,
  keys: readonly string[] | null = null,
): Promise<readonly HeldVersion[]> {
  const rows = await db
    .selectFrom("version")
    .$if(keys !== null, (query) => query.where("version.article", "in", listed(keys ?? [])))
    .innerJoin(newest(db, keys), (join) =>
      join
        .onRef("version.article", "=", "newest.article")
        .onRef("version.number", "=", "newest.last"),
    )
    .innerJoin("version as oldest", (join) =>
      join
        .onRef("oldest.article", "=", "newest.article")
        .onRef("oldest.number", "=", "newest.first"),
    )
    .innerJoin("reading", (join) =>
      join
        .onRef("reading.article", "=", "version.article")
        .onRef("reading.number", "=", "version.number"),
    )
    .select([
      ...VERSION_COLUMNS,
      "version.document_id as articleId",
      "oldest.sha256 as firstSha256",
      "reading.reader",
    ])
    .orderBy("version.article")
    .execute();
  return rows.map(({ claims, ...row }) => ({ ...row, claims: parsedClaims(claims) }));
}

const newest = (db: Kysely<Tables>, keys: readonly string[] | null) =>
  db
    .selectFrom("version")
    .$if(keys !== null, (query) => query.where("article", "in", listed(keys ?? [])))
    .groupBy("article")
    .select(({ fn }) => ["article", fn.max("number").as("last"), fn.min("number").as("first")])
    .as("newest");

async function heldUnder(
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<readonly HeldVersion[]> {
  if (keys.length === 0) return [];
  const found = await db
    .selectFrom("address")
    .where("key", "in", listed(keys))
    .select("article")
    .distinct()
    .execute();
  return found.length === 0
    ? []
    : await heldVersions(
        db,
        found.map(({ article }) => article),
      );
}

async function versionsOf(db: Kysely<Tables>, article: string): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom("version")
    .where("article", "in", (inner) =>
      inner.selectFrom("version").select("article").where("document_id", "=", article),
    )
    .select(VERSION_COLUMNS)
    .orderBy("number")
    .execute();
  return rows.map(({ claims, ...row }) => ({ ...row, claims: parsedClaims(claims) }));
}

async function receivedOf(db: Kysely<Tables>, article: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("received")
    .innerJoin("version", "version.sha256", "received.sha256")
    .where("version.document_id", "=", article)
    .select("received.bytes")
    .executeTakeFirst();
  return row?.bytes ?? null;
}

async function problemsOf(db: Kysely<Tables>): ReturnType<Store["problems"]> {
  const rows = await db.selectFrom("problem").selectAll().orderBy("id").execute();
  return rows.map(({ document_id, code, message, start, end }) => ({
    article: document_id,
    code,
    message,
    at: start === null || end === null ? null : { start, end },
  }));
}

async function keep(db: Kysely<Tables>, version: NewVersion): Promise<void> {
  checkWords(version.reading);
  await checkBytes(db, version);
  if (version.bytes !== null)
    await db
      .insertInto("received")
      .values({ sha256: version.sha256, bytes: version.bytes })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await db
    .insertInto("version")
    .values({
      article: version.key,
      number: version.number,
      place: version.place,
      name: version.name,
      sha256: version.sha256,
      media_type: version.mediaType,
      claims: JSON.stringify(version.claims),
      received_at: version.receivedAt,
    })
    .onConflict((conflict) =>
      conflict.columns(["article", "number"]).doUpdateSet(({ ref }) => ({
        claims: ref("excluded.claims"),
        place: ref("excluded.place"),
      })),
    )
    .execute();
  await db
    .insertInto("reading")
    .values({
      article: version.key,
      number: version.number,
      reader: version.reader,
      json: JSON.stringify(version.reading),
      made_at: version.receivedAt,
    })
    .onConflict((conflict) =>
      conflict.columns(["article", "number"]).doUpdateSet(({ ref }) => ({
        reader: ref("excluded.reader"),
        json: ref("excluded.json"),
        made_at: ref("excluded.made_at"),
      })),
    )
    .execute();
  for (const key of addressesOf(version))
    await db
      .insertInto("address")
      .values({ key, article: version.key })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await markWaiting(db, [version.key], mainParties(version.reading).join(" and "));
}

async function isUnsettled(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom("waiting").select("key").limit(1).executeTakeFirst()) !== undefined;
}

async function markWaiting(db: Kysely<Tables>, keys: readonly string[], about = ""): Promise<void> {
  for (const key of keys)
    await db
      .insertInto("waiting")
      .values({ key, about })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Another program may have added a version of the same number since this one looked. */
async function checkBytes(db: Kysely<Tables>, version: NewVersion): Promise<void> {
  const there = await db
    .selectFrom("version")
    .where("article", "=", version.key)
    .where("number", "=", version.number)
    .select("sha256")
    .executeTakeFirst();
  if (there !== undefined && there.sha256 !== version.sha256)
    throw new RapporteurError(
      "record-busy",
      `Another program added a version of ${version.name} at the same time. Run the same command again.`,
    );
}

/** Every span with words, wherever it stands in a reading: the words must be those of the text. */
function checkWords(reading: Reading): void {
  const check = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (
      "exact" in value &&
      "start" in value &&
      "end" in value &&
      reading.text.slice(Number(value.start), Number(value.end)) !== value.exact
    )
      throw new RangeError(
        `${reading.source.name}: ${value.start}-${value.end} is not ${JSON.stringify(value.exact)}`,
      );
    for (const inner of Object.values(value)) check(inner);
  };
  check(reading);
}

async function forget(db: Kysely<Tables>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const forgotten = await db
    .deleteFrom("version")
    .where("article", "in", listed(keys))
    .returning("sha256")
    .execute();
  await db.deleteFrom("address").where("article", "in", listed(keys)).execute();
  await db
    .deleteFrom("received")
    .where("sha256", "in", listed(forgotten.map(({ sha256 }) => sha256)))
    .where("sha256", "not in", (inner) => inner.selectFrom("version").select("sha256"))
    .execute();
  await markWaiting(db, keys);
}
