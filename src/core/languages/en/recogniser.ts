/**
 * Names of a sentence from a trained net: scores of 17 labels a word, and the best sequence of them (Lample and others,
 * Neural architectures for named entity recognition, 2016).
 */
import type { Recogniser } from "../language.ts";
import { encoderOf } from "../net/encoder.ts";
import type { Kernel, Table } from "../net/kernel.ts";
import { matrixOf, valuesOf } from "../net/matrix.ts";
import { decodeTensors, type Tensors } from "../net/tensors.ts";
import { NAME_CONTEXT, type NameLists, nameContexts } from "./name-context.ts";
import { bestLabels, LABEL_COUNT, namesOf } from "./recogniser-labels.ts";
import { type WordSources, wordSumsOf } from "./word-input.ts";

/** Longer sentences are read in pieces, which bounds the room a sentence takes. */
const LONGEST = 512;

/** What the net's file says of itself. */
interface About {
  readonly layers: readonly string[];
}

/** The trained name recogniser out of the bytes of `models/names.bin`. Lists of names help it; it does without. */
export function recogniserOf(
  bytes: Uint8Array,
  sources: WordSources & NameLists,
  kernel: Kernel,
): Recogniser {
  const tensors = decodeTensors(bytes);
  // Written by `training/nets/names.py`, beside the tensors whose shapes are checked below.
  const { layers } = tensors.about as About;
  kernel.arena.release();
  const sums = wordSumsOf(tensors, sources, kernel);
  const encode = encoderOf(tensors, layers, sums.width, kernel);
  const context = contextOf(tensors, sums.width, kernel);
  const label = matrixOf(tensors, "label", kernel);
  const steps = Float64Array.from(tensors.f32("steps", 2).cells);
  if (steps.length !== LABEL_COUNT ** 2 || label.outputs < LABEL_COUNT)
    throw new RangeError(`A net of names has ${LABEL_COUNT} labels, not ${label.outputs}`);
  const labelsOf = (words: readonly string[]): Uint8Array => {
    const { arena } = kernel;
    arena.release();
    const count = words.length;
    const known = sums.of(words);
    const contexts = nameContexts(words, sources);
    const most = contexts.reduce((most, { length }) => Math.max(most, length), 0);
    const places = arena.scratch("i32", count * most);
    places.cells.fill(NAME_CONTEXT.length);
    for (const [i, rows] of contexts.entries()) places.cells.set(rows, i * most);
    kernel.gather(context, count, places.rows(most), most, known.rows(sums.width));
    const { rows } = encode(count, known);
    const scores = valuesOf(label, kernel, count, rows).cells;
    return bestLabels(scores, label.outputs, steps, count);
  };
  return {
    recognise(words) {
      const names: ReturnType<typeof namesOf> = [];
      for (let from = 0; from < words.length; from += LONGEST) {
        const piece = words.slice(from, from + LONGEST);
        for (const { first, last, type } of namesOf(labelsOf(piece)))
          names.push({ first: first + from, last: last + from, type });
      }
      return names;
    },
  };
}

/** The rows of what is known of a word besides itself, and behind them one of zeros that says nothing. */
function contextOf(tensors: Tensors, columns: number, kernel: Kernel): Table {
  const { shape, cells } = tensors.f32("context", 2);
  if (shape[0] !== NAME_CONTEXT.length || shape[1] !== columns)
    throw new RangeError(`${NAME_CONTEXT.length} rows of ${columns} make a context, not ${shape}`);
  const rows = NAME_CONTEXT.length + 1;
  const filled = new Float32Array(rows * columns);
  filled.set(cells);
  return { rows, columns, block: kernel.floats(filled) };
}
