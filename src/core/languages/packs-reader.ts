import {
  type BodyNames,
  type CountryNames,
  type Metonym,
  NO_PACKS,
  type Packs,
  type RegionNames,
} from "./packs.ts";

/** The entries of the pack files, by the name of the file; a file that is not there is left out. */
export type PackEntries = Readonly<Record<string, readonly unknown[] | undefined>>;

export const PACK_FILES = [
  "countries",
  "country-words",
  "regions",
  "bodies",
  "body-words",
  "metonyms",
  "given-names",
  "family-names",
] as const;

interface CountryWords {
  readonly code: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
}

const joined = (a: readonly string[], b: readonly string[] | undefined): string[] => [
  ...new Set([...a, ...(b ?? [])]),
];

/** The packs out of their entries: countries with their further words, bodies of both lists in one. */
export function packsOf(entries: PackEntries): Packs {
  const words = new Map(
    ((entries["country-words"] ?? []) as readonly CountryWords[]).map((w) => [w.code, w]),
  );
  const countries = ((entries["countries"] ?? []) as readonly CountryNames[]).map((country) => ({
    ...country,
    aliases: joined(country.aliases, words.get(country.code)?.aliases),
    demonyms: joined(country.demonyms, words.get(country.code)?.demonyms),
  }));
  const bodies = [...((entries["body-words"] ?? []) as readonly BodyNames[])];
  const known = new Set(bodies.flatMap((b) => [b.name, ...b.aliases]));
  for (const body of (entries["bodies"] ?? []) as readonly BodyNames[])
    if (!known.has(body.name)) bodies.push(body);
  return {
    ...NO_PACKS,
    countries,
    bodies,
    regions: (entries["regions"] ?? []) as readonly RegionNames[],
    metonyms: (entries["metonyms"] ?? []) as readonly Metonym[],
    givenNames: new Set((entries["given-names"] ?? []) as readonly string[]),
    familyNames: new Set((entries["family-names"] ?? []) as readonly string[]),
  };
}
