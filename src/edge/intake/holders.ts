/** The pack of office-holders, for those who ask: reading articles does without it. */
import { packsOf } from "../../core/languages/packs-reader.ts";
import { type Holders, holdersOf, type Tenure } from "../../core/register/holders.ts";
import { placesOf } from "../../core/register/places.ts";
import type { LanguageOptions } from "./language.ts";
import { packContent, packEntries } from "./pack-entries.ts";
import { packageRoot } from "./package-root.ts";

const PACK = "office-holders";
const NAMES = ["countries", "country-words", "bodies", "body-words", "metonyms"] as const;

/** Null where the pack has been taken away or is left out. */
export async function loadHolders(options: LanguageOptions = {}): Promise<Holders | null> {
  const root = options.root ?? packageRoot();
  const without = new Set(options.withoutPacks ?? []);
  if (without.has("all") || without.has(PACK)) return null;
  const pack = await packContent(PACK, root);
  if (pack === null) return null;
  const names = await packEntries(
    NAMES.filter((name) => !without.has(name)),
    root,
  );
  const { madeOn = {}, entries } = pack;
  return holdersOf({ madeOn, entries: entries as readonly Tenure[] }, placesOf(packsOf(names)));
}
