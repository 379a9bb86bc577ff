/**
 * A small net over word vectors: five words, one hidden layer, one score a label. Only sums and products in a fixed
 * order, so that the scores are the same on every machine.
 *
 * Bytes, little-endian: "RNN1", hidden units (u16), inputs of a word (u16), labels (u16), two bytes of nothing, then
 * 32-bit floats: the weights of the hidden units (unit, place, input), their thresholds, the weights of the labels.
 */
import type { Vectors } from "../vectors.ts";

const MAGIC = 0x314e4e52;
const HEAD = 12;

/** Words the net looks at on either side. */
export const REACH = 2;
export const WINDOW = 2 * REACH + 1;

/** Inputs of a word besides its vector: six ways to write it, no vector, no word. */
export const WORD_CLASSES = 8;
const NO_VECTOR = 6;
const NO_WORD = 7;
/** Vectors are whole numbers; the net takes them about as large as its other inputs. */
const VECTOR_UNIT = 1 / 32;

export interface NetWeights {
  readonly hidden: number;
  readonly inputs: number;
  readonly labels: number;
  /** `hidden` times `WINDOW` times `inputs`. */
  readonly first: Float32Array;
  readonly thresholds: Float32Array;
  /** `labels` times `hidden`. */
  readonly last: Float32Array;
}

export function encodeNet(net: NetWeights): Uint8Array {
  const parts = [net.first, net.thresholds, net.last];
  const bytes = new Uint8Array(HEAD + 4 * parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, net.hidden, true);
  view.setUint16(6, net.inputs, true);
  view.setUint16(8, net.labels, true);
  let at = HEAD;
  for (const part of parts)
    for (const value of part) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  return bytes;
}

export function decodeNet(bytes: Uint8Array): NetWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC)
    throw new RangeError(`These ${bytes.length} bytes are no net`);
  const hidden = view.getUint16(4, true);
  const inputs = view.getUint16(6, true);
  const labels = view.getUint16(8, true);
  const sizes = [hidden * WINDOW * inputs, hidden, labels * hidden] as const;
  if (HEAD + 4 * (sizes[0] + sizes[1] + sizes[2]) !== bytes.length)
    throw new RangeError(`A net of ${hidden} units does not fill ${bytes.length} bytes`);
  let at = HEAD;
  const floats = (count: number): Float32Array => {
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++, at += 4) values[i] = view.getFloat32(at, true);
    return values;
  };
  const first = floats(sizes[0]);
  const thresholds = floats(sizes[1]);
  return { hidden, inputs, labels, first, thresholds, last: floats(sizes[2]) };
}

function classOf(word: string): number {
  if (/^\p{Lu}/u.test(word)) return word.length > 1 && /^\p{Lu}+$/u.test(word) ? 0 : 1;
  if (/^\p{L}/u.test(word)) return 2;
  if (/\d/.test(word)) return 3;
  return /^[.,;:!?]/.test(word) ? 4 : 5;
}

/** What the net sees of a word; null stands for the edge of the sentence. */
export function inputsOf(word: string | null, vectors: Vectors): Float32Array {
  const { dimensions } = vectors;
  const inputs = new Float32Array(dimensions + WORD_CLASSES);
  if (word === null) {
    inputs[dimensions + NO_WORD] = 1;
    return inputs;
  }
  const vector = vectors.of(word.toLowerCase().replace(/^[\u2018\u2019]/, "'"));
  if (vector === null) inputs[dimensions + NO_VECTOR] = 1;
  else for (const [k, value] of vector.entries()) inputs[k] = value * VECTOR_UNIT;
  inputs[dimensions + classOf(word)] = 1;
  return inputs;
}

/** Adds the net's scores of each word, as whole numbers of `1 / scale`. */
export type NetScorer = (words: readonly string[], scores: Int32Array) => void;

const MOST_KEPT = 8192;

/** A word's share in the hidden units is worked out once for each of the five places it may stand in. */
export function netScorer(net: NetWeights, vectors: Vectors, scale: number): NetScorer {
  const { hidden, labels } = net;
  const byUnit = weightsByUnit(net);
  const kept = new Map<string, Float64Array>();
  const shareOf = (word: string | null): Float64Array => shares(net, inputsOf(word, vectors));
  const edge = shareOf(null);
  const shareOfWord = (word: string): Float64Array => {
    const known = kept.get(word);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = shareOf(word);
    kept.set(word, made);
    return made;
  };
  const units = new Float64Array(hidden);
  const sums = new Float64Array(labels);
  const addUp = (all: readonly Float64Array[], i: number): void => {
    units.set(net.thresholds);
    for (let place = 0; place < WINDOW; place++)
      addShare(all[i + place - REACH] ?? edge, place * hidden, units);
    addLabels(byUnit, units, sums);
  };
  return (words, scores) => {
    const all = words.map(shareOfWord);
    for (let i = 0; i < words.length; i++) {
      addUp(all, i);
      for (let of = 0; of < labels; of++) {
        const at = i * labels + of;
        scores[at] = (scores[at] as number) + Math.round((sums[of] as number) * scale);
      }
    }
  };
}

/** What a word with these inputs adds to each hidden unit, place after place. */
function shares({ hidden, inputs, first }: NetWeights, of: Float32Array): Float64Array {
  const added = new Float32Array(WINDOW * hidden);
  for (let place = 0; place < WINDOW; place++)
    for (let j = 0; j < hidden; j++) {
      let sum = 0;
      const row = (j * WINDOW + place) * inputs;
      for (let k = 0; k < inputs; k++) sum += (first[row + k] as number) * (of[k] as number);
      added[place * hidden + j] = sum;
    }
  // Rounded to 32 bits, and kept as what they are added to.
  return Float64Array.from(added);
}

/** The weights of the labels, unit after unit. */
function weightsByUnit({ hidden, labels, last }: NetWeights): Float64Array {
  const byUnit = new Float64Array(hidden * labels);
  for (let j = 0; j < hidden; j++)
    for (let of = 0; of < labels; of++) byUnit[j * labels + of] = last[of * hidden + j] as number;
  return byUnit;
}

function addShare(share: Float64Array, from: number, units: Float64Array): void {
  for (let j = 0; j < units.length; j++)
    units[j] = (units[j] as number) + (share[from + j] as number);
}

function addLabels(byUnit: Float64Array, units: Float64Array, sums: Float64Array): void {
  const labels = sums.length;
  sums.fill(0);
  for (let j = 0, row = 0; j < units.length; j++, row += labels) {
    const unit = units[j] as number;
    if (unit <= 0) continue;
    for (let of = 0; of < labels; of++)
      sums[of] = (sums[of] as number) + (byUnit[row + of] as number) * unit;
  }
}
