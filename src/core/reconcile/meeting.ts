/**
 * Under which keys what articles tell finds each other. Whatever is compared across articles is found over a key, so who adds an
 * article has to look at those alone that share a key with it.
 */
export interface Meeting {
  /**
   * The keys of things of one kind. They are compared with things of the same kind, or of the kind `against` alone: what was
   * undertaken with what was later done, and not with what else was undertaken.
   */
  by<T>(
    kind: string,
    keysOf: (thing: T) => readonly string[],
    against?: string,
  ): (thing: T) => readonly string[];
  /** Words that may stand in any text. */
  name(words: string): void;
}

/** Nothing is noted. */
export const UNNOTED: Meeting = { by: (_, keysOf) => keysOf, name: () => undefined };

export interface Noted {
  readonly meeting: Meeting;
  readonly kept: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Notes every key that is asked for. */
export function noting(): Noted {
  const kept = new Set<string>();
  const asked = new Set<string>();
  const names = new Set<string>();
  const meeting: Meeting = {
    by:
      (kind, keysOf, against = kind) =>
      (thing) => {
        const own = keysOf(thing);
        for (const key of own) {
          kept.add(`${kind}: ${key}`);
          asked.add(`${against}: ${key}`);
        }
        return own;
      },
    name: (words) => names.add(words),
  };
  return { meeting, kept, asked, names };
}
