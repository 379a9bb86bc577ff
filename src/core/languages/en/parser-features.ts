/** What the parser looks at: words, tags, groups and labels around the top of the stack and the next words. */
import type { TaggedWord } from "../language.ts";
import { hashText, mix } from "../table.ts";
import type { ParserState } from "./parser-state.ts";
import type { WordAtoms } from "./word-shapes.ts";

/** Places looked at, in the order of their atoms. */
const PLACES = [
  ..."s0 s1 s2 s3 b0 b1 b2 b3".split(" "),
  ..."s0l s0m s0r s0q s1l s1m s1r s1q b0l b0m s0ll s0rr s1rr b0ll".split(" "),
  ..."s0- s0+ b0-".split(" "),
] as const;

/** What is known of a word: form, tag, part of speech, label, and its three groups. */
const KINDS = "wtplfmc";

/** Atoms that belong to no one place: the distance of s0 and b0, and how many words hang on s0, s1, b0. */
const EXTRA = ["dist", "s0vl", "s0vr", "s1vl", "s1vr", "b0vl", "dist1"] as const;

const templates = (text: string): string[][] =>
  text
    .trim()
    .split(/\s+/)
    .map((template) => template.split("/"));

/** "s0w/b0t": the form of s0 with the tag of b0. */
const TEMPLATES = templates(`
  s0w s0t s0w/s0t b0w b0t b0w/b0t b1w b1t b1w/b1t b2w b2t s1w s1t s1w/s1t s2w s2t s3t b3t
  s0f b0f s1f b1f s0m/s0t b0m/b0t s1m/s1t
  s0w/b0w s0w/s0t/b0t s0t/b0w/b0t s0t/b0t s0w/b0t s0t/b0w
  s0w/s1w s0t/s1t s0w/s1t s0t/s1w
  s0f/b0f s0f/s1f s0f/b0t s0t/b0f s0f/s1t s0t/s1f s1f/b0f s0m/s1m/b0m s0c/s1c/b0c
  s0w/b0f s0f/b0w s1w/s0f s1f/s0w s1w/b0w s1t/b0t s1w/b0t s1t/b0w
  b0t/b1t b0w/b1t b0t/b1w b0t/b1t/b2t s0t/b0t/b1t s0t/b0t/b1t/b2t s1t/s0t/b0t s2t/s1t/s0t s2p/s1t/s0t/b0t
  s1t/s0t/b0t/b1t s0w/b0t/b1t s0t/b0w/b1t s0w/s1t/b0t s0t/s1w/b0t s0t/s1t/b0w
  s0f/s1t/b0t s0t/s1f/b0t s0t/s1t/b0f s0p/s1p/b0p/b1p s3p/s2p/s1p/s0p b0p/b1p/b2p/b3p
  s0t/b0t/b0lt s1t/s1rt/s0t s1t/s1lt/s0t s1t/s0t/s0lt s1t/s0t/s0rt s0t/s0lt/s0mt s0t/s0rt/s0qt
  s0t/s0lt/b0t s0t/s0rt/b0t s1t/s1rt/s1qt
  s0ll s0rl s1ll s1rl b0ll s0lw s0rw s1rw s1lw b0lw
  s0w/s0ll s0w/s0rl s0t/s0ll s0t/s0rl b0w/b0ll b0t/b0ll s1w/s1rl s1t/s1rl s1t/s1ll s1w/s1ll
  s0t/s0ll/s0ml s0t/s0rl/s0ql b0t/b0ll/b0ml s1t/s1rl/s1ql
  s1t/s1rl/s0t/b0t s0t/b0t/b0ll s0t/s0ll/s0rl/b0t s1t/s0t/s0ll s1t/s0t/s0rl
  s0w/s0vl s0w/s0vr s0t/s0vl s0t/s0vr s1w/s1vr s1t/s1vr b0t/b0vl
  dist/s0t dist/b0t dist/s0w/b0t dist/s0t/b0t dist1/s1t/s0t dist1/s1p/s0p/b0p dist1/s1w/s0t
  s0-t/s0t s0t/s0+t/b0-t/b0t s0t/s0+t/b0t/b1t
  s1w/s1rw s1w/s0w/b0w s1w/s0t/s0lw s1t/s0w/s0lw s1w/s0t/s0rw s0w/b0t/b0lw
  s1rw/s0w s0rf/b0f s1f/s0lw s1f/s0rf
`);

const WIDTH = KINDS.length;
/** The number of every atom name, as "s0w" or "dist". */
const ATOMS: ReadonlyMap<string, number> = new Map([
  ...PLACES.flatMap((place, p) =>
    [...KINDS].map((kind, k): [string, number] => [place + kind, p * WIDTH + k]),
  ),
  ...EXTRA.map((name, i): [string, number] => [name, PLACES.length * WIDTH + i]),
]);
const EXTRA_AT = PLACES.length * WIDTH;

