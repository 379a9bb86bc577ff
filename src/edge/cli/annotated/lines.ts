/** Text broken into lines of so many columns. */
import { type Grapheme, graphemesOf } from "./graphemes.ts";
import type { Ink, Style } from "./ink.ts";

/** A grapheme as it is printed. `start` is null for what was added: a bracket, the number of a note. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly start: number | null;
  readonly isSpace: boolean;
  readonly style: Style;
  readonly marked: boolean;
}

export type Line = readonly Cell[];

export const cellOf = (
  { text, columns, start, isSpace }: Grapheme,
  style: Style,
  marked = false,
): Cell => ({ text, columns, start, isSpace, style, marked });

/** Words of the program's own. */
export const added = (text: string, style: Style): readonly Cell[] =>
  graphemesOf(text).map((grapheme) => ({ ...cellOf(grapheme, style), start: null }));

/**
 * Breaks at spaces, and in the midst of what is longer than a line or is written without spaces. Lines after the first
 * stand in by `hanging` columns.
 */
export function wrapped(cells: readonly Cell[], columns: number, hanging = 0): readonly Line[] {
  const indent = added(" ".repeat(hanging), "plain");
  const lines: Line[] = [];
  let line: Cell[] = [];
  let room = columns;
  const close = (): void => {
    while (line.at(-1)?.isSpace) line.pop();
    if (line.length > 0) lines.push(lines.length === 0 ? line : [...indent, ...line]);
    line = [];
    room = lines.length === 0 ? columns : columns - hanging;
  };
  for (const word of wordsOf(cells)) {
    const size = sizeOf(word);
    if (size > room && size <= columns - hanging) close();
    for (const cell of word) {
      if (cell.columns > room) close();
      if (line.length === 0 && cell.isSpace) continue;
      line.push(cell);
      room -= cell.columns;
    }
  }
  close();
  return lines;
}

/** Runs without a space, and each space; a wide letter is a word, since East Asian lines break between them. */
function wordsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const words: Cell[][] = [];
  let before: Cell | undefined;
  for (const cell of cells) {
    const word = words.at(-1);
    const breaks =
      cell.isSpace || before === undefined || before.isSpace || (isWide(cell) && isWide(before));
    if (word === undefined || breaks) words.push([cell]);
    else word.push(cell);
    before = cell;
  }
  return words;
}

const isWide = ({ columns }: Cell): boolean => columns === 2;

export const sizeOf = (line: Line): number => line.reduce((sum, { columns }) => sum + columns, 0);

/** A line for the screen: neighbours of one look are painted together. */
export function printedLine(line: Line, ink: Ink): string {
  let out = "";
  let run = "";
  let last: Cell | undefined;
  const flush = (): void => {
    if (last !== undefined) out += ink.paint(run, last.style, last.marked);
    run = "";
  };
  for (const cell of line) {
    if (last !== undefined && (cell.style !== last.style || cell.marked !== last.marked)) flush();
    run += cell.text;
    last = cell;
  }
  flush();
  return out;
}

/** As many cells as fit, the last one a "…" where something is left out. */
export function clipped(line: Line, columns: number): Line {
  if (sizeOf(line) <= columns) return line;
  const kept: Cell[] = [];
  let room = columns - 1;
  for (const cell of line) {
    if (cell.columns > room) break;
    kept.push(cell);
    room -= cell.columns;
  }
  while (kept.at(-1)?.isSpace) kept.pop();
  return [...kept, ...added("…", kept.at(-1)?.style ?? "plain")];
}
