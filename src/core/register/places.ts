/** What the register files an office under: a country by its ISO code, a body by its name. */
import type { Packs } from "../languages/packs.ts";
import { foldSpelling } from "../text/fold.ts";

export interface Places {
  /** The key of the first name that is one of a country or body; null where none is. */
  keyOf(names: readonly string[]): string | null;
  /** How the country or body is called in print; the key itself where no pack knows it. */
  nameOf(key: string): string;
  /** Everything it is called, longest first. */
  calledBy(key: string): readonly string[];
}

/** "the U.S." and "US" are one word. */
const plain = (name: string): string =>
  foldSpelling(name).replace(/\./g, "").replace(/^the /, "").replace(/'s?$/, "");

/** "Government of Velmark", "Velmark's government": the state itself. */
const GOVERNMENT = /^(?:government|state) of (?:the )?|(?:'s?)? (?:central |federal )?government$/g;

export function placesOf(packs: Packs): Places {
  const keys = new Map<string, string>();
  const called = new Map<string, string[]>();
  const names = new Map<string, string>();
  const add = (key: string, name: string, others: readonly string[]): void => {
    if (!names.has(key)) names.set(key, name);
    called.set(key, [...(called.get(key) ?? []), ...[name, ...others].map(plain)]);
    for (const one of [name, ...others]) if (!keys.has(plain(one))) keys.set(plain(one), key);
  };
  for (const { code, name, aliases, demonyms } of packs.countries)
    add(code, name, [...aliases, ...demonyms]);
  for (const { name, acronym, aliases } of packs.bodies) {
    const key = keys.get(plain(name)) ?? name;
    add(key, name, [...(acronym === null ? [] : [acronym]), ...aliases]);
  }
  for (const { words, standsFor } of packs.metonyms) {
    const key = keys.get(plain(standsFor));
    if (key !== undefined && !keys.has(plain(words))) keys.set(plain(words), key);
  }
  const find = (name: string): string | undefined =>
    keys.get(plain(name)) ?? keys.get(plain(plain(name).replace(GOVERNMENT, "")));
  return {
    keyOf: (all) => all.map(find).find((key) => key !== undefined) ?? null,
    nameOf: (key) => names.get(key) ?? key,
    calledBy: (key) => (called.get(key) ?? []).toSorted((a, b) => b.length - a.length),
  };
}
