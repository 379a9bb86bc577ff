/** Two words as one key: narrower than a word, so that it stays telling in a large record. */

export const pairOf = (one: string, other: string): string => [one, other].sort().join(" + ");

export const pairsOf = (words: readonly string[]): string[] =>
  words.flatMap((word, at) => words.slice(at + 1).map((other) => pairOf(word, other)));
