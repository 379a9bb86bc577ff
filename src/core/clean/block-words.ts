/** The words by which a block is known: those of its text, and the names of the elements around it; all as hashes. */
import { hashText, mixHashes } from "../languages/hashes.ts";

export interface BlockWords {
  /** Each word in small letters; a number is one word of four digits or of any. */
  readonly words: readonly number[];
  /** The longer words by their first letters, so that forms of one word meet. */
  readonly stems: readonly number[];
}

const START = 0x811c9dc5 | 0;
const STEP = 0x01000193;
const STEM = 6;
const SHORTEST_STEM = 4;
const NUMBER = hashText("0");
const YEAR = hashText("0000");
/** Beyond this a block says nothing new of itself. */
const LONGEST = 1_500;
const SIGNS: ReadonlySet<number> = new Set([..."©@&$€£%"].map((sign) => sign.charCodeAt(0)));

/** `low`: the same in small letters, where they are known. */
export function blockWords(plain: string, low = plain.toLowerCase()): BlockWords {
  const text = low.length > LONGEST ? low.slice(0, LONGEST) : low;
  const words: number[] = [];
  const stems: number[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isWordCode(text.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      words.push(wordHash(text, start, i));
      if (i - start >= SHORTEST_STEM) stems.push(hashOf(text, start, Math.min(i, start + STEM)));
      start = -1;
    }
  }
  return { words, stems };
}

function isWordCode(code: number): boolean {
  if (code < 0x80) return isDigit(code) || (code >= 0x61 && code <= 0x7a) || SIGNS.has(code);
  return isLetter(code) || SIGNS.has(code);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function hashOf(text: string, start: number, end: number): number {
  let hash = START;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), STEP);
  return hash;
}

/** Numbers are one word, years another: "3 min read" is known whatever the number. */
function wordHash(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at < end) return hashOf(text, start, end);
  return end - start === 4 ? YEAR : NUMBER;
}

/** Above Latin-1 whatever is no general punctuation counts as a letter: enough for counting. */
export function isLetter(code: number): boolean {
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff && code !== 0x20ac) &&
    !(code >= 0x3000 && code <= 0x303f)
  );
}

const FIRST = hashText("^");
const LAST = hashText("$");
const LEFT_OUT = hashText("…");
const [SHORT, LONG] = [hashText("short"), hashText("long")];
const SIZES = ["a", "b", "c", "d"].map((size) => hashText(`size ${size}`));
const MOST_WORDS = 14;
const ENDS = [6, 5] as const;

/** Takes one hash after another. */
type Take = (hash: number) => void;

/** Gives the hashes of a short block's words and of the two ends of a long one, alone and with the word before. */
export function textHashes(words: readonly number[], take: Take): void {
  const count = words.length;
  const isShort = count <= MOST_WORDS;
  const size = SIZES[count <= 3 ? 0 : count <= 7 ? 1 : isShort ? 2 : 3] as number;
  const alone = isShort ? SHORT : LONG;
  take(size);
  let before = FIRST;
  const step = (word: number): void => {
    take(mixHashes(alone, word));
    take(mixHashes(mixHashes(size, before), word));
    before = word;
  };
  const head = isShort ? count : ENDS[0];
  for (let i = 0; i < head; i++) step(words[i] as number);
  if (!isShort) step(LEFT_OUT);
  for (let i = isShort ? count : count - ENDS[1]; i < count; i++) step(words[i] as number);
  take(mixHashes(mixHashes(size, before), LAST));
}

/** The words of a block that its bag is made of. */
export const LONGEST_BAG = 70;

const NAME = /[a-z]{2,}|\d+/g;
const MOST_NAMES = 13;

/** The tag of an element's label and its names, as hashes. */
export function labelWords(label: string): readonly number[] {
  return (label.match(NAME) ?? []).slice(0, MOST_NAMES).map((name) => hashText(name));
}

const DISTANCES = { own: hashText("own"), parent: hashText("parent"), around: hashText("around") };

/** The hashes of an element's names at a distance from the block, alone and with the name before. */
export function labelHashes(
  [tag = 0, ...names]: readonly number[],
  distance: keyof typeof DISTANCES,
): readonly number[] {
  const place = DISTANCES[distance];
  const hashes = [mixHashes(place, tag ^ 1)];
  let before = tag;
  for (const name of names) {
    hashes.push(mixHashes(place, name), mixHashes(mixHashes(place, before), name));
    before = name;
  }
  return hashes;
}
