/** What a reader takes for one character, with the columns that a terminal gives it. */

export interface Grapheme {
  /** As it may be printed: no control character of a text reaches the terminal. */
  readonly text: string;
  readonly columns: 0 | 1 | 2;
  /** Where it stands in the text it was cut from, `end` excluded. */
  readonly start: number;
  readonly end: number;
  readonly isSpace: boolean;
}

const CUTTER = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Between a blank and a letter of ASCII one grapheme always ends: the segmenter takes the square of what it is given. */
const PIECES = /(?<= )(?=[!-~])/;

/** The graphemes of a passage, with their offsets in the whole text. */
export function graphemesOf(text: string, start = 0, end = text.length): readonly Grapheme[] {
  let from = start;
  return text
    .slice(start, end)
    .split(PIECES)
    .flatMap((piece) => {
      const at = from;
      from += piece.length;
      return Array.from(CUTTER.segment(piece), ({ segment, index }) =>
        graphemeOf(segment, at + index),
      );
    });
}

function graphemeOf(segment: string, start: number): Grapheme {
  const isSpace = /^[\s\u0085]+$/u.test(segment);
  const printed = isSpace ? " " : segment.replace(UNPRINTABLE, "").replace(CONTROLS, "�");
  return {
    text: printed,
    columns: columnsOf(printed),
    start,
    end: start + segment.length,
    isSpace,
  };
}

/** How many columns a text takes. */
export function widthOf(text: string): number {
  return graphemesOf(text).reduce((columns, grapheme) => columns + grapheme.columns, 0);
}

const CONTROLS = /\p{Cc}|\p{Cs}/gu;
/** Format characters, among them those that turn the direction of a line; the joiners of scripts and emoji stay. */
const UNPRINTABLE = /(?![\u200c\u200d])\p{Cf}/gu;

/** East Asian letters, signs and full-width forms, and what is drawn as a picture. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{sc=Han}|\p{sc=Hangul}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Bopomofo}|\p{sc=Yi}|[\u3000-\u303e\u30fb\u30fc\u3200-\u33ff\uff01-\uff60\uffe0-\uffe6])/u;
const HALF_WIDTH = /^[\uff61-\uffdc]/u;
const INVISIBLE = /^[\p{M}\p{Cf}]*$/u;

function columnsOf(text: string): 0 | 1 | 2 {
  if (INVISIBLE.test(text)) return 0;
  if (HALF_WIDTH.test(text)) return 1;
  return WIDE.test(text) || text.includes("\ufe0f") ? 2 : 1;
}
