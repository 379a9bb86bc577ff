import { hashText } from "../hashes.ts";
import type { Recogniser } from "../language.ts";
import { decodeTable, type LinearTable } from "../table.ts";
import type { Vectors } from "../vectors.ts";
import {
  type FeatureReader,
  type FeatureSources,
  featureReader,
  OWN_REACH,
} from "./recogniser-features.ts";
import { bestLabels, LABEL_COUNT, namesOf } from "./recogniser-labels.ts";
import { decodeNet, type NetScorer, netScorer } from "./recogniser-net.ts";

/** The row of the table that holds what a label gains when it follows `before`. */
export const stepFeature = (before: number): string => `step|${before}`;

/** Weights are kept as whole numbers of this part of one. */
export const WEIGHT_SCALE = 24;

/** Places around a word where another word's own features count. */
const PLACES = 2 * OWN_REACH + 1;

const MOST_KEPT = 8192;

const MAGIC = 0x314d4e52;

export interface RecogniserSources extends FeatureSources {
  readonly vectors: Vectors;
}

/** The bytes of a recogniser: "RNM1", the length of the table (u32), the table, the net. */
export function encodeRecogniser(table: Uint8Array, net: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + table.length + net.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, table.length, true);
  bytes.set(table, 8);
  bytes.set(net, 8 + table.length);
  return bytes;
}

/** The trained name recogniser. `bytes` are a table of weights, with a net or without, made by `training/names.ts`. */
export function decodeRecogniser(bytes: Uint8Array, sources: RecogniserSources): Recogniser {
  const parts = partsOf(bytes);
  const table = decodeTable(parts.table);
  if (table.classes.length !== LABEL_COUNT)
    throw new RangeError(`A table of names has ${LABEL_COUNT} labels, not ${table.classes.length}`);
  const steps = new Int32Array(LABEL_COUNT * LABEL_COUNT);
  for (let before = 0; before < LABEL_COUNT; before++) {
    const row = table.find(hashText(stepFeature(before)));
    if (row >= 0)
      table.addRow(row, steps.subarray(before * LABEL_COUNT, (before + 1) * LABEL_COUNT));
  }
  const addTable = tableScorer(table, featureReader(sources));
  const addNet = parts.net ? netOf(parts.net, sources.vectors) : null;
  return {
    recognise(words) {
      const scores = new Int32Array(words.length * LABEL_COUNT);
      addTable(words, scores);
      addNet?.(words, scores);
      return namesOf(bestLabels(scores, steps, words.length));
    },
  };
}

/** Adds the table's scores of each word. What a word's own features weigh is added up once for each place around it. */
function tableScorer(table: LinearTable, reader: FeatureReader): NetScorer {
  const kept = new Map<string, Int32Array>();
  let hashes = new Int32Array(64);
  const addUp = (features: readonly string[], scores: Int32Array): void => {
    const count = features.length;
    if (count > hashes.length) hashes = new Int32Array(count);
    for (let i = 0; i < count; i++) hashes[i] = hashText(features[i] as string);
    table.score(hashes, count, scores);
  };
  const sharesOf = (word: string | null): Int32Array => {
    const shares = new Int32Array(PLACES * LABEL_COUNT);
    for (let place = 0; place < PLACES; place++)
      addUp(
        reader.own(word, place - OWN_REACH),
        shares.subarray(place * LABEL_COUNT, (place + 1) * LABEL_COUNT),
      );
    return shares;
  };
  const edge = sharesOf(null);
  const shares = (word: string): Int32Array => {
    const known = kept.get(word);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = sharesOf(word);
    kept.set(word, made);
    return made;
  };
  return (words, scores) => {
    const own = words.map(shares);
    for (const [i, features] of reader.together(words).entries()) {
      const row = scores.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT);
      addUp(features, row);
      for (let place = 0; place < PLACES; place++)
        addShare(own[i + place - OWN_REACH] ?? edge, place * LABEL_COUNT, row);
    }
  };
}

function addShare(share: Int32Array, from: number, row: Int32Array): void {
  for (let of = 0; of < LABEL_COUNT; of++)
    row[of] = (row[of] as number) + (share[from + of] as number);
}

function partsOf(bytes: Uint8Array): { table: Uint8Array; net: Uint8Array | null } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) return { table: bytes, net: null };
  const end = 8 + view.getUint32(4, true);
  return { table: bytes.subarray(8, end), net: bytes.subarray(end) };
}

/** Without the vectors it was trained with a net knows nothing: its share is left out. */
function netOf(bytes: Uint8Array, vectors: Vectors): NetScorer | null {
  const net = decodeNet(bytes);
  return vectors.dimensions === 0 ? null : netScorer(net, vectors, WEIGHT_SCALE);
}
