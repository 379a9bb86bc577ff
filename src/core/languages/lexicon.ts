/**
 * What lists of names say of words and of short runs of words: cities, companies, given and family names. A help to the
 * name recogniser, which weighs it; being listed alone makes nothing a name.
 *
 * Bytes, little-endian: "RLX1", entries (u32), then the entries by ascending hash: hash distances (LEB128), lists (u8),
 * words of the longest entry that begins with this word (u8).
 */
import { hashDistances, hashText, readHashes, slotsOf } from "./hashes.ts";

const MAGIC = 0x31584c52;

/** The lists, one bit each. */
export const LISTS = {
  largePlace: 1,
  place: 2,
  body: 4,
  actor: 8,
  commonGiven: 16,
  given: 32,
  commonFamily: 64,
  family: 128,
} as const;

export interface Lexicon {
  /** The lists that hold these words, lower case and joined by blanks; 0 where none does. */
  listsOf(words: string): number;
  /** How many words the longest entry has that begins with this word; 0 where none does. */
  longest(word: string): number;
}

/** The bytes of a lexicon. `entries` are lower-case words joined by blanks with their lists. */
export function encodeLexicon(entries: ReadonlyMap<string, number>): Uint8Array {
  const byHash = new Map<number, { lists: number; longest: number }>();
  const at = (words: string): { lists: number; longest: number } => {
    const hash = hashText(words) >>> 0;
    const known = byHash.get(hash) ?? { lists: 0, longest: 0 };
    byHash.set(hash, known);
    return known;
  };
  for (const [words, lists] of entries) {
    at(words).lists |= lists;
    const parts = words.split(" ");
    const opening = at(parts[0] ?? "");
    opening.longest = Math.max(opening.longest, parts.length);
  }
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  const distances = hashDistances(sorted.map(([hash]) => hash));
  const bytes = new Uint8Array(8 + distances.length + 2 * sorted.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, sorted.length, true);
  bytes.set(distances, 8);
  const start = 8 + distances.length;
  for (const [i, [, { lists, longest }]] of sorted.entries()) {
    bytes[start + i] = lists;
    bytes[start + sorted.length + i] = longest;
  }
  return bytes;
}

/** Reads a lexicon back. Bytes that are none are a `RangeError`. */
export function decodeLexicon(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new RangeError(`These ${bytes.length} bytes are no lexicon`);
  const count = view.getUint32(4, true);
  const hashes = new Int32Array(count);
  const at = readHashes(bytes, 8, hashes);
  if (at + 2 * count !== bytes.length)
    throw new RangeError(`A lexicon of ${count} entries does not fill ${bytes.length} bytes`);
  const find = slotsOf(hashes);
  const cell = (words: string, from: number): number => {
    const row = find(hashText(words));
    return row < 0 ? 0 : (bytes[from + row] ?? 0);
  };
  return {
    listsOf: (words) => cell(words, at),
    longest: (word) => cell(word, at + count),
  };
}

/**
 * For each word of a listed run of two words or more "^" at its first, "$" at its last, "+" between, and the run's lists;
 * else "". The longest runs, left to right, not overlapping. `words` are lower case.
 */
export function listedRuns(words: readonly string[], lexicon: Lexicon): string[] {
  const marks = words.map(() => "");
  for (let first = 0; first < words.length; ) {
    const run = runAt(words, first, lexicon);
    if (run === null) {
      first++;
      continue;
    }
    for (let i = first; i < run.last; i++)
      marks[i] = `${i === first ? "^" : i === run.last - 1 ? "$" : "+"}${run.lists}`;
    first = run.last;
  }
  return marks;
}

function runAt(
  words: readonly string[],
  first: number,
  lexicon: Lexicon,
): { last: number; lists: number } | null {
  const most = Math.min(lexicon.longest(words[first] ?? ""), words.length - first);
  for (let count = most; count > 1; count--) {
    const lists = lexicon.listsOf(words.slice(first, first + count).join(" "));
    if (lists !== 0) return { last: first + count, lists };
  }
  return null;
}
