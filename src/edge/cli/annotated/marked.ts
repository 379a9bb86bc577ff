/** The words of a paragraph with those marked that were read: coloured and underlined, or between brackets. */
import { type Grapheme, graphemesOf } from "./graphemes.ts";
import type { Ink, Style } from "./ink.ts";
import { added, type Cell, cellOf } from "./lines.ts";
import type { Note } from "./notes.ts";

/** A passage to be marked, with the number of its note. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly kind: Note["kind"];
  readonly isWeaker: boolean;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
export const superscript = (number: number): string =>
  [...String(number)].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");

/**
 * A mark that begins or ends inside a grapheme takes the whole of it. Where marks nest the inner one gives its colour,
 * and the number stands behind the last word of its mark.
 */
export function markedCells(
  text: string,
  place: { readonly start: number; readonly end: number; readonly style: Style },
  marks: readonly Mark[],
  ink: Ink,
): readonly Cell[] {
  const outerFirst = marks
    .filter(({ start, end }) => start < place.end && end > place.start)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number);
  const cells: Cell[] = [];
  let before: Grapheme | null = null;
  for (const grapheme of graphemesOf(text, place.start, place.end)) {
    const begin = outerFirst.filter(({ start }) => holds(grapheme, start));
    const end = outerFirst.filter((mark) => holds(grapheme, mark.end - 1)).reverse();
    if (!ink.colour) for (const _ of begin) cells.push(...added("[", "plain"));
    if (!(grapheme.isSpace && before?.isSpace))
      cells.push(inkedCell(grapheme, outerFirst, place.style));
    for (const mark of end) cells.push(...closing(mark, ink));
    before = grapheme;
  }
  return cells;
}

const holds = ({ start, end }: Grapheme, at: number): boolean => start <= at && at < end;

function inkedCell(grapheme: Grapheme, marks: readonly Mark[], style: Style): Cell {
  const over = marks.filter(({ start, end }) => start < grapheme.end && end > grapheme.start);
  const innermost = over.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (innermost === undefined) return cellOf(grapheme, style);
  return cellOf(grapheme, innermost.isWeaker ? "dim" : innermost.kind, !innermost.isWeaker);
}

const closing = ({ number, kind, isWeaker }: Mark, ink: Ink): readonly Cell[] =>
  added(`${ink.colour ? "" : "]"}${superscript(number)}`, isWeaker ? "dim" : kind);
