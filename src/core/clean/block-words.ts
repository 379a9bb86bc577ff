/** The words by which a block is known: those of its text, and the names of the elements around it. */
import { wordHash } from "../languages/weights.ts";

const NAME = /[a-z]{2,}|\d+/g;
const MOST_NAMES = 12;

/** The hashes of an element's label at a distance from the block: "own", "parent", "around". */
export function labelHashes(label: string, distance: string): readonly number[] {
  const [tag = "", ...names] = label.match(NAME) ?? [];
  const hashes = [wordHash(`${distance}<${tag}`)];
  let before = tag;
  for (const name of names.slice(0, MOST_NAMES)) {
    hashes.push(wordHash(`${distance}.${name}`), wordHash(`${distance}.${before}.${name}`));
    before = name;
  }
  return hashes;
}

const WORD = /[\p{L}\p{N}©@&$€£%]+/gu;
const MOST_WORDS = 14;

/** The hashes of a short block's words and of the two ends of a long one. */
export function textHashes(plain: string, words: number): readonly number[] {
  const isShort = words <= MOST_WORDS;
  const size = words <= 3 ? "a" : words <= 7 ? "b" : isShort ? "c" : "d";
  const found = isShort
    ? wordsOf(plain)
    : [...wordsOf(plain.slice(0, 80)).slice(0, 6), "…", ...wordsOf(plain.slice(-60)).slice(-5)];
  const hashes = [wordHash(`size ${size}`)];
  let before = "^";
  for (const word of [...found, "$"]) {
    if (word !== "$") hashes.push(wordHash(`${isShort ? "s" : "l"} ${word}`));
    hashes.push(wordHash(`${size} ${before} ${word}`));
    before = word;
  }
  return hashes;
}

/** Digits are one word: "3 min read" is known whatever the number. */
function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) =>
    /^\d+$/.test(word) ? (word.length === 4 ? "0000" : "0") : word,
  );
}
