/**
 * Groups of words that are used alike, nested: 1,024 fine groups inside 256 inside 64. Words are lower case.
 *
 * Bytes, little-endian: "RCL1", words (u32), fine groups (u16), then for each fine group its middle and coarse
 * group (u16, u16), then the words by ascending hash: hash distances (LEB128), fine groups (u16).
 */
import { hashDistances, hashText, readHashes, slotsOf } from "./hashes.ts";

const MAGIC = 0x314c4352;

export interface Clusters {
  /** The fine group of a lower-case word, or -1. */
  fine(word: string): number;
  /** The group of 256 and of 64 that a fine group lies in; -1 of -1. */
  middle(fine: number): number;
  coarse(fine: number): number;
}

/** Without a table every word is in no group. */
export const NO_CLUSTERS: Clusters = { fine: () => -1, middle: () => -1, coarse: () => -1 };

export interface Grouping {
  readonly words: ReadonlyMap<string, number>;
  /** Of each fine group. */
  readonly middle: readonly number[];
  readonly coarse: readonly number[];
}

/** The bytes of a grouping. Of two words with one hash the first is kept. */
export function encodeClusters({ words, middle, coarse }: Grouping): Uint8Array {
  const byHash = new Map<number, number>();
  for (const [word, group] of words) {
    const hash = hashText(word) >>> 0;
    if (!byHash.has(hash)) byHash.set(hash, group);
  }
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  const distances = hashDistances(sorted.map(([hash]) => hash));
  const bytes = new Uint8Array(10 + 4 * middle.length + distances.length + 2 * sorted.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, sorted.length, true);
  view.setUint16(8, middle.length, true);
  for (const [group, above] of middle.entries()) {
    view.setUint16(10 + 4 * group, above, true);
    view.setUint16(12 + 4 * group, coarse[group] ?? 0, true);
  }
  const at = 10 + 4 * middle.length;
  bytes.set(distances, at);
  for (const [i, [, group]] of sorted.entries())
    view.setUint16(at + distances.length + 2 * i, group, true);
  return bytes;
}

/** Reads the groups back. Bytes that are none are a `RangeError`. */
export function decodeClusters(bytes: Uint8Array): Clusters {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 10 || view.getUint32(0, true) !== MAGIC)
    throw new RangeError(`These ${bytes.length} bytes are no table of word groups`);
  const words = view.getUint32(4, true);
  const groups = view.getUint16(8, true);
  const above = (group: number, offset: number): number =>
    group < 0 ? -1 : view.getUint16(offset + 4 * group, true);
  const hashes = new Int32Array(words);
  const at = readHashes(bytes, 10 + 4 * groups, hashes);
  if (at + 2 * words !== bytes.length)
    throw new RangeError(`Groups of ${words} words do not fill ${bytes.length} bytes`);
  const find = slotsOf(hashes);
  return {
    fine(word) {
      const row = find(hashText(word));
      return row < 0 ? -1 : view.getUint16(at + 2 * row, true);
    },
    middle: (fine) => above(fine, 10),
    coarse: (fine) => above(fine, 12),
  };
}
