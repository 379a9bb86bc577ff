/**
 * Under which keys what articles tell finds each other. Whatever is compared across articles is found over a key, so who adds an
 * article has to look at those alone that share a key with it.
 */
export interface Meeting {
  /** The keys of things of one kind, without those that tell too many alike. */
  by<T>(kind: string, keysOf: (thing: T) => readonly string[]): (thing: T) => readonly string[];
  /** Words that may stand in any text. */
  name(words: string): void;
}

/** Every key counts. */
export const ANYWHERE: Meeting = { by: (_, keysOf) => keysOf, name: () => undefined };

/** Leaves out keys that too many articles have. */
export const exceptAt = (isCommon: (key: string) => boolean): Meeting => ({
  by: (kind, keysOf) => (thing) => keysOf(thing).filter((key) => !isCommon(`${kind}: ${key}`)),
  name: () => undefined,
});

export interface Noted {
  readonly meeting: Meeting;
  readonly keys: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Notes every key that is asked for. */
export function noting(): Noted {
  const keys = new Set<string>();
  const names = new Set<string>();
  const meeting: Meeting = {
    by: (kind, keysOf) => (thing) => {
      const own = keysOf(thing);
      for (const key of own) keys.add(`${kind}: ${key}`);
      return own;
    },
    name: (words) => names.add(words),
  };
  return { meeting, keys, names };
}
