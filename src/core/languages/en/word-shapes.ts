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
export function shapeOf(form: string): string {
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

/** One entry a word. */
export function atomsOf(words: readonly string[], clusters: Clusters): WordAtoms {
  const row = (): Int32Array => new Int32Array(words.length);
  const atoms: WordAtoms = {
    form: row(),
    lower: row(),
    shape: row(),
    suffix: [row(), row(), row(), row()],
    prefix: [row(), row(), row()],
    fine: row(),
    middle: row(),
    coarse: row(),
  };
  for (const [i, word] of words.entries()) {
    const form = plainForm(word);
    const lower = form.toLowerCase();
    const key = lower.replace(/\p{Nd}/gu, "0");
    atoms.form[i] = hashText(form);
    atoms.lower[i] = hashText(key);
    atoms.shape[i] = hashText(shapeOf(form));
    for (const [n, suffixes] of atoms.suffix.entries()) suffixes[i] = hashText(key.slice(-n - 1));
    for (const [n, prefixes] of atoms.prefix.entries()) prefixes[i] = hashText(key.slice(0, n + 1));
    const fine = groupOf(lower, clusters);
    atoms.fine[i] = fine + 1;
    atoms.middle[i] = clusters.middle(fine) + 1;
    atoms.coarse[i] = clusters.coarse(fine) + 1;
  }
  return atoms;
}

/** The group of a word; of its last part when only that is known ("Ruritania-led": "led"). */
function groupOf(lower: string, clusters: Clusters): number {
  const whole = clusters.fine(lower);
  const hyphen = whole < 0 ? lower.lastIndexOf("-") : -1;
  return hyphen > 0 ? clusters.fine(lower.slice(hyphen + 1)) : whole;
}
