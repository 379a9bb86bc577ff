import { plainName } from "./en/plain-name.ts";
import type { Packs } from "./packs.ts";

const MADE = new WeakMap<Packs, ReadonlySet<string>>();

/** Whether a pack lists a country under this name, whatever its case and with "the" or without. */
export function isCountryName(name: string, packs: Packs): boolean {
  let names = MADE.get(packs);
  if (names === undefined) {
    names = new Set(packs.countries.flatMap((c) => [c.name, ...c.aliases]).map(plainName));
    MADE.set(packs, names);
  }
  return names.has(plainName(name));
}
