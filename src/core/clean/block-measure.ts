/** What is counted in the characters of a block, in one pass over them. */
import { isLetter } from "./block-words.ts";

export interface Measure {
  readonly length: number;
  readonly words: number;
  /** Marks that end a sentence, with a blank or the end behind them. */
  readonly sentences: number;
  readonly commas: number;
  readonly digits: number;
  readonly capitals: number;
  /** Words that begin with a capital letter. */
  readonly titled: number;
  readonly quotes: number;
  /** Bars, bullets and arrows, by which menus part their entries. */
  readonly bars: number;
}

const [OTHER, LOWER, UPPER, DIGIT, SPACE, STOP, COMMA, QUOTE, BAR] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

const KINDS: ReadonlyMap<number, number> = new Map(
  (
    [
      ["abcdefghijklmnopqrstuvwxyz", LOWER],
      ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", UPPER],
      ["0123456789", DIGIT],
      [" ", SPACE],
      ["!.?…", STOP],
      [",", COMMA],
      [`"'“”‘’«»`, QUOTE],
      ["|•·›»>→", BAR],
    ] as const
  ).flatMap(([letters, kind]) => [...letters].map((each) => [each.charCodeAt(0), kind] as const)),
);
/** The kinds of the first 256 characters; the others are asked for. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, code) => kindOf(code));

function kindOf(code: number): number {
  return KINDS.get(code) ?? (isLetter(code) ? LOWER : OTHER);
}

export function measure(plain: string): Measure {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let [words, titled, sentences] = [0, 0, 0];
  let inWord = false;
  let isStopped = false;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    const kind = PLAIN[code] ?? kindOf(code);
    counts[kind] = (counts[kind] as number) + 1;
    const isWord = kind >= LOWER && kind <= DIGIT;
    if (isWord && !inWord) {
      words++;
      if (kind === UPPER) titled++;
    }
    if (kind === SPACE && isStopped) sentences++;
    isStopped = kind === STOP || (isStopped && !isWord && kind !== SPACE);
    inWord = isWord;
  }
  const count = (kind: number): number => counts[kind] as number;
  return {
    length: plain.length,
    words,
    sentences: isStopped ? sentences + 1 : sentences,
    commas: count(COMMA),
    digits: count(DIGIT),
    capitals: count(UPPER),
    titled,
    quotes: count(QUOTE),
    bars: count(BAR),
  };
}
