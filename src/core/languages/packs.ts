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

export interface Packs {
  readonly countries: readonly CountryNames[];
  readonly bodies: readonly BodyNames[];
  readonly metonyms: readonly Metonym[];
  readonly givenNames: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

export const NO_PACKS: Packs = {
  countries: [],
  bodies: [],
  metonyms: [],
  givenNames: new Set(),
  places: new Set(),
};
