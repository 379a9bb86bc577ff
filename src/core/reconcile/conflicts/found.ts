import type { ConflictType, Passage } from "../../annotation/contract.ts";

/** A disagreement, with the words of each side and one sentence that tells what it is. */
export interface Found {
  readonly type: ConflictType;
  readonly about: string;
  readonly sides: readonly (readonly Passage[])[];
  readonly explanation: string;
}

/** Words as one line, cut to what a sentence can hold. */
export function short(words: string): string {
  const plain = words.replace(/\s+/g, " ");
  return plain.length <= 80 ? plain : `${plain.slice(0, plain.lastIndexOf(" ", 78))} …`;
}

/** "a, b": the articles that a side rests on. */
export const articlesOf = (side: readonly Passage[]): string =>
  [...new Set(side.map((p) => p.article))].join(", ");

/** Things that share a key, each once under each of its keys: only these are compared. */
export function sharing<T>(
  things: readonly T[],
  keysOf: (thing: T) => readonly string[],
): readonly (readonly T[])[] {
  const byKey = new Map<string, T[]>();
  for (const thing of things)
    for (const key of new Set(keysOf(thing))) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [thing]);
      else known.push(thing);
    }
  return [...byKey.values()].filter((group) => group.length > 1);
}

/** The first two of a group that disagree, in its order; the others are left to be seen when these are settled. */
export function firstPair<T>(
  group: readonly T[],
  disagree: (a: T, b: T) => boolean,
): readonly [T, T] | null {
  for (const [at, a] of group.entries()) {
    const b = group.slice(at + 1).find((other) => disagree(a, other));
    if (b !== undefined) return [a, b];
  }
  return null;
}
