/** The rows of a set's file, and the half that a document belongs to. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export interface Document {
  readonly id: string;
}

export type Half = "dev" | "test";

/** A file as text, unpacked where its name ends in `.gz`. */
export function readTextFile(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** The rows of a JSON array or of JSON lines, keys in camel case; of several rows with one id the first. */
export function readRows<T extends Document>(path: string): readonly T[] {
  return firstById(parseRows<T>(readTextFile(path)));
}

export function parseRows<T>(text: string): T[] {
  const parse = (json: string): unknown => withKeys(JSON.parse(json), camelCase);
  if (text.trimStart().startsWith("[")) return parse(text) as T[];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => parse(line) as T);
}

/** Rows as JSON lines, keys as the files of the sets have them. */
export function printedRows(rows: readonly Document[]): string {
  return rows.map((row) => `${JSON.stringify(withKeys(row, snakeCase))}\n`).join("");
}

/** The keys of the sets that are not in camel case already. */
const SNAKE_KEYS = [
  "annotated_end",
  "entity_mentions",
  "event_mentions",
  "normalized_unit",
  "source_id",
] as const;

const CAMEL = new Map<string, string>(
  SNAKE_KEYS.map((key) => [
    key,
    key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  ]),
);
const SNAKE = new Map<string, string>([...CAMEL].map(([snake, camel]) => [camel, snake]));

const camelCase = (key: string): string => CAMEL.get(key) ?? key;
const snakeCase = (key: string): string => SNAKE.get(key) ?? key;

function withKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((part) => withKeys(part, rename));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [rename(key), withKeys(part, rename)]),
  );
}

function firstById<T extends Document>(rows: readonly T[]): readonly T[] {
  const seen = new Map<string, T>();
  for (const row of rows) if (!seen.has(row.id)) seen.set(row.id, row);
  return [...seen.values()];
}

/** `test` when the first hex digit of sha256(id) is 8 or more. */
export function halfOf(id: string): Half {
  const digit = createHash("sha256").update(id, "utf8").digest("hex").charAt(0);
  return digit >= "8" ? "test" : "dev";
}
