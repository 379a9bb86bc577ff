/**
 * Parts of speech and the tree of a sentence from one trained net: every word is asked which word is its head, and the
 * best tree over all answers is taken (Dozat and Manning, Deep biaffine attention for neural dependency parsing, 2017).
 */
import type { Upos } from "../../annotation/layers.ts";
import type { SyntaxReader, TaggedWord } from "../language.ts";
import { type Encoded, encoderOf } from "../net/encoder.ts";
import type { Kernel } from "../net/kernel.ts";
import { type Matrix, matrixOf, sumsOf, wholeOf } from "../net/matrix.ts";
import { decodeTensors, type Tensors } from "../net/tensors.ts";
import { bestTree } from "./best-tree.ts";
import { type WordSources, wordInputOf, wordSumsOf } from "./word-input.ts";

/** What the net's file says of itself. */
interface About {
  readonly layers: readonly string[];
  /** "UPOS XPOS", in the order of the classes. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
}

/** The reader out of the bytes of `models/syntax.bin`. */
export function syntaxReaderOf(
  bytes: Uint8Array,
  sources: WordSources,
  kernel: Kernel,
): SyntaxReader {
  const tensors = decodeTensors(bytes);
  // Written by `training/syntax.py`, beside the tensors whose shapes are checked below.
  const { layers, tags, labels } = tensors.about as About;
  const sums = wordSumsOf(tensors, sources);
  const input = wordInputOf(sums);
  const encoder = encoderOf(tensors, layers, sums.width, kernel);
  const readTags = tagsOf(tensors, tags, kernel);
  const readTree = treesOf(tensors, labels, kernel);
  return {
    read(words) {
      if (words.length === 0) return { tags: [], head: [], label: [] };
      const encoded = encoder.encode(words.length, (word, cells, at) =>
        cells.set(input(words[word] as string), at),
      );
      return { tags: readTags(encoded), ...readTree(encoded) };
    },
  };
}

function tagsOf(
  tensors: Tensors,
  names: readonly string[],
  kernel: Kernel,
): (encoded: Encoded) => readonly TaggedWord[] {
  const matrix = matrixOf(tensors, "tag", kernel);
  const tags = names.map((name): TaggedWord => {
    const [upos = "X", xpos = "FW"] = name.split(" ");
    return { upos: upos as Upos, xpos };
  });
  return ({ count, rows }) => {
    const { cells } = sumsOf(matrix, kernel, count, rows);
    return Array.from({ length: count }, (_, word) => {
      const best = bestOutput(cells, word * matrix.outputs, matrix, tags.length);
      return tags[best] as TaggedWord;
    });
  };
}

/** The output of the highest value among the first `classes`, the first of equals. */
function bestOutput(
  cells: Int32Array,
  from: number,
  { worth, bias }: Matrix,
  classes: number,
): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let output = 0; output < classes; output++) {
    const value =
      (cells[from + output] as number) * (worth[output] as number) + (bias[output] as number);
    if (value <= top) continue;
    top = value;
    best = output;
  }
  return best;
}

/** Arcs longer than this are all as far. */
const FAR = 11;

function treesOf(
  tensors: Tensors,
  labels: readonly string[],
  kernel: Kernel,
): (encoded: Encoded) => { head: readonly number[]; label: readonly string[] } {
  const asks = matrixOf(tensors, "asks", kernel);
  const answers = matrixOf(tensors, "answers", kernel);
  const below = matrixOf(tensors, "below", kernel);
  const above = matrixOf(tensors, "above", kernel);
  const label = matrixOf(tensors, "label", kernel);
  /** What the root answers, and what it is worth above a word. */
  const root = {
    answer: Float64Array.from(tensors.f32("root.answer", 1).cells),
    above: Float64Array.from(tensors.f32("root.above", 1).cells),
  };
  /** Heads on the right, then heads on the left, by their distance up to `FAR`. */
  const distance = tensors.f32("distance", 2).cells;

  const arcs = ({ count, rows }: Encoded): Float64Array => {
    const asked = valuesOf(asks, kernel, count, rows);
    const answered = rectified(valuesOf(answers, kernel, count, rows));
    const width = asks.outputs;
    const scores = new Float64Array(count * (count + 1));
    for (let word = 0, at = 0; word < count; word++) {
      scores[at++] = product(asked, word * width, root.answer, 0, width);
      for (let head = 0; head < count; head++) {
        const far = Math.min(FAR, Math.abs(word - head));
        const bias = distance[(head < word ? FAR + 1 : 0) + far] as number;
        scores[at++] = product(asked, word * width, answered, head * width, width) + bias;
      }
    }
    return scores;
  };

  const labelled = ({ count, rows }: Encoded, heads: Int32Array): readonly string[] => {
    const low = valuesOf(below, kernel, count, rows);
    const high = valuesOf(above, kernel, count, rows);
    const width = below.outputs;
    const joined = kernel.arena.scratch("i16", count * width);
    const { cells } = joined;
    for (let word = 0; word < count; word++) {
      const head = heads[word] as number;
      for (let unit = 0; unit < width; unit++) {
        const over = head < 0 ? root.above[unit] : high[head * width + unit];
        const sum = (low[word * width + unit] as number) + (over as number);
        cells[word * width + unit] = sum > 0 ? wholeOf(sum) : 0;
      }
    }
    const sums = sumsOf(label, kernel, count, joined.rows(width)).cells;
    return Array.from(heads, (head, word) => {
      if (head < 0) return "root";
      return labels[bestOutput(sums, word * label.outputs, label, labels.length)] as string;
    });
  };

  return (encoded) => {
    const heads = bestTree(arcs(encoded), encoded.count);
    return { head: [...heads], label: labelled(encoded, heads) };
  };
}

/** What the sums of a matrix are worth, row by row. */
function valuesOf(
  matrix: Matrix,
  kernel: Kernel,
  count: number,
  rows: Encoded["rows"],
): Float64Array {
  const { cells } = sumsOf(matrix, kernel, count, rows);
  const { outputs, worth, bias } = matrix;
  const values = new Float64Array(count * outputs);
  for (let word = 0, at = 0; word < count; word++)
    for (let output = 0; output < outputs; output++, at++)
      values[at] = (cells[at] as number) * (worth[output] as number) + (bias[output] as number);
  return values;
}

function rectified(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < 0) values[i] = 0;
  return values;
}

function product(
  left: Float64Array,
  fromLeft: number,
  right: Float64Array,
  fromRight: number,
  length: number,
): number {
  let sum = 0;
  for (let i = 0; i < length; i++)
    sum += (left[fromLeft + i] as number) * (right[fromRight + i] as number);
  return sum;
}
