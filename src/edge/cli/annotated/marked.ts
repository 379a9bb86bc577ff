/** The words of a paragraph with those marked that were read: coloured and underlined, or between brackets. */
import { firstWhere } from "../../../core/text/sorted.ts";
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
  let open: readonly Mark[] = [];
  let begun = 0;
  for (const grapheme of graphemesOf(text, place.start, place.end)) {
    const begin = outerFirst.slice(
      begun,
      firstWhere(outerFirst, (m) => m.start >= grapheme.end),
    );
    begun += begin.length;
    open = [...open, ...begin].filter(({ end }) => end > grapheme.start);
    const opening = begin.filter(({ start }) => start >= grapheme.start);
    if (!ink.colour) cells.push(...opening.flatMap(() => added("[", "plain")));
    if (!(grapheme.isSpace && before?.isSpace)) cells.push(inkedCell(grapheme, open, place.style));
    for (const mark of open.filter(({ end }) => end <= grapheme.end).reverse())
      cells.push(...closing(mark, ink));
    before = grapheme;
  }
  return cells;
}

/** `over`: the marks that hold the grapheme. */
function inkedCell(grapheme: Grapheme, over: readonly Mark[], style: Style): Cell {
  const innermost = over.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (innermost === undefined) return cellOf(grapheme, style);
  return cellOf(grapheme, innermost.isWeaker ? "dim" : innermost.kind, !innermost.isWeaker);
}

const closing = ({ number, kind, isWeaker }: Mark, ink: Ink): readonly Cell[] =>
  added(`${ink.colour ? "" : "]"}${superscript(number)}`, isWeaker ? "dim" : kind);
