/** The one place that knows which SQLite runs: Node's own from 22.13 on, a package with the same interface on Node 20. */
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
 * Moves all that was written into the one file, then closes it. The package for Node 20 leaves that to the end of
 * the program, and a file copied before would lack the newest rows.
 */
export function closeWhole(engine: Engine): void {
  // Another program that is reading must not be waited for: it will do this when it closes.
  engine.exec("pragma busy_timeout = 0");
  engine.exec("pragma wal_checkpoint(truncate)");
  engine.close();
}

/** 22.13 is the first version in which the built-in module needs no flag. */
const BUILT_IN_SINCE = [22, 13] as const;

async function loadEngine(): Promise<EngineModule> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const builtIn =
    major > BUILT_IN_SINCE[0] || (major === BUILT_IN_SINCE[0] && minor >= BUILT_IN_SINCE[1]);
  // The types of Node 20 do not know the built-in module, so its name is kept from the compiler.
  const name: string = builtIn ? "node:sqlite" : "@photostructure/sqlite";
  try {
    return (await import(name)) as EngineModule;
  } catch (cause) {
    throw new RapporteurError(
      "no-engine",
      builtIn
        ? "This Node.js was built without SQLite. Use an official build."
        : "SQLite for Node.js 20 is not installed. Run: npm install (with optional dependencies).",
      cause,
    );
  }
}
