import { open as openFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { CompiledQuery, Kysely } from "kysely";
import { RapporteurError } from "../../../app/rapporteur-error.ts";
import { settle } from "../../../app/settle.ts";
import type { Store } from "../../../app/store.ts";
import { type BeforeWrite, RecordDialect } from "./dialect.ts";
import { type Engine, openEngine } from "./engine.ts";
import { asFailure } from "./failure.ts";
import { THE_RECORD } from "./migrations/0001-the-record.ts";
import { LINE_BY_LINE } from "./migrations/0002-line-by-line.ts";
import { THE_DECISIONS } from "./migrations/0003-the-decisions.ts";
import { SETTLED_BY_SUBJECT } from "./migrations/0004-settled-by-subject.ts";
import { THE_FETCHES } from "./migrations/0005-the-fetches.ts";
import { THE_ADDRESSES } from "./migrations/0006-the-addresses.ts";
import { PLACED_KEYS } from "./migrations/0007-placed-keys.ts";
import { changeOf, sqliteStore } from "./sqlite-store.ts";
import type { Tables } from "./tables.ts";

/** "Rapp": what marks a SQLite file as a record. */
const APPLICATION_ID = 0x52617070;
/** One entry a version of the file; the version is the number of entries that were applied. */
const MIGRATIONS: readonly (readonly string[])[] = [
  THE_RECORD,
  LINE_BY_LINE,
  THE_DECISIONS,
  SETTLED_BY_SUBJECT,
  THE_FETCHES,
  THE_ADDRESSES,
  PLACED_KEYS,
];
const BUSY_TIMEOUT_MS = 10_000;

const PRAGMAS = [
  `busy_timeout = ${BUSY_TIMEOUT_MS}`,
  "foreign_keys = on",
  // An article that is removed must not stay readable in the free pages of the file.
  "secure_delete = on",
];

export interface OpenOptions {
  /** Without it a file that is not there is an error. */
  readonly create?: boolean;
  /** For tests of failure. */
  readonly beforeWrite?: BeforeWrite;
}

/**
 * Opens a record file. A file that is not a record, or a record of a later version of the program, is refused and
 * left untouched.
 */
export async function openRecord(path: string, options: OpenOptions = {}): Promise<Store> {
  const place = resolve(path);
  const header = await readHeader(place);
  if (header === "none" && options.create !== true)
    throw new RapporteurError(
      "no-record",
      `There is no record at ${path}. Make one with: rapporteur add PATH… --record ${path}`,
    );
  if (header !== "none" && header !== "empty") refuseForeign(path, header);
  return await openChecked(path, place, options);
}

async function openChecked(path: string, place: string, options: OpenOptions): Promise<Store> {
  let engine: Engine;
  try {
    engine = await openEngine(place, { readOnly: false });
  } catch (cause) {
    throw asFailure(cause, path);
  }
  const db = new Kysely<Tables>({
    dialect: new RecordDialect(engine, options.beforeWrite ?? null),
  });
  try {
    for (const pragma of PRAGMAS) engine.exec(`pragma ${pragma}`);
    await migrate(db, path);
    engine.exec("pragma journal_mode = wal");
    engine.exec("pragma synchronous = normal");
  } catch (cause) {
    engine.close();
    throw asFailure(cause, path);
  }
  return sqliteStore(db, { place, shown: path, folder: dirname(place) });
}

/** Brings the file to the version of this program, in one transaction; what an older one had settled, with it. */
async function migrate(db: Kysely<Tables>, path: string): Promise<void> {
  if ((await versionOf(db)) === MIGRATIONS.length) return;
  await db.transaction().execute(async (transaction) => {
    // Another process may have done it while this one waited for the lock.
    const version = await versionOf(transaction);
    if (version > MIGRATIONS.length) throw newer(path, version);
    for (const statement of MIGRATIONS.slice(version).flat())
      await transaction.executeQuery(CompiledQuery.raw(statement));
    if (version > 0) await settle(changeOf(transaction), new Date().toISOString());
    await transaction.executeQuery(CompiledQuery.raw(`pragma application_id = ${APPLICATION_ID}`));
    await transaction.executeQuery(CompiledQuery.raw(`pragma user_version = ${MIGRATIONS.length}`));
  });
}

async function versionOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await db.executeQuery(
    CompiledQuery.raw("select user_version from pragma_user_version"),
  );
  const [row] = rows as { user_version: number }[];
  return row?.user_version ?? 0;
}

interface Header {
  readonly applicationId: number;
  readonly version: number;
}

const MAGIC = "SQLite format 3\0";
const HEADER_BYTES = 100;

/** Reads the file's own header, so that a file of another program is not even opened as a database. */
async function readHeader(place: string): Promise<Header | "none" | "empty" | "foreign"> {
  try {
    const file = await openFile(place, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
      if (bytesRead === 0) return "empty";
      if (bytesRead < HEADER_BYTES || buffer.toString("latin1", 0, MAGIC.length) !== MAGIC)
        return "foreign";
      return { version: buffer.readUInt32BE(60), applicationId: buffer.readUInt32BE(68) };
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return "none";
    if (codeOf(cause) === "EISDIR") return "foreign";
    throw new RapporteurError("unreadable", `${place} cannot be read.`, cause);
  }
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && "code" in cause ? cause.code : null;
}

function refuseForeign(path: string, header: Header | "foreign"): void {
  if (header === "foreign" || header.applicationId !== APPLICATION_ID)
    throw new RapporteurError(
      "not-a-record",
      `${path} is not a Rapporteur record. It was left untouched; name another file with --record.`,
    );
  if (header.version > MIGRATIONS.length) throw newer(path, header.version);
}

function newer(path: string, version: number): RapporteurError {
  return new RapporteurError(
    "newer-record",
    `${path} was made by a later version of Rapporteur (record version ${version}, this program knows ${MIGRATIONS.length}). It was left untouched; update Rapporteur to open it.`,
  );
}
