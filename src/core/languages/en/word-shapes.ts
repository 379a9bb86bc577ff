/** What the trained models know of a word without its neighbours: hashes of its form, its shape and its groups. */
import type { Clusters } from "../clusters.ts";
import { hashText } from "../table.ts";

/** Only so many characters of a word are looked at: no word of news is longer. */
const LONGEST = 48;
const MARKS: ReadonlyMap<string, string> = new Map([
  ["\u201c", '"'],
  ["\u201d", '"'],
  ["\u201e", '"'],
  ["\u00ab", '"'],
  ["\u00bb", '"'],
  ["``", '"'],
  ["''", '"'],
  ["\u2018", "'"],
  ["\u2013", "-"],
  ["\u2014", "-"],
  ["--", "-"],
  ["---", "-"],
  ["\u2026", "..."],
]);

/** The word as the treebanks would write it: straight quotation marks, no editor's brackets. */
export function plainForm(word: string): string {
  const cut = word.length > LONGEST ? word.slice(0, LONGEST) : word;
  const mark = MARKS.get(cut);
  if (mark !== undefined) return mark;
  const straight = cut.replace(/[\u2019\u02bc]/g, "'").replace(/[\u2010\u2011]/g, "-");
  return straight.length > 2 ? straight.replace(/^\[(\p{L})\]|\[(\p{Ll}+)\]$/u, "$1$2") : straight;
}

/** "Xxx" for "Oslo", "XX" for "EU", "d.d" for "3.5": kinds of characters, runs cut to three. */
function shapeOf(form: string): string {
  let shape = "";
  let run = 0;
  for (const character of form) {
    const kind = kindOf(character);
    run = shape.endsWith(kind) ? run + 1 : 1;
    if (run <= 3) shape += kind;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= "a" && character <= "z") return "x";
  if (character >= "A" && character <= "Z") return "X";
  if (character >= "0" && character <= "9") return "d";
  if (character < "\u0080") return character;
  const lower = character.toLowerCase();
  if (lower !== character) return "X";
  return lower.toUpperCase() === lower ? "o" : "x";
}

export interface WordAtoms {
  /** Of the form as written, and in lower case with digits made "0". */
  readonly form: Int32Array;
  readonly lower: Int32Array;
  readonly shape: Int32Array;
  /** Of the last one to four and the first one to three characters, lower case. */
  readonly suffix: readonly Int32Array[];
  readonly prefix: readonly Int32Array[];
  /** Groups of use, plus one; 0 where the word is in none. */
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly coarse: Int32Array;
}

const COLUMNS = 13;
/** Words met lately, by the groups they were looked up in: most words of a text are met again and again. */
const met = new WeakMap<Clusters, Map<string, Int32Array>>();
const MOST_MET = 40_000;

/** One entry a word. */
export function atomsOf(words: readonly string[], clusters: Clusters): WordAtoms {
  const known = met.get(clusters) ?? new Map<string, Int32Array>();
  met.set(clusters, known);
  if (known.size > MOST_MET) known.clear();
  const columns = Array.from({ length: COLUMNS }, () => new Int32Array(words.length));
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    let atoms = known.get(word);
    if (atoms === undefined) {
      atoms = atomsOfWord(word, clusters);
      if (word.length <= LONGEST) known.set(word, atoms);
    }
    for (let c = 0; c < COLUMNS; c++) (columns[c] as Int32Array)[i] = atoms[c] as number;
  }
  const [form, lower, shape, fine, middle, coarse, ...rest] = columns as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    ...Int32Array[],
  ];
  return {
    form,
    lower,
    shape,
    fine,
    middle,
    coarse,
    suffix: rest.slice(0, 4),
    prefix: rest.slice(4),
  };
}

/** In the order of the columns: form, lower, shape, groups, four suffixes, three prefixes. */
function atomsOfWord(word: string, clusters: Clusters): Int32Array {
  const form = plainForm(word);
  const lower = form.toLowerCase();
  const key = lower.replace(/\p{Nd}/gu, "0");
  const fine = groupOf(lower, clusters);
  return Int32Array.of(
    hashText(form),
    hashText(key),
    hashText(shapeOf(form)),
    fine + 1,
    clusters.middle(fine) + 1,
    clusters.coarse(fine) + 1,
    ...[1, 2, 3, 4].map((n) => hashText(key.slice(-n))),
    ...[1, 2, 3].map((n) => hashText(key.slice(0, n))),
  );
}

/** The group of a word; of its last part when only that is known ("Ruritania-led": "led"). */
function groupOf(lower: string, clusters: Clusters): number {
  const whole = clusters.fine(lower);
  const hyphen = whole < 0 ? lower.lastIndexOf("-") : -1;
  return hyphen > 0 ? clusters.fine(lower.slice(hyphen + 1)) : whole;
}
