/** What a net is told of a word without its neighbours: learned rows for its parts, its vector, made even. */
import type { Clusters } from "../clusters.ts";
import { hashText } from "../hashes.ts";
import { wholeOf } from "../net/matrix.ts";
import { type Norm, normalise, normOf } from "../net/norm.ts";
import type { Tensors } from "../net/tensors.ts";
import type { Vectors } from "../vectors.ts";
import { plainForm, shapeOf } from "./word-shapes.ts";

export interface WordSources {
  readonly clusters: Clusters;
  readonly vectors: Vectors;
}

/** Writes what is known of a word, as `width` whole numbers of `1 / ONE`. */
export type WordInput = (word: string) => Int16Array;

/** The parts of a word that have rows of their own, in the order of the tables. */
export const WORD_PARTS = [
  "lower",
  "ending3",
  "ending2",
  "opening2",
  "opening3",
  "shape",
  "group",
] as const;

/** Words met lately: most words of a text are met again and again. */
const MOST_MET = 16_384;
const LONGEST_KEPT = 48;

/** For each part of `WORD_PARTS` the hash that its table is looked up by; the group of words is its own number. */
export function partsOf(word: string, clusters: Clusters): readonly number[] {
  const form = plainForm(word);
  const lower = form.toLowerCase();
  const key = lower.replace(/\p{Nd}/gu, "0");
  const texts = [
    key,
    key.slice(-3),
    key.slice(-2),
    key.slice(0, 2),
    key.slice(0, 3),
    shapeOf(form),
  ];
  // Group 0 is that of words without one.
  return [...texts.map((text) => hashText(text) >>> 0), groupOf(lower, clusters) + 1];
}

/** The group of a word; of its last part when only that is known ("Ruritania-led": "led"). */
function groupOf(lower: string, clusters: Clusters): number {
  const whole = clusters.fine(lower);
  const hyphen = whole < 0 ? lower.lastIndexOf("-") : -1;
  return hyphen > 0 ? clusters.fine(lower.slice(hyphen + 1)) : whole;
}

/** The vector of a word, of the word without apostrophes, or of its last part; null where there is none. */
export function vectorOf(word: string, vectors: Vectors): Int8Array | null {
  const plain = plainForm(word).toLowerCase();
  const bare = plain.replace(/^'+|'+$/g, "");
  const hyphen = plain.lastIndexOf("-");
  return (
    vectors.of(plain) ??
    vectors.of(bare) ??
    (hyphen < 0 ? null : vectors.of(plain.slice(hyphen + 1)))
  );
}

/** Sums of rows before they are made even: what other tables add to is this. */
export interface WordSums {
  readonly width: number;
  readonly norm: Norm;
  /** Adds what is known of a word. */
  add(word: string, to: Float64Array): void;
}

/** Reads the tables `part.NAME`, the matrix of the vectors, and what stands for no vector. */
export function wordSumsOf(tensors: Tensors, { clusters, vectors }: WordSources): WordSums {
  const norm = normOf(tensors, "word");
  const width = norm.gain.length;
  const parts = WORD_PARTS.map((name) => tableOf(tensors, `part.${name}`, width));
  const turned = tensors.f32("vector.w", 2);
  const none = tensors.f32("vector.none", 1).cells;
  if (turned.shape[0] !== vectors.dimensions && vectors.dimensions !== 0)
    throw new RangeError(
      `A net for vectors of ${turned.shape[0]} numbers got ${vectors.dimensions}`,
    );
  return {
    width,
    norm,
    add(word, to) {
      const hashes = partsOf(word, clusters);
      for (const [p, table] of parts.entries()) addRow(table, hashes[p] as number, to);
      const vector = vectorOf(word, vectors);
      if (vector === null)
        for (let i = 0; i < width; i++) to[i] = (to[i] as number) + (none[i] as number);
      else addTurned(vector, turned.cells, to);
    },
  };
}

interface Table {
  readonly rows: number;
  readonly width: number;
  readonly cells: Int8Array;
  readonly worth: number;
}

function tableOf(tensors: Tensors, name: string, width: number): Table {
  const { shape, cells } = tensors.i8(`${name}.w`, 2);
  const [rows = 0, columns = 0] = shape;
  if (columns !== width) throw new RangeError(`${name} has ${columns} columns, not ${width}`);
  return { rows, width, cells, worth: tensors.f32(`${name}.scale`, 1).cells[0] ?? 0 };
}

function addRow({ rows, width, cells, worth }: Table, hash: number, to: Float64Array): void {
  const at = (hash % rows) * width;
  for (let i = 0; i < width; i++) to[i] = (to[i] as number) + (cells[at + i] as number) * worth;
}

function addTurned(vector: Int8Array, weights: Float32Array, to: Float64Array): void {
  const width = to.length;
  for (let k = 0, at = 0; k < vector.length; k++)
    for (let i = 0; i < width; i++, at++)
      to[i] = (to[i] as number) + (vector[k] as number) * (weights[at] as number);
}

/** What is known of a word alone, made even; kept for the words met lately. */
export function wordInputOf(sums: WordSums): WordInput {
  const met = new Map<string, Int16Array>();
  return (word) => {
    const known = met.get(word);
    if (known !== undefined) return known;
    const made = new Float64Array(sums.width);
    sums.add(word, made);
    normalise(made, sums.norm);
    const input = Int16Array.from(made, wholeOf);
    if (met.size >= MOST_MET) met.clear();
    if (word.length <= LONGEST_KEPT) met.set(word, input);
    return input;
  };
}
