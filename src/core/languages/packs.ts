/** Packs of names: a help, never needed for correctness, each switched off by leaving it out. */

export interface CountryNames {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Adjectives and inhabitants: "Japanese", "British", "Briton". */
  readonly demonyms: readonly string[];
  readonly capital: string | null;
}

export interface BodyNames {
  readonly name: string;
  readonly acronym: string | null;
  /** Other names, "the Alliance" style ones with their article. */
  readonly aliases: readonly string[];
  readonly kind: string;
}

/** A place or a seat that press language uses for a body or a government: "the Kremlin". */
export interface Metonym {
  readonly words: string;
  /** The name of the country or body it stands for. */
  readonly standsFor: string;
}

/** A part of the world that is no country: a sea, a continent, a region. */
export interface RegionNames {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
}

export interface Packs {
  readonly countries: readonly CountryNames[];
  readonly regions: readonly RegionNames[];
  readonly bodies: readonly BodyNames[];
  readonly metonyms: readonly Metonym[];
  readonly givenNames: ReadonlySet<string>;
  readonly familyNames: ReadonlySet<string>;
  /** Names of places that need no more than their name: capitals. */
  readonly places: ReadonlySet<string>;
}

export const NO_PACKS: Packs = {
  countries: [],
  regions: [],
  bodies: [],
  metonyms: [],
  givenNames: new Set(),
  familyNames: new Set(),
  places: new Set(),
};
