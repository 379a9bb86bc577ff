/** Puts the words of a page into lines: what stands on one height without a gap as wide as between columns. */
import type { PlacedLine, PlacedPage, PlacedWords } from "./placed.ts";

/** As a share of the height of letters. */
const SAME_HEIGHT = 0.45;
const WORD_GAP = 0.15;
const COLUMN_GAP = 1.6;

/** The lines of a page from top to bottom; two columns give two lines of one height. */
export function linesOfPage({ words, number }: PlacedPage): readonly PlacedLine[] {
  return rowsOf(words).flatMap((row) => segmentsOf(row, number));
}

/** Words of one height, top to bottom, each row from left to right. */
function rowsOf(words: readonly PlacedWords[]): readonly (readonly PlacedWords[])[] {
  const sorted = words
    .filter(({ text }) => text !== "")
    .sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const rows: PlacedWords[][] = [];
  let height = Number.NEGATIVE_INFINITY;
  for (const word of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && word.baseline - height <= SAME_HEIGHT * word.size) row.push(word);
    else {
      rows.push([word]);
      height = word.baseline;
    }
    // Marks of notes stand higher than their line: the line is where its letters are.
    if (word.text.trim().length > 1) height = word.baseline;
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function segmentsOf(row: readonly PlacedWords[], page: number): readonly PlacedLine[] {
  const segments: PlacedWords[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of row) {
    if (word.text.trim() === "") continue;
    const segment = segments.at(-1);
    if (segment !== undefined && word.left - right <= COLUMN_GAP * word.size) segment.push(word);
    else segments.push([word]);
    right = Math.max(word.right, segment === undefined ? Number.NEGATIVE_INFINITY : right);
  }
  return segments.map((segment) => lineOf(segment, page));
}

function lineOf(segment: readonly PlacedWords[], page: number): PlacedLine {
  const main = segment.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  let text = "";
  let right = segment[0]?.left ?? 0;
  for (const word of segment) {
    if (isNoteMark(word, main, text)) continue;
    const isParted = word.left - right > WORD_GAP * word.size && !/\s$/.test(text);
    text += (isParted && text !== "" && !/^\s/.test(word.text) ? " " : "") + word.text;
    right = word.right;
  }
  return {
    text: text.replace(/\s+/g, " ").trim(),
    left: segment[0]?.left ?? 0,
    right: segment.reduce((most, word) => Math.max(most, word.right), 0),
    baseline: main.baseline,
    size: main.size,
    page,
  };
}

/** A raised number behind a word leads to a note: in running text it would be part of the word. */
function isNoteMark(word: PlacedWords, main: PlacedWords, before: string): boolean {
  const isRaised = word.baseline < main.baseline - 0.15 * main.size && word.size < 0.9 * main.size;
  return (
    isRaised &&
    /^\s*(?:\d{1,3}|[*†‡§]{1,3})(?:\s*,\s*\d{1,3})*\s*$/.test(word.text) &&
    /[\p{L}.,;:!?”’")\]]\s*$/u.test(before) &&
    !/(?:^|[^\p{L}])(?:k?m|cm|mm|ft|nm)$/u.test(before)
  );
}
