import { existsSync, readFileSync } from "node:fs";
import { decodeClusters, NO_CLUSTERS } from "../src/core/languages/clusters.ts";
import { gazetteerOf } from "../src/core/languages/en/gazetteer.ts";
import type { RecogniserSources } from "../src/core/languages/en/recogniser.ts";
import { decodeLexicon } from "../src/core/languages/lexicon.ts";
import type { Packs } from "../src/core/languages/packs.ts";
import { PACK_FILES, packsOf } from "../src/core/languages/packs-reader.ts";
import { decodeVectors, NO_VECTORS } from "../src/core/languages/vectors.ts";

/** What the recogniser looks at while training: the packs of this checkout, and tables made before. */
export function recogniserSources(use: {
  readonly packs: boolean;
  readonly clusters: string;
  readonly lexicon: string;
  readonly vectors: string;
}): RecogniserSources & { readonly countries: Packs["countries"] } {
  const entries: Record<string, readonly unknown[]> = {};
  for (const name of PACK_FILES) {
    const path = `packs/${name}.json`;
    if (!use.packs || !existsSync(path)) continue;
    entries[name] = (
      JSON.parse(readFileSync(path, "utf8")) as { entries: readonly unknown[] }
    ).entries;
  }
  const packs = packsOf(entries);
  return {
    clusters: tableAt(use.clusters, decodeClusters) ?? NO_CLUSTERS,
    lexicon: tableAt(use.lexicon, decodeLexicon),
    vectors: tableAt(use.vectors, decodeVectors) ?? NO_VECTORS,
    gazetteer: use.packs ? gazetteerOf(packs) : null,
    countries: packs.countries,
  };
}

const tableAt = <T>(path: string, decode: (bytes: Uint8Array) => T): T | null =>
  existsSync(path) ? decode(new Uint8Array(readFileSync(path))) : null;
