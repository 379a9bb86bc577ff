/**
 * Groups of words that are used alike. Words are lower case.
 *
 * Bytes, little-endian: "RCL2", words (u32), then the words by ascending hash: hash distances (LEB128), groups (u16).
 */
import { hashDistances, hashText, readHashes, slotsOf } from "./hashes.ts";

const MAGIC = 0x324c4352;
const HEAD = 8;

export interface Clusters {
  /** The group of a lower-case word, or -1. */
  of(word: string): number;
}

/** Without a table every word is in no group. */
export const NO_CLUSTERS: Clusters = { of: () => -1 };

/** The bytes of the groups of words. Of two words with one hash the first is kept. */
export function encodeClusters(words: ReadonlyMap<string, number>): Uint8Array {
  const byHash = new Map<number, number>();
  for (const [word, group] of words) {
    const hash = hashText(word) >>> 0;
    if (!byHash.has(hash)) byHash.set(hash, group);
  }
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  const distances = hashDistances(sorted.map(([hash]) => hash));
  const bytes = new Uint8Array(HEAD + distances.length + 2 * sorted.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, sorted.length, true);
  bytes.set(distances, HEAD);
  for (const [i, [, group]] of sorted.entries())
    view.setUint16(HEAD + distances.length + 2 * i, group, true);
  return bytes;
}

/** Reads the groups back. Bytes that are none are a `RangeError`. */
export function decodeClusters(bytes: Uint8Array): Clusters {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC)
    throw new RangeError(`These ${bytes.length} bytes are no table of word groups`);
  const words = view.getUint32(4, true);
  const hashes = new Int32Array(words);
  const at = readHashes(bytes, HEAD, hashes);
  if (at + 2 * words !== bytes.length)
    throw new RangeError(`Groups of ${words} words do not fill ${bytes.length} bytes`);
  const find = slotsOf(hashes, Int32Array.from(hashes.keys()));
  return {
    of(word) {
      const row = find(hashText(word));
      return row < 0 ? -1 : view.getUint16(at + 2 * row, true);
    },
  };
}
