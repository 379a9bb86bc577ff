/** What persons decided of who is who: names that mean one, and names that mean two, whatever rules would say. */
import { fold } from "../text/fold.ts";

/** Somebody or something by its names. */
export interface Namesake {
  readonly kind: "person" | "thing";
  /** Folded; any of them is enough. */
  readonly names: readonly string[];
  /** The articles in which the names mean it; null for all. */
  readonly articles: readonly string[] | null;
}

export interface Bonds {
  readonly mustLink: readonly (readonly [Namesake, Namesake])[];
  readonly cannotLink: readonly (readonly [Namesake, Namesake])[];
}

export const NO_BONDS: Bonds = { mustLink: [], cannotLink: [] };

/** What one article calls somebody or something. */
export interface Called {
  readonly article: string;
  readonly kind: "person" | "thing";
  readonly names: readonly string[];
}

export interface Bound {
  /** A key for each pair decided to be one that it belongs to. */
  keysOf(one: Called): readonly string[];
  areLinked(a: Called, b: Called): boolean;
  areApart(a: Called, b: Called): boolean;
}

/** Looks bonds up by name, so that those of other names cost nothing. */
export function boundBy({ mustLink, cannotLink }: Bonds): Bound {
  const linked = byName(mustLink);
  const apart = byName(cannotLink);
  return {
    keysOf: (one) => sidesOf(linked, one).map(({ pair }) => `bond ${pair}`),
    areLinked: (a, b) => {
      const theirs = sidesOf(linked, b);
      return sidesOf(linked, a).some(({ pair }) => theirs.some((other) => other.pair === pair));
    },
    areApart: (a, b) => {
      const theirs = sidesOf(apart, b);
      return sidesOf(apart, a).some(({ pair, side }) =>
        theirs.some((other) => other.pair === pair && other.side !== side),
      );
    },
  };
}

interface Side {
  readonly pair: number;
  readonly side: 0 | 1;
  readonly namesake: Namesake;
}

function byName(pairs: Bonds["mustLink"]): ReadonlyMap<string, readonly Side[]> {
  const found = new Map<string, Side[]>();
  pairs.forEach((two, pair) => {
    for (const side of [0, 1] as const)
      for (const name of two[side].names) {
        const sides = found.get(name) ?? [];
        sides.push({ pair, side, namesake: two[side] });
        found.set(name, sides);
      }
  });
  return found;
}

function sidesOf(
  bonds: ReadonlyMap<string, readonly Side[]>,
  { article, kind, names }: Called,
): readonly Side[] {
  if (bonds.size === 0) return [];
  const sides = new Set(names.flatMap((name) => bonds.get(fold(name)) ?? []));
  return [...sides].filter(
    ({ namesake }) =>
      namesake.kind === kind && (namesake.articles === null || namesake.articles.includes(article)),
  );
}
