/** What is counted in the characters of a block, in one pass over them. */

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

const STOPS = new Set([..."!.?…"].map((mark) => mark.charCodeAt(0)));
const QUOTES = new Set([...`"'“”‘’«»`].map((mark) => mark.charCodeAt(0)));
const BARS = new Set([..."|•·›»>→"].map((mark) => mark.charCodeAt(0)));
const COMMA = 0x2c;
const SPACE = 0x20;

export function measure(plain: string): Measure {
  let words = 0;
  let sentences = 0;
  let commas = 0;
  let digits = 0;
  let capitals = 0;
  let titled = 0;
  let quotes = 0;
  let bars = 0;
  let inWord = false;
  let isStopped = false;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    const isDigit = code >= 0x30 && code <= 0x39;
    const isUpper = code >= 0x41 && code <= 0x5a;
    const isLetter =
      isUpper || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && isLetterCode(code));
    if (isDigit) digits++;
    if (isUpper) capitals++;
    if (isDigit || isLetter) {
      if (!inWord) {
        words++;
        if (isUpper) titled++;
      }
      inWord = true;
      isStopped = false;
      continue;
    }
    inWord = false;
    if (code === SPACE) {
      if (isStopped) sentences++;
      isStopped = false;
    } else if (code === COMMA) commas++;
    else if (STOPS.has(code)) isStopped = true;
    else if (QUOTES.has(code)) quotes++;
    else if (BARS.has(code)) bars++;
  }
  if (isStopped) sentences++;
  return { length: plain.length, words, sentences, commas, digits, capitals, titled, quotes, bars };
}

/** Above Latin-1 whatever is no general punctuation counts as a letter: enough for counting. */
function isLetterCode(code: number): boolean {
  return (
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f)
  );
}
