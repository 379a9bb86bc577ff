/** A table of what the texts do not say: which file has which title, date, outlet, issuer and address. */
import { basename, dirname, resolve } from "node:path";
import type { Claim } from "../../core/annotation/article.ts";
import { decode } from "./decode.ts";
import { readDelimited } from "./delimited.ts";
import { givenClaims } from "./given.ts";
import { isRefusal, readWhole } from "./read-whole.ts";
import type { Refusal } from "./refusal.ts";

export interface Manifest {
  readonly path: string;
  /** What is told of a file: by its path seen from the manifest's folder, else by its base name. */
  claimsFor(path: string): readonly Claim[];
}

interface Entry {
  /** "row 3" of a CSV file, "entry 3" of a JSON file. */
  readonly place: string;
  readonly file: string;
  readonly fields: unknown;
}

const MOST_BYTES = 50_000_000;

/** Reads a manifest in JSON (a list of rows, or an object by file name) or CSV. Nothing of a faulty one is used. */
export async function readManifest(path: string): Promise<Manifest | Refusal> {
  const bytes = await readWhole(path, MOST_BYTES);
  if (isRefusal(bytes)) return bytes;
  const entries = entriesOf(decode(bytes).text);
  if (typeof entries === "string") return refused(path, entries);
  return linked(path, entries);
}

function refused(path: string, message: string): Refusal {
  return { code: "manifest", message, path };
}

/** The entries, or what is wrong with the file. */
function entriesOf(text: string): readonly Entry[] | string {
  if (text.trim() === "") return "The manifest is empty";
  return /^\s*[[{]/.test(text) ? jsonEntries(text) : csvEntries(text);
}

function jsonEntries(text: string): readonly Entry[] | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return `The manifest is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const rows: readonly unknown[] = Array.isArray(data)
    ? data
    : Object.entries(data ?? {}).map(([file, fields]) => ({
        file,
        ...(isFields(fields) ? fields : {}),
      }));
  return rows.map((row, i) => ({
    place: `entry ${i + 1}`,
    file: isFields(row) && typeof row["file"] === "string" ? row["file"] : "",
    fields: row,
  }));
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function csvEntries(text: string): readonly Entry[] | string {
  const [heading, ...rows] = readDelimited(text);
  const names = heading?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (!names.includes("file")) return 'The manifest has no column "file"';
  return rows.map(({ number, cells }) => {
    const fields = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
    return { place: `row ${number}`, file: (fields["file"] ?? "").trim(), fields };
  });
}

function linked(path: string, entries: readonly Entry[]): Manifest | Refusal {
  const folder = dirname(resolve(path));
  const byPath = new Map<string, readonly Claim[]>();
  const byName = new Map<string, readonly Claim[]>();
  for (const { place, file, fields } of entries) {
    if (file === "") return refused(path, `${place}: no file is named`);
    const given = givenClaims(fields, `manifest:${basename(path)}`);
    if ("faults" in given) return refused(path, `${place} (${file}): ${given.faults.join("; ")}`);
    const at = resolve(folder, file);
    if (byPath.has(at)) return refused(path, `${place}: ${file} is named twice`);
    byPath.set(at, given.claims);
    // Two files of one base name are told apart by their folders alone.
    byName.set(basename(file), byName.has(basename(file)) ? [] : given.claims);
  }
  return {
    path: resolve(path),
    claimsFor: (file) => byPath.get(resolve(file)) ?? byName.get(basename(file)) ?? [],
  };
}
