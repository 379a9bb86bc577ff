import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeClusters, NO_CLUSTERS } from "../src/core/languages/clusters.ts";
import { gazetteerOf } from "../src/core/languages/en/gazetteer.ts";
import type { RecogniserSources } from "../src/core/languages/en/recogniser.ts";
import { decodeLexicon } from "../src/core/languages/lexicon.ts";
import type { Packs } from "../src/core/languages/packs.ts";
import { PACK_FILES, packsOf } from "../src/core/languages/packs-reader.ts";
import { decodeVectors, NO_VECTORS, type Vectors } from "../src/core/languages/vectors.ts";

/** What is looked at while the models learn: the packs of this checkout, and the tables in a folder of models. */
export function modelSources(
  models: string,
): RecogniserSources & { readonly countries: Packs["countries"] } {
  const entries: Record<string, readonly unknown[]> = {};
  for (const name of PACK_FILES) {
    const file = JSON.parse(readFileSync(`packs/${name}.json`, "utf8")) as {
      entries: readonly unknown[];
    };
    entries[name] = file.entries;
  }
  const packs = packsOf(entries);
  return {
    clusters: tableAt(models, "clusters", decodeClusters) ?? NO_CLUSTERS,
    lexicon: tableAt(models, "lexicon", decodeLexicon),
    vectors: tableAt(models, "vectors-48", decodeVectors) ?? NO_VECTORS,
    gazetteer: gazetteerOf(packs),
    countries: packs.countries,
  };
}

/** The vectors that the net of syntax is told. */
export const wholeVectors = (models: string): Vectors =>
  tableAt(models, "vectors-100", decodeVectors) ?? NO_VECTORS;

function tableAt<T>(models: string, name: string, decode: (bytes: Uint8Array) => T): T | null {
  const path = join(models, `${name}.bin`);
  return existsSync(path) ? decode(new Uint8Array(readFileSync(path))) : null;
}
