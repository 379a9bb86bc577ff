/** Reads the trained tables and the packs of names from the package's own folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeClusters, NO_CLUSTERS } from "../../core/languages/clusters.ts";
import { packsGazetteer } from "../../core/languages/en/gazetteer.ts";
import { decodeRecogniser } from "../../core/languages/en/recogniser.ts";
import { syntaxReaderOf } from "../../core/languages/en/syntax-reader.ts";
import type { Language } from "../../core/languages/language.ts";
import { decodeLexicon } from "../../core/languages/lexicon.ts";
import { Kernel } from "../../core/languages/net/kernel.ts";
import { PACK_FILES, packsOf } from "../../core/languages/packs-reader.ts";
import { decodePageTables } from "../../core/languages/page-tables.ts";
import { decodeVectors, NO_VECTORS, type Vectors } from "../../core/languages/vectors.ts";
import { packageRoot } from "./package-root.ts";

/** What of the package to leave out: a program must find less without it, not fail. */
export interface LanguageOptions {
  /** The folder that holds `models/` and `packs/`; found from this file when not given. */
  readonly root?: string;
  /** Names of pack files without ending, or "all". */
  readonly withoutPacks?: readonly string[];
}

/**
 * The language the program reads. A table or pack that is not there is null or empty;
 * one that is there and damaged is an error, since reading with half a table would be a silent loss.
 */
export async function loadLanguage(options: LanguageOptions = {}): Promise<Language> {
  const root = options.root ?? packageRoot();
  const without = new Set(options.withoutPacks ?? []);
  const packs = packsOf(await packEntries(root, without));
  const table = async <T>(name: string, decode: (bytes: Uint8Array) => T): Promise<T | null> => {
    const bytes = await bytesOf(join(root, `models/${name}.bin`));
    return bytes ? decode(bytes) : null;
  };
  const clusters = (await table("clusters", decodeClusters)) ?? NO_CLUSTERS;
  const gazetteer = packs.countries.length > 0 ? packsGazetteer(packs) : null;
  const lexicon = await table("lexicon", decodeLexicon);
  const vectors = async (dimensions: number): Promise<Vectors> =>
    (await table(`vectors-${dimensions}`, decodeVectors)) ?? NO_VECTORS;
  const whole = { clusters, vectors: await vectors(100) };
  const reduced = { clusters, gazetteer, lexicon, vectors: await vectors(48) };
  return {
    syntax: await table("syntax", (bytes) => syntaxReaderOf(bytes, whole, new Kernel())),
    recogniser: await table("names", (bytes) => decodeRecogniser(bytes, reduced)),
    packs,
    pages: await table("pages", decodePageTables),
    plain: await table("plain", decodePageTables),
  };
}

async function packEntries(
  root: string,
  without: ReadonlySet<string>,
): Promise<Record<string, readonly unknown[]>> {
  const entries: Record<string, readonly unknown[]> = {};
  if (without.has("all")) return entries;
  for (const name of PACK_FILES) {
    const bytes = without.has(name) ? null : await bytesOf(join(root, `packs/${name}.json`));
    if (!bytes) continue;
    const file = JSON.parse(new TextDecoder().decode(bytes)) as { entries: readonly unknown[] };
    entries[name] = file.entries;
  }
  return entries;
}

/** The bytes of a file in memory of their own; null where there is none. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    const { buffer, byteOffset, length } = await readFile(path);
    // Twenty megabytes are not copied where they already stand alone.
    const isAlone = byteOffset === 0 && length === buffer.byteLength;
    return isAlone
      ? new Uint8Array(buffer)
      : new Uint8Array(buffer.slice(byteOffset, byteOffset + length));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
