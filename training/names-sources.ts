import { existsSync, readFileSync } from "node:fs";
import { decodeClusters, NO_CLUSTERS } from "../src/core/languages/clusters.ts";
import { gazetteerOf } from "../src/core/languages/en/gazetteer.ts";
import type { FeatureSources } from "../src/core/languages/en/recogniser-features.ts";
import { PACK_FILES, packsOf } from "../src/core/languages/packs-reader.ts";

/** What the features look at while training: the packs and the word clusters of this checkout. */
export function featureSources(use: {
  readonly packs: boolean;
  readonly clusters: string | null;
}): FeatureSources {
  const entries: Record<string, readonly unknown[]> = {};
  for (const name of PACK_FILES) {
    const path = `packs/${name}.json`;
    if (!use.packs || !existsSync(path)) continue;
    entries[name] = (
      JSON.parse(readFileSync(path, "utf8")) as { entries: readonly unknown[] }
    ).entries;
  }
  const clusters =
    use.clusters && existsSync(use.clusters)
      ? decodeClusters(new Uint8Array(readFileSync(use.clusters)))
      : NO_CLUSTERS;
  return { clusters, gazetteer: use.packs ? gazetteerOf(packsOf(entries)) : null };
}
