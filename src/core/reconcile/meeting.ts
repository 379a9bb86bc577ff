/**
 * Under which keys what articles tell finds each other. Whatever is compared across articles is found over a key, so who adds an
 * article has to look at those alone that share a key with it.
 */
import type { Quote } from "../annotation/contract.ts";

export interface Meeting {
  /**
   * The keys of things of one kind, each of which is told at some places of its article. They are compared with things of the
   * same kind, or of the kind `against` alone: what was undertaken with what was later done, and not with what else was
   * undertaken.
   */
  by<T>(
    kind: string,
    keysOf: (thing: T) => readonly string[],
    placesOf: (thing: T) => readonly Quote[],
    against?: string,
  ): (thing: T) => readonly string[];
  /** Words that may stand in any text, and the places of what is called so. */
  name(words: string, places: readonly Quote[]): void;
}

/** Nothing is noted. */
export const UNNOTED: Meeting = { by: (_, keysOf) => keysOf, name: () => undefined };

/** Keys or names with the places of all that has them. */
export type Placed = ReadonlyMap<string, readonly Quote[]>;

export interface Noted {
  readonly meeting: Meeting;
  readonly kept: Placed;
  readonly asked: Placed;
  readonly names: Placed;
}

/** Notes every key that is asked for, of one article. */
export function noting(): Noted {
  const kept = new Map<string, Quote[]>();
  const asked = new Map<string, Quote[]>();
  const names = new Map<string, Quote[]>();
  const meeting: Meeting = {
    by:
      (kind, keysOf, placesOf, against = kind) =>
      (thing) => {
        const own = keysOf(thing);
        const places = placesOf(thing);
        for (const key of own) {
          placed(kept, `${kind}: ${key}`, places);
          placed(asked, `${against}: ${key}`, places);
        }
        return own;
      },
    name: (words, places) => placed(names, words, places),
  };
  return { meeting, kept, asked, names };
}

/** Adds places to those of a key. */
export function placed(all: Map<string, Quote[]>, key: string, places: readonly Quote[]): void {
  const known = all.get(key);
  if (known === undefined) all.set(key, [...places]);
  else known.push(...places);
}
