/** Parts of speech from a trained table: the word, its neighbours, and the tags given so far. */
import type { Upos } from "../../annotation/layers.ts";
import type { Clusters } from "../clusters.ts";
import type { TaggedWord, Tagger } from "../language.ts";
import { decodeTable, type LinearTable, mix } from "../table.ts";
import { atomsOf, type WordAtoms } from "./word-shapes.ts";

/** Room for the features of one word. */
export const TAG_FEATURES = 72;

const BEFORE_FIRST = 0x51ed270b;
const AFTER_LAST = 0x1b873593;

/** A tagger out of the bytes of `models/tagger.bin`. Classes are "UPOS XPOS". */
export function taggerOf(bytes: Uint8Array, clusters: Clusters): Tagger {
  const table = decodeTable(bytes);
  const tags = table.classes.map((name): TaggedWord => {
    const [upos = "X", xpos = "FW"] = name.split(" ");
    return { upos: upos as Upos, xpos };
  });
  const unknown: TaggedWord = { upos: "X", xpos: "FW" };
  return {
    tag: (words) =>
      Array.from(tagNumbers(words, clusters, table), (number) => tags[number] ?? unknown),
  };
}

function tagNumbers(words: readonly string[], clusters: Clusters, table: LinearTable): Int32Array {
  const atoms = atomsOf(words, clusters);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(table.classes.length);
  const tags = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) {
    scores.fill(0);
    const lasting = wordFeatures(atoms, i, features);
    const count = tagFeatures(atoms, i, tags, { features, from: lasting });
    table.score(features, count, scores);
    tags[i] = best(scores);
  }
  return tags;
}

/** The place of the highest score, the first of equals. */
export function best(scores: Int32Array): number {
  let top = 0;
  for (let i = 1; i < scores.length; i++)
    if ((scores[i] as number) > (scores[top] as number)) top = i;
  return top;
}

/** Writes the features that hang on words alone; returns how many. */
export function wordFeatures(atoms: WordAtoms, i: number, out: Int32Array): number {
  let count = 0;
  const one = (a: number): void => {
    out[count] = mix(count, a);
    count++;
  };
  const two = (a: number, b: number): void => one(mix(a, b));
  const at = (row: Int32Array, j: number): number => {
    if (j < 0) return BEFORE_FIRST;
    return j < row.length ? (row[j] as number) : AFTER_LAST;
  };
  const { form, lower, shape, fine, middle, coarse } = atoms;
  const [s1, s2, s3, s4] = atoms.suffix as [Int32Array, Int32Array, Int32Array, Int32Array];
  const [p1, p2, p3] = atoms.prefix as [Int32Array, Int32Array, Int32Array];
  const first = i === 0 ? 1 : 2;
  one(0);
  one(at(form, i));
  for (let j = i - 2; j <= i + 2; j++) one(at(lower, j));
  two(at(lower, i - 1), at(lower, i));
  two(at(lower, i), at(lower, i + 1));
  two(at(lower, i - 1), at(lower, i + 1));
  for (const row of [s1, s2, s3, s4, p1, p2, p3]) one(at(row, i));
  for (const row of [s2, s3]) for (const j of [i - 1, i + 1]) one(at(row, j));
  for (let j = i - 1; j <= i + 1; j++) one(at(shape, j));
  two(at(shape, i), first);
  two(at(shape, i), at(s3, i));
  two(at(shape, i), at(shape, i + 1));
  two(at(shape, i - 1), at(shape, i));
  for (let j = i - 2; j <= i + 2; j++) one(at(fine, j));
  for (let j = i - 1; j <= i + 1; j++) one(at(middle, j));
  for (let j = i - 1; j <= i + 1; j++) one(at(coarse, j));
  two(at(fine, i - 1), at(fine, i));
  two(at(fine, i), at(fine, i + 1));
  two(at(middle, i - 1), at(middle, i + 1));
  two(at(coarse, i - 1), at(lower, i));
  two(at(lower, i), at(coarse, i + 1));
  two(at(middle, i), at(shape, i));
  two(at(fine, i), at(s2, i));
  two(at(s3, i), at(coarse, i + 1));
  two(at(s3, i), at(lower, i + 1));
  return count;
}

/** Adds the features that hang on the tags of the words before; returns the new count. */
export function tagFeatures(
  { lower, fine, shape, suffix }: WordAtoms,
  i: number,
  tags: Int32Array,
  { features, from }: { features: Int32Array; from: number },
): number {
  let count = from;
  const add = (a: number, b: number): void => {
    features[count] = mix(mix(count, a), b);
    count++;
  };
  const last = i > 0 ? (tags[i - 1] as number) : -1;
  const before = i > 1 ? (tags[i - 2] as number) : -1;
  const pair = mix(before, last);
  const next = i + 1 < lower.length;
  add(last, 0);
  add(pair, 0);
  add(last, lower[i] as number);
  add(last, (suffix[2] as Int32Array)[i] as number);
  add(last, fine[i] as number);
  add(last, shape[i] as number);
  add(last, next ? (lower[i + 1] as number) : AFTER_LAST);
  add(last, next ? (fine[i + 1] as number) : AFTER_LAST);
  add(pair, lower[i] as number);
  add(before, lower[i] as number);
  return count;
}
