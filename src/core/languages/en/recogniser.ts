/**
 * Names of a sentence from a trained net: scores of 17 labels a word, and the best sequence of them (Lample and others,
 * Neural architectures for named entity recognition, 2016).
 */
import type { Recogniser } from "../language.ts";
import { encoderOf } from "../net/encoder.ts";
import type { Kernel } from "../net/kernel.ts";
import { matrixOf, sumsOf, wholeOf } from "../net/matrix.ts";
import { normalise } from "../net/norm.ts";
import { decodeTensors } from "../net/tensors.ts";
import { NAME_CONTEXT, type NameLists, nameContexts } from "./name-context.ts";
import { bestLabels, LABEL_COUNT, namesOf } from "./recogniser-labels.ts";
import { type WordSources, wordSumsOf } from "./word-input.ts";

/** Longer sentences are read in pieces, which bounds the room a sentence takes. */
const LONGEST = 512;
/** Words met lately: most words of a text are met again and again. */
const MOST_MET = 16_384;
const LONGEST_KEPT = 48;

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
  const sums = wordSumsOf(tensors, sources);
  const { width } = sums;
  const encoder = encoderOf(tensors, layers, width, kernel);
  const context = tensors.f32("context", 2);
  if (context.shape[0] !== NAME_CONTEXT.length || context.shape[1] !== width)
    throw new RangeError(
      `${NAME_CONTEXT.length} rows of ${width} make a context, not ${context.shape}`,
    );
  const label = matrixOf(tensors, "label", kernel);
  const steps = Float64Array.from(tensors.f32("steps", 2).cells);
  if (steps.length !== LABEL_COUNT ** 2 || label.outputs < LABEL_COUNT)
    throw new RangeError(`A net of names has ${LABEL_COUNT} labels, not ${label.outputs}`);
  const met = new Map<string, Float64Array>();
  const wordSum = (word: string): Float64Array => {
    const known = met.get(word);
    if (known !== undefined) return known;
    const sum = new Float64Array(width);
    sums.add(word, sum);
    if (met.size >= MOST_MET) met.clear();
    if (word.length <= LONGEST_KEPT) met.set(word, sum);
    return sum;
  };
  const input = new Float64Array(width);
  const scoresOf = (words: readonly string[]): Float64Array => {
    const contexts = nameContexts(words, sources);
    const { count, rows } = encoder.encode(words.length, (word, cells, at) => {
      input.set(wordSum(words[word] as string));
      for (const row of contexts[word] as readonly number[])
        for (let i = 0; i < width; i++)
          input[i] = (input[i] as number) + (context.cells[row * width + i] as number);
      normalise(input, sums.norm);
      for (let i = 0; i < width; i++) cells[at + i] = wholeOf(input[i] as number);
    });
    const { cells } = sumsOf(label, kernel, count, rows);
    const scores = new Float64Array(count * LABEL_COUNT);
    for (let word = 0, at = 0; word < count; word++)
      for (let of = 0; of < LABEL_COUNT; of++, at++) {
        const sum = cells[word * label.outputs + of] as number;
        scores[at] = sum * (label.worth[of] as number) + (label.bias[of] as number);
      }
    return scores;
  };
  return {
    recognise(words) {
      const names: ReturnType<typeof namesOf> = [];
      for (let from = 0; from < words.length; from += LONGEST) {
        const piece = words.slice(from, from + LONGEST);
        for (const { first, last, type } of namesOf(
          bestLabels(scoresOf(piece), steps, piece.length),
        ))
          names.push({ first: first + from, last: last + from, type });
      }
      return names;
    },
  };
}
