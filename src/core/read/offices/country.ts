/** The state an article is about, for offices that need no more than "the prime minister" there. */
import type { Cast } from "../../annotation/layers.ts";
import { isCountryName } from "../../languages/country-names.ts";
import type { Packs } from "../../languages/packs.ts";

/** How often a state must be named, and how much more often than any other. */
const LEAST = 4;
const TIMES = 2.5;

/** The entities that are states. */
export function countriesIn(cast: Cast, packs: Packs): ReadonlySet<string> {
  return new Set(
    cast.entities
      .filter((e) => /^(?:place|body)$/.test(e.kind))
      .filter((e) => [e.name, ...e.otherNames].some((name) => isCountryName(name, packs)))
      .map((e) => e.id),
  );
}

/** Null where no state stands out. */
export function mainCountry(cast: Cast, countries: ReadonlySet<string>): string | null {
  const counts = new Map<string, number>();
  for (const { entity } of cast.mentions)
    if (countries.has(entity)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const [best, second] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= LEAST && best[1] >= (second?.[1] ?? 0) * TIMES ? best[0] : null;
}