/** Each template as a first number, then its atoms, at most four, -1 where it has fewer. */
const PLAN = Int32Array.from(
  TEMPLATES.flatMap((names, t) => {
    const atoms = names.map((name) => {
      const atom = ATOMS.get(name);
      if (atom === undefined) throw new RangeError(`There is no atom ${name}`);
      return atom;
    });
    return [hashText("template", t), ...atoms, ...Array(4 - atoms.length).fill(-1)];
  }),
);

/** Features of one state. */
export const PARSE_FEATURES = TEMPLATES.length;

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

const NOTHING = 0x2545f491;
const ROOT = 0x68e31da4;
const scratch = new Int32Array(PLACES.length);

/** Writes the features of a state into `out`, `PARSE_FEATURES` of them; `atoms` is scratch of `ATOM_COUNT`. */
export function parseFeatures(
  state: ParserState,
  sentence: TaggedAtoms,
  atoms: Int32Array,
  out: Int32Array,
): void {
  fillPlaces(state, scratch);
  for (let p = 0; p < PLACES.length; p++)
    fillAtoms(state, sentence, scratch[p] as number, atoms, p * WIDTH);
  fillExtra(state, atoms);
  for (let t = 0, at = 0; t < PARSE_FEATURES; t++, at += 5) {
    let hash = mix(PLAN[at] as number, atoms[PLAN[at + 1] as number] as number);
    for (let k = 2; k < 5; k++) {
      const atom = PLAN[at + k] as number;
      if (atom < 0) break;
      hash = mix(hash, atoms[atom] as number);
    }
    out[t] = hash;
  }
}

export const ATOM_COUNT = PLACES.length * WIDTH + EXTRA.length;

/** The word at each place, -1 where there is none. */
function fillPlaces(state: ParserState, places: Int32Array): void {
  const { left, left2, right, right2, next, length } = state;
  const of = (row: Int32Array, word: number): number => (word < 0 ? -1 : (row[word] as number));
  const s0 = state.onStack(0);
  const s1 = state.onStack(1);
  places[0] = s0;
  places[1] = s1;
  places[2] = state.onStack(2);
  places[3] = state.onStack(3);
  for (let k = 0; k < 4; k++) places[4 + k] = next + k <= length ? next + k : -1;
  const s0l = of(left, s0);
  const s0r = of(right, s0);
  const s1r = of(right, s1);
  const b0l = of(left, next);
  places[8] = s0l;
  places[9] = of(left2, s0);
  places[10] = s0r;
  places[11] = of(right2, s0);
  places[12] = of(left, s1);
  places[13] = of(left2, s1);
  places[14] = s1r;
  places[15] = of(right2, s1);
  places[16] = b0l;
  places[17] = of(left2, next);
  places[18] = of(left, s0l);
  places[19] = of(right, s0r);
  places[20] = of(right, s1r);
  places[21] = of(left, b0l);
  places[22] = s0 > 0 ? s0 - 1 : -1;
  places[23] = s0 >= 0 ? s0 + 1 : -1;
  places[24] = next > 0 ? next - 1 : -1;
}

function fillAtoms(
  state: ParserState,
  sentence: TaggedAtoms,
  word: number,
  atoms: Int32Array,
  at: number,
): void {
  if (word < 0 || word >= state.length) {
    atoms.fill(word < 0 ? NOTHING : ROOT, at, at + WIDTH);
    return;
  }
  const { words, tag, part } = sentence;
  atoms[at] = words.lower[word] as number;
  atoms[at + 1] = tag[word] as number;
  atoms[at + 2] = part[word] as number;
  atoms[at + 3] = state.labels[word] as number;
  atoms[at + 4] = words.fine[word] as number;
  atoms[at + 5] = words.middle[word] as number;
  atoms[at + 6] = words.coarse[word] as number;
}

function fillExtra(state: ParserState, atoms: Int32Array): void {
  const s0 = state.onStack(0);
  const s1 = state.onStack(1);
  const count = (row: Int32Array, word: number): number =>
    word < 0 ? 9 : Math.min(4, row[word] as number);
  atoms[EXTRA_AT] = s0 < 0 ? 99 : distance(state.next - s0);
  atoms[EXTRA_AT + 1] = count(state.leftCount, s0);
  atoms[EXTRA_AT + 2] = count(state.rightCount, s0);
  atoms[EXTRA_AT + 3] = count(state.leftCount, s1);
  atoms[EXTRA_AT + 4] = count(state.rightCount, s1);
  atoms[EXTRA_AT + 5] = count(state.leftCount, state.next);
  atoms[EXTRA_AT + 6] = s1 < 0 ? 99 : distance(s0 - s1);
}

function distance(words: number): number {
  if (words < 6) return words;
  return words < 11 ? 6 : 7;
}
