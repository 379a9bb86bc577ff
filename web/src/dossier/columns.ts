/** The four columns of a comparison, and what an empty one may say. */
import type { Cell, Dossier, DossierRow } from "../../../src/core/annotation/contract.ts";
import type { DeskArticle } from "../../../src/edge/http/contract.ts";
import { boundsOf, daysBefore, printedDate } from "../edtf.ts";
import type { LabelOf } from "../sources.ts";

export const SIDES = ["then", "between", "now", "undated"] as const;
export type Side = (typeof SIDES)[number];

/** A happening so many days before a date still belongs to it. */
const WINDOW = 31;

export function sideWords(side: Side, compare: Dossier["compare"]): string {
  if (side === "between") return "between";
  if (side === "undated") return "date not established";
  const date = compare?.[side === "then" ? 0 : 1];
  return date === undefined ? side : `${side}: ${printedDate(date)}`;
}

/**
 * "not named in 000" where articles of that date speak of other things, "not covered" where none speaks. Outside the
 * rows of change only a side that the dossier itself calls not covered says anything.
 */
export function silenceWords(
  row: DossierRow,
  side: Side,
  articles: readonly DeskArticle[],
  dossier: Dossier,
  labelOf: LabelOf,
): string {
  if (side !== "then" && side !== "now") return "";
  if (row.chapter !== "what changed" && !row.notCovered.includes(side)) return "";
  const date = dossier.compare?.[side === "then" ? 0 : 1];
  if (date === undefined) return "not covered";
  const speaking = articles.filter(({ published }) => isWithin(published.edtf, date));
  const [only] = speaking;
  if (only === undefined) return "not covered";
  return speaking.length === 1
    ? `not named in ${labelOf(only.id)}`
    : `not named in ${speaking.length} articles`;
}

/** A cell's own date, unless the column or the words already say it. */
export function cellDate(cell: Cell, side: Side, compare: Dossier["compare"]): string {
  if (cell.on === null) return "";
  const words = printedDate(cell.on);
  if (cell.text.includes(words)) return "";
  const date = side === "then" ? compare?.[0] : side === "now" ? compare?.[1] : undefined;
  if (date !== undefined && isOfColumn(cell.on, date)) return "";
  return words;
}

function isWithin(edtf: string | null, date: string): boolean {
  if (edtf === null) return false;
  const { from, to } = boundsOf(edtf);
  const column = boundsOf(date);
  if (from === null || to === null || column.from === null || column.to === null) return false;
  return from >= daysBefore(column.from, WINDOW) && to <= column.to;
}

/** Within the column's days, or known only by a bound that is the column's date. */
function isOfColumn(edtf: string, date: string): boolean {
  const { from, to } = boundsOf(edtf);
  return isWithin(edtf, date) || (from === null && to === boundsOf(date).to);
}

/** A name for a cell that stays as long as its words do. */
function cellKey(row: DossierRow, side: Side, cell: Cell): string {
  const words = [row.chapter, row.about, side, cell.text, cell.on ?? ""].join("\n");
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++)
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

export interface PlacedCell {
  readonly row: DossierRow;
  readonly side: Side;
  readonly cell: Cell;
  readonly key: string;
}

/** The cells of a row, or of one side of it, in order. */
export function cellsOf(row: DossierRow, sides: readonly Side[] = SIDES): readonly PlacedCell[] {
  return sides.flatMap((side) =>
    row[side].map((cell) => ({ row, side, cell, key: cellKey(row, side, cell) })),
  );
}

/** Cells of one side with the same words stand together: "Anna Berg May 2021, Oct 2022". */
export function sameWords(cells: readonly PlacedCell[]): readonly (readonly PlacedCell[])[] {
  const groups: PlacedCell[][] = [];
  for (const placed of cells) {
    const same = groups.find(
      ([first]) => first?.side === placed.side && first.cell.text === placed.cell.text,
    );
    if (same === undefined) groups.push([placed]);
    else if (!same.some(({ key }) => key === placed.key)) same.push(placed);
  }
  return groups;
}
