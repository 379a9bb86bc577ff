/**
 * Vectors of lower-case words: words used alike have vectors that point alike. Whole numbers from -127 to 127.
 *
 * Bytes, little-endian: "RVC1", words (u32), dimensions (u16), two bytes of nothing, then the words by ascending hash:
 * hash distances (LEB128), then their vectors (i8).
 */
import { hashDistances, hashText, readHashes, slotsOf } from "./hashes.ts";

const MAGIC = 0x31435652;
const HEAD = 12;

export interface Vectors {
  readonly dimensions: number;
  /** The vector of a lower-case word; null where there is none. */
  of(word: string): Int8Array | null;
}

/** Without a table no word has a vector. */
export const NO_VECTORS: Vectors = { dimensions: 0, of: () => null };

/** The bytes of the vectors of `words`, `dimensions` numbers a word. Of two words with one hash the first is kept. */
export function encodeVectors(
  words: readonly string[],
  dimensions: number,
  cells: Int8Array,
): Uint8Array {
  const byHash = new Map<number, number>();
  for (const [row, word] of words.entries()) {
    const hash = hashText(word) >>> 0;
    if (!byHash.has(hash)) byHash.set(hash, row);
  }
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  const distances = hashDistances(sorted.map(([hash]) => hash));
  const bytes = new Uint8Array(HEAD + distances.length + sorted.length * dimensions);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, sorted.length, true);
  view.setUint16(8, dimensions, true);
  bytes.set(distances, HEAD);
  let at = HEAD + distances.length;
  for (const [, row] of sorted) {
    const vector = cells.subarray(row * dimensions, (row + 1) * dimensions);
    bytes.set(new Uint8Array(vector.buffer, vector.byteOffset, vector.length), at);
    at += dimensions;
  }
  return bytes;
}

/** Reads the vectors back. Bytes that are none are a `RangeError`. */
export function decodeVectors(bytes: Uint8Array): Vectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC)
    throw new RangeError(`These ${bytes.length} bytes are no vectors`);
  const count = view.getUint32(4, true);
  const dimensions = view.getUint16(8, true);
  const hashes = new Int32Array(count);
  const at = readHashes(bytes, HEAD, hashes);
  if (at + count * dimensions !== bytes.length)
    throw new RangeError(`Vectors of ${count} words do not fill ${bytes.length} bytes`);
  const find = slotsOf(hashes);
  const cells = new Int8Array(bytes.buffer, bytes.byteOffset + at, count * dimensions);
  return {
    dimensions,
    of(word) {
      const row = find(hashText(word));
      return row < 0 ? null : cells.subarray(row * dimensions, (row + 1) * dimensions);
    },
  };
}
