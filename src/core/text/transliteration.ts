/** Spellings of one name out of another alphabet: "Zorensky" and "Zorenskyy", "Mohammed" and "Mohamed". */

/** Endings that differ by the table of transliteration alone; nobody tells two surnames apart by them. */
const ENDING = /(sk|ts)(?:yy|yi|iy|ii|ij|yj|y|i)$/;

/** The word with the one difference undone that never parts two names. */
export const oneEnding = (word: string): string =>
  word.length > 4 ? word.replace(ENDING, "$1i") : word;

/** Letters and pairs of letters that tables of transliteration write for one sound, in the order in which they are undone. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, "$1"],
  [/(?:shch|sch)/g, "sh"],
  [/(?:kh|gh)/g, "h"],
  [/zh/g, "j"],
  [/ph/g, "f"],
  [/ks/g, "x"],
  [/ck|q|c(?![eiyh])/g, "k"],
  [/w/g, "v"],
  [/(?:ou|oo)/g, "u"],
  [/(?:yu|iu)/g, "u"],
  [/(?:ya|ia)/g, "a"],
  [/[iy]+/g, "i"],
  [/(?:ei|ai|ae|ee)/g, "e"],
];

/** Equal for spellings of one name, and now and then for two names. All vowels count as one. */
export const sounding = (word: string): string =>
  consonants(word)
    .replace(/(?!^)[aeiou]+/g, "a")
    .replace(/a$/, "");

const consonants = (word: string): string =>
  SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word);

/** In a shorter word a vowel makes another name: "Hall" is not "Hill". */
const LEAST_FOR_VOWELS = 6;

/** Whether two words can be one name in two tables of transliteration; a short word says too little. */
export function isOneSound(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || distance(a, b) > 2) return false;
  return shorter < LEAST_FOR_VOWELS ? consonants(a) === consonants(b) : sounding(a) === sounding(b);
}

/** Letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
