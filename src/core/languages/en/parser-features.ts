/** What the parser looks at in a state: the atoms of its templates. */
import type { TaggedWord } from "../language.ts";
import { hashText } from "../table.ts";
import type { ParserState } from "./parser-state.ts";
import { hashAtoms, KINDS, PLACES, PLAN } from "./parser-templates.ts";
import type { WordAtoms } from "./word-shapes.ts";

export interface TaggedAtoms {
  readonly words: WordAtoms;
  readonly tag: Int32Array;
  readonly part: Int32Array;
}

export function taggedAtoms(words: WordAtoms, tags: readonly TaggedWord[]): TaggedAtoms {
  return {
    words,
    tag: Int32Array.from(tags, ({ upos, xpos }) => hashText(`${upos} ${xpos}`)),
    part: Int32Array.from(tags, ({ upos }) => hashText(upos)),
  };
}

/** The features of one state, and the arrays they are made in: one such value serves a whole reading. */
export interface Looking {
  readonly features: Int32Array;
  readonly atoms: Int32Array;
  readonly places: Int32Array;
}

export function looking(): Looking {
  return {
    features: new Int32Array(PLAN.count),
    atoms: new Int32Array(PLAN.atoms),
    places: new Int32Array(PLACES.length),
  };
}

export const FEATURES = PLAN.count;

const WIDTH = KINDS.length;
const NOTHING = 0x2545f491;
const ROOT = 0x68e31da4;

/** Writes the features of a state, `FEATURES` of them. */
export function lookAt(state: ParserState, sentence: TaggedAtoms, look: Looking): void {
  const { atoms, places } = look;
  const { left, left2, right, right2, next, length } = state;
  const s0 = state.onStack(0);
  const s1 = state.onStack(1);
  for (let k = 0; k < 4; k++) {
    places[k] = state.onStack(k);
    places[4 + k] = next + k <= length ? next + k : -1;
  }
  places[8] = of(left, s0);
  places[9] = of(left2, s0);
  places[10] = of(right, s0);
  places[11] = of(right2, s0);
  places[12] = of(left, s1);
  places[13] = of(left2, s1);
  places[14] = of(right, s1);
  places[15] = of(right2, s1);
  places[16] = of(left, next);
  places[17] = of(left2, next);
  places[18] = s0 > 0 ? s0 - 1 : -1;
  places[19] = s0 >= 0 ? s0 + 1 : -1;
  places[20] = next > 0 ? next - 1 : -1;
  fillAtoms(state, sentence, look, PLACES.length);
  const extra = PLACES.length * WIDTH;
  atoms[extra] = s0 < 0 ? 99 : distance(next - s0);
  atoms[extra + 1] = s1 < 0 ? 99 : distance(s0 - s1);
  atoms[extra + 2] = countOf(state.leftCount, s0);
  atoms[extra + 3] = countOf(state.rightCount, s0);
  atoms[extra + 4] = countOf(state.leftCount, s1);
  atoms[extra + 5] = countOf(state.rightCount, s1);
  atoms[extra + 6] = countOf(state.leftCount, next);
  hashAtoms(atoms, look.features);
}

function of(row: Int32Array, word: number): number {
  return word < 0 ? -1 : (row[word] as number);
}

function countOf(row: Int32Array, word: number): number {
  return word < 0 ? 9 : Math.min(4, row[word] as number);
}

function distance(words: number): number {
  if (words < 6) return words;
  return words < 11 ? 6 : 7;
}

function fillAtoms(
  { length, labels }: ParserState,
  { words, tag, part }: TaggedAtoms,
  { atoms, places }: Looking,
  count: number,
): void {
  for (let p = 0, at = 0; p < count; p++, at += WIDTH) {
    const word = places[p] as number;
    if (word < 0 || word >= length) {
      atoms.fill(word === length ? ROOT : NOTHING, at, at + WIDTH);
      continue;
    }
    atoms[at] = words.lower[word] as number;
    atoms[at + 1] = tag[word] as number;
    atoms[at + 2] = part[word] as number;
    atoms[at + 3] = labels[word] as number;
    atoms[at + 4] = words.fine[word] as number;
    atoms[at + 5] = words.middle[word] as number;
    atoms[at + 6] = words.coarse[word] as number;
  }
}
