/** The one place that knows which SQLite runs: Node's own where it can search, else a package with the same interface. */
import { RapporteurError } from "../../../app/rapporteur-error.ts";

export type EngineValue = string | number | bigint | Uint8Array | null;

export interface EngineStatement {
  all(...values: readonly EngineValue[]): unknown[];
  run(...values: readonly EngineValue[]): {
    changes: number | bigint;
    lastInsertRowid: number | bigint;
  };
  iterate(...values: readonly EngineValue[]): IterableIterator<unknown>;
}

export interface Engine {
  exec(sql: string): void;
  prepare(sql: string): EngineStatement;
  close(): void;
}

interface EngineModule {
  readonly DatabaseSync: new (path: string, options: { readonly readOnly: boolean }) => Engine;
}

/** Opens a database file; without `readOnly` it is made when it is not there. */
export async function openEngine(
  path: string,
  options: { readonly readOnly: boolean },
): Promise<Engine> {
  const { DatabaseSync } = await loadEngine();
  return new DatabaseSync(path, options);
}

/**
 * Moves all that was written into the one file, then closes it. The package leaves that to the end of the
 * program, and a file copied before would lack the newest rows.
 */
export function closeWhole(engine: Engine): void {
  // Another program that is reading must not be waited for: it will do this when it closes.
  engine.exec("pragma busy_timeout = 0");
  engine.exec("pragma wal_checkpoint(truncate)");
  engine.close();
}

async function loadEngine(): Promise<EngineModule> {
  const builtIn = await imported("node:sqlite");
  if ("DatabaseSync" in builtIn && hasFullText(builtIn)) return builtIn;
  const added = await imported("@photostructure/sqlite");
  if ("DatabaseSync" in added) return added;
  throw new RapporteurError(
    "no-engine",
    "This Node.js has no SQLite with full-text search, and the package that brings it is not installed. Run: npm install --include=optional",
    added.missing,
  );
}

/** The types of Node 20 do not know the built-in module, so the names are kept from the compiler. */
async function imported(name: string): Promise<EngineModule | { readonly missing: unknown }> {
  try {
    return (await import(name)) as EngineModule;
  } catch (missing) {
    return { missing };
  }
}

/** The first versions of the built-in module, as in Node 22.13, were made without the search index. */
function hasFullText({ DatabaseSync }: EngineModule): boolean {
  const memory = new DatabaseSync(":memory:", { readOnly: false });
  const [row] = memory.prepare("select sqlite_compileoption_used('ENABLE_FTS5') as has").all();
  memory.close();
  return (row as { has: number } | undefined)?.has === 1;
}
