/** The state an article is about, for offices that need no more than "the prime minister" there. */
import type { Cast } from "../../annotation/layers.ts";
import type { Packs } from "../../languages/packs.ts";

/** Share of all mentions of states that one state needs, and how often it must be named. */
const SHARE = 0.5;
const LEAST = 4;

/** Null where no state stands out. */
export function mainCountry(cast: Cast, packs: Packs): string | null {
  const names = new Set(
    packs.countries.flatMap((c) => [c.name, ...c.aliases]).map((n) => n.toLowerCase()),
  );
  const countries = new Set(
    cast.entities
      .filter((e) => /^(?:place|body)$/.test(e.kind))
      .filter((e) =>
        [e.name, ...e.otherNames].some((n) => names.has(n.toLowerCase().replace(/^the /, ""))),
      )
      .map((e) => e.id),
  );
  const counts = new Map<string, number>();
  for (const { entity } of cast.mentions)
    if (countries.has(entity)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const all = [...counts.values()].reduce((n, c) => n + c, 0);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return best && best[1] >= LEAST && best[1] >= all * SHARE ? best[0] : null;
}
