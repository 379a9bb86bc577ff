/** What a net is told of a word without its neighbours: learned rows for its parts, its vector. */
import type { Clusters } from "../clusters.ts";
import { hashText } from "../hashes.ts";
import type { KnownWords } from "../net/first-window.ts";
import { GROUP, type Kernel, type Layer } from "../net/kernel.ts";
import type { Tensors } from "../net/tensors.ts";
import type { Vectors } from "../vectors.ts";
import { plainForm, seenOf, shapeOf } from "./word-shapes.ts";

export interface WordSources {
  readonly clusters: Clusters;
  readonly vectors: Vectors;
}

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

/**
 * Sums of rows of the tables `part.NAME`, of the matrix of the vectors or what stands for no vector, before they are made
 * even.
 */
export function knownWordsOf(tensors: Tensors, sources: WordSources, kernel: Kernel): KnownWords {
  const width = tensors.f32("vector.none", 1).cells.length;
  const sumOf = wordSumOf(tensors, sources, kernel);
  return {
    width,
    key: seenOf,
    of(words) {
      const rows = kernel.arena.scratch("f32", words.length * width);
      const { cells } = rows;
      for (const [i, word] of words.entries()) cells.set(sumOf(word), i * width);
      return rows;
    },
  };
}

/** The sum for one word. */
function wordSumOf(
  tensors: Tensors,
  { clusters, vectors }: WordSources,
  kernel: Kernel,
): (word: string) => Float32Array {
  const none = tensors.f32("vector.none", 1).cells;
  const width = none.length;
  const tables = WORD_PARTS.map((name) => tableOf(tensors, `part.${name}`, width));
  const turned = turnedBy(tensors, vectors, kernel);
  const vectorCells = kernel.floats(new Float32Array(turned.inputs));
  const made = kernel.floats(new Float32Array(width));
  return (word) => {
    const sum = made.cells;
    const vector = vectorOf(word, vectors);
    if (vector === null) sum.set(none);
    else {
      vectorCells.cells.set(vector);
      kernel.affine(turned, 1, vectorCells.rows(0), made.rows(0));
    }
    const hashes = partsOf(word, clusters);
    for (const [p, table] of tables.entries()) addRow(table, hashes[p] as number, sum);
    return sum.slice();
  };
}

/** The matrix of the vectors, with rows of zeros up to what the kernel takes. */
function turnedBy(tensors: Tensors, vectors: Vectors, kernel: Kernel): Layer<"f32"> {
  const { shape, cells } = tensors.f32("vector.w", 2);
  const [dimensions = 0, outputs = 0] = shape;
  if (dimensions !== vectors.dimensions && vectors.dimensions !== 0)
    throw new RangeError(`A net for vectors of ${dimensions} numbers got ${vectors.dimensions}`);
  const inputs = Math.ceil(dimensions / GROUP) * GROUP;
  const weights = new Float32Array(inputs * outputs);
  weights.set(cells);
  return kernel.layer("f32", { inputs, outputs, weights });
}

interface Table {
  readonly rows: number;
  readonly cells: Int8Array;
  readonly worth: number;
}

function tableOf(tensors: Tensors, name: string, width: number): Table {
  const { shape, cells } = tensors.i8(`${name}.w`, 2);
  const [rows = 0, columns = 0] = shape;
  if (columns !== width) throw new RangeError(`${name} has ${columns} columns, not ${width}`);
  return { rows, cells, worth: tensors.f32(`${name}.scale`, 1).cells[0] ?? 0 };
}

function addRow({ rows, cells, worth }: Table, hash: number, to: Float32Array): void {
  const width = to.length;
  const at = (hash % rows) * width;
  for (let i = 0; i < width; i++) to[i] = (to[i] as number) + (cells[at + i] as number) * worth;
}
