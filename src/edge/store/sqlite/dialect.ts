import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";
import { closeWhole, type Engine, type EngineStatement, type EngineValue } from "./engine.ts";

/** Called with the SQL before each statement that writes: tests make the n-th one fail. */
export type BeforeWrite = (sql: string) => void;

const READS = /^\s*(?:select|with|values|pragma|explain)\b|\breturning\b/i;

/** Kysely over any engine. Transactions take the write lock at once, so that no upgrade can fail in the middle. */
export class RecordDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(engine: Engine, beforeWrite: BeforeWrite | null) {
    const config = { database: adapt(engine, beforeWrite) };
    super(config);
    this.#config = config;
  }

  override createDriver(): ImmediateDriver {
    return new ImmediateDriver(this.#config);
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** Statements kept ready: the engine frees the memory of one only when the runtime gets round to collecting it. */
const MOST_READY = 200;

function adapt(engine: Engine, beforeWrite: BeforeWrite | null): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const known = ready.get(sql);
    if (known !== undefined) return known;
    const made = adaptStatement(engine.prepare(sql), sql, beforeWrite);
    // Rows by the hundred make a text of their own for every number of them.
    if (ready.size < MOST_READY && sql.length < LONGEST_READY) ready.set(sql, made);
    return made;
  };
  return {
    prepare,
    close: () => {
      ready.clear();
      closeWhole(engine);
    },
  };
}

const LONGEST_READY = 4_000;

function adaptStatement(
  statement: EngineStatement,
  sql: string,
  beforeWrite: BeforeWrite | null,
): SqliteStatement {
  // Kysely hands over what it was given as values, and the rows of `tables.ts` let only such values in.
  const checked = (values: readonly unknown[]) => values as readonly EngineValue[];
  return {
    reader: READS.test(sql),
    all: (values) => statement.all(...checked(values)),
    run: (values) => {
      beforeWrite?.(sql);
      return statement.run(...checked(values));
    },
    iterate: (values) => statement.iterate(...checked(values)),
  };
}
