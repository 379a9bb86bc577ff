/** Words as the trained nets see them: plain marks, and shapes. */

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

/** The part of a word that is looked at. */
export const seenOf = (word: string): string =>
  word.length > LONGEST ? word.slice(0, LONGEST) : word;

/** The word as the treebanks would write it: straight quotation marks, no editor's brackets. */
export function plainForm(word: string): string {
  const cut = seenOf(word);
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
