/**
 * Parts of speech and the tree of a sentence from one trained net: every word is asked which word is its head, and the
 * best tree over all answers is taken (Dozat and Manning, Deep biaffine attention for neural dependency parsing, 2017).
 */
import type { Upos } from "../../annotation/layers.ts";
import type { SyntaxReader, TaggedWord } from "../language.ts";
import type { Block } from "../net/arena.ts";
import { type Encoded, encoderOf } from "../net/encoder.ts";
import { GROUP, type Kernel } from "../net/kernel.ts";
import { matrixOf, valuesOf, WHOLE } from "../net/matrix.ts";
import { decodeTensors, type Tensors } from "../net/tensors.ts";
import { bestTree } from "./best-tree.ts";
import { knownWordsOf, type WordSources } from "./word-input.ts";

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
  // Written by `training/nets/syntax.py`, beside the tensors whose shapes are checked below.
  const { layers, tags, labels } = tensors.about as About;
  kernel.arena.release();
  const known = knownWordsOf(tensors, sources, kernel);
  const encode = encoderOf(tensors, layers, known, kernel);
  const readTags = tagsOf(tensors, tags, kernel);
  const readTree = treesOf(tensors, labels, kernel);
  return {
    read(words) {
      if (words.length === 0) return { tags: [], head: [], label: [] };
      kernel.arena.release();
      const encoded = encode(words);
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
    const { cells } = valuesOf(matrix, kernel, count, rows);
    return Array.from({ length: count }, (_, word) => {
      const best = bestOutput(cells, word * matrix.outputs, tags.length);
      return tags[best] as TaggedWord;
    });
  };
}

/** The output of the highest value among the first `classes`, the first of equals. */
function bestOutput(values: Float32Array, from: number, classes: number): number {
  let best = 0;
  for (let output = 1; output < classes; output++)
    if ((values[from + output] as number) > (values[from + best] as number)) best = output;
  return best;
}

/** Arcs longer than this are all as far. */
const FAR = 11;

type Trees = (encoded: Encoded) => { head: readonly number[]; label: readonly string[] };

function treesOf(tensors: Tensors, labels: readonly string[], kernel: Kernel): Trees {
  const arcs = arcsOf(tensors, kernel);
  const labelled = labelsOf(tensors, labels, kernel);
  return (encoded) => {
    const { scores, stride } = arcs(encoded);
    const heads = bestTree(scores.cells, stride, encoded.count);
    return { head: [...heads], label: labelled(encoded, heads) };
  };
}

/** What each arc is worth, a row a word: each word as its head, then that it is the root. */
interface Arcs {
  readonly scores: Block<"f32">;
  readonly stride: number;
}

function arcsOf(tensors: Tensors, kernel: Kernel): (encoded: Encoded) => Arcs {
  const asks = matrixOf(tensors, "asks", kernel);
  const answers = matrixOf(tensors, "answers", kernel);
  const width = asks.outputs;
  const root = tensors.f32("root.answer", 1).cells;
  /** Heads on the right, then heads on the left, by their distance up to `FAR`. */
  const distance = tensors.f32("distance", 2).cells;
  return ({ count, rows }) => {
    const stride = Math.ceil((count + 1) / GROUP) * GROUP;
    const asked = valuesOf(asks, kernel, count, rows);
    // The root answers behind the words, where there is room up to a full group.
    const answered = valuesOf(answers, kernel, count, rows, { low: 0, room: stride - count });
    answered.cells.set(root, count * width);
    const layer = kernel.layerOfRows(answered.rows(width), stride, width);
    const scores = kernel.arena.scratch("f32", count * stride);
    const { cells } = scores;
    for (let word = 0, at = 0; word < count; word++, at += stride)
      for (let head = 0; head < count; head++) {
        const far = Math.min(FAR, Math.abs(word - head));
        cells[at + head] = distance[(head < word ? FAR + 1 : 0) + far] as number;
      }
    kernel.affine(layer, count, asked.rows(width), scores.rows(stride), { add: true });
    return { scores, stride };
  };
}

/** The label of each word's arc. */
function labelsOf(
  tensors: Tensors,
  labels: readonly string[],
  kernel: Kernel,
): (encoded: Encoded, heads: Int32Array) => readonly string[] {
  const below = matrixOf(tensors, "below", kernel);
  const above = matrixOf(tensors, "above", kernel);
  const label = matrixOf(tensors, "label", kernel);
  const root = tensors.f32("root.above", 1).cells;
  const columns = below.outputs;
  return ({ count, rows }, heads) => {
    const low = valuesOf(below, kernel, count, rows).rows(columns);
    const high = valuesOf(above, kernel, count, rows, { room: 1 });
    high.cells.set(root, count * columns);
    const places = kernel.arena.scratch("i32", count);
    places.cells.set(heads.map((head) => (head < 0 ? count : head)));
    const joined = kernel.arena.scratch("i16", count * columns).rows(columns);
    kernel.gather({ rows: count + 1, columns, block: high }, count, places.rows(1), 1, low);
    kernel.quantise(count, columns, low, joined, { ...WHOLE, low: 0 });
    const values = valuesOf(label, kernel, count, joined).cells;
    return Array.from(heads, (head, word) => {
      if (head < 0) return "root";
      return labels[bestOutput(values, word * label.outputs, labels.length)] as string;
    });
  };
}
