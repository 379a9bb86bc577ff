/** What was said more than once: each wording once, with all who carry it, and from how many texts it comes. */
import type { Cell, Dossier, DossierRow, RecordExport } from "../annotation/contract.ts";
import { fold } from "../text/fold.ts";
import { labelled, rowsOf } from "./channels.ts";
import type { Footnotes } from "./footnotes.ts";
import { cellsOf, sameWords } from "./printed-cell.ts";

/** Rows on the first screen; the dossier has the others. */
const MOST_ROWS = 8;
/** Letters at the beginning of two tellings that make them one wording. */
const SAME_BEGINNING = 40;

export function said(
  record: RecordExport,
  dossier: Dossier,
  { notes, width }: { readonly notes: Footnotes; readonly width: number },
): string[] {
  const rows = rowsOf(dossier, "statements and recurring phrases").filter(hasVoice);
  const counts = new Map(record.statements.map((s) => [s.id, s.independentSources.said]));
  const lines = rows.slice(0, MOST_ROWS).flatMap((row) => {
    const entries = wordings(row).map((cells) => sameWords(cells, notes, null));
    if (!row.about.startsWith("“")) return labelled(row.about, entries, width);
    return labelled(carried(cellsOf(row), counts), entries, width);
  });
  const more = rows.length - MOST_ROWS;
  return more > 0 ? [...lines, ` ${more} more, in the dossier`] : lines;
}

/** Somebody is known to have said it, or to have passed it on. */
const hasVoice = (row: DossierRow): boolean =>
  cellsOf(row).some(({ text }) => !text.includes("(speaker not certain") || text.includes(" via "));

/** Cells by their wording, the one that says who said it first. */
function wordings(row: DossierRow): Cell[][] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cellsOf(row)) {
    const key = fold(cell.text)
      .replace(/[^\p{L}\p{N}]+/gu, "")
      .slice(0, SAME_BEGINNING);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const isUncertain = ({ text }: Cell): number => Number(text.includes("(speaker not certain"));
  return [...groups.values()].map((cells) => {
    const [first, ...others] = cells.toSorted((a, b) => isUncertain(a) - isUncertain(b));
    // The others say the same: their passages stand behind the words of the first.
    return first === undefined
      ? []
      : [first, ...others.map((cell) => ({ ...cell, text: first.text }))];
  });
}

/** How many articles carry it, and whether they are one text; whether they are independent only a person can say. */
function carried(cells: readonly Cell[], counts: ReadonlyMap<string, number>): string {
  const articles = new Set(cells.flatMap(({ evidence }) => evidence.map((p) => p.article))).size;
  const isOneText = cells.every(({ lines }) => lines.every((id) => counts.get(id) === 1));
  const told = isOneText ? "one text" : "independence not shown";
  return `${articles} articles, ${told}`;
}
