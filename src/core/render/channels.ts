/** How a relationship runs, on few lines: of each channel what tells most, and the reasons in the words of those who give them. */
import type { Cell, Dossier, DossierRow, RecordExport } from "../annotation/contract.ts";
import type { Chapter } from "../dossier/chapters.ts";
import { SUPPORT } from "../dossier/concerns.ts";
import { BOTH } from "../dossier/parties.ts";
import { columns } from "./columns.ts";
import type { Footnotes } from "./footnotes.ts";
import { cellsOf, printed } from "./printed-cell.ts";

const LABEL = 22;

/** Cells of a channel on the first screen; the dossier has the others. */
const MOST_CELLS = 6;
const MOST_THIRDS = 3;
/** Cells beside which a briefing tells nothing more. */
const ENOUGH = 3;
const BRIEFING = 4;

export const rowsOf = ({ rows }: Dossier, chapter: Chapter): DossierRow[] =>
  rows.filter((row) => row.chapter === chapter);

/** A label, and cells one after the other. */
export function labelled(label: string, entries: readonly string[], width: number): string[] {
  return columns([[label], [entries.join(" · ")]], [LABEL, width - LABEL]).map((l) => ` ${l}`);
}

export function channels(
  record: RecordExport,
  dossier: Dossier,
  { notes, width }: { readonly notes: Footnotes; readonly width: number },
): string[] {
  const kinds = new Map(record.events.map(({ id, kind }) => [id, kind]));
  const weight = (cell: Cell): number => {
    const kind = kinds.get(cell.lines[0] ?? "");
    if (kind === "briefing") return BRIEFING;
    return (kind === undefined ? 2 : 0) + (cell.why === BOTH ? 0 : 1);
  };
  return rowsOf(dossier, "how it runs").flatMap((row) => {
    const chosen = mostTelling(row, weight);
    const more = cellsOf(row).length - chosen.length;
    const entries = chosen.map((cell) => printed(cell, notes));
    return labelled(row.about, [...entries, ...(more > 0 ? [`${more} more`] : [])], width);
  });
}

/** A few cells in their order: the best of each side first, then the next of each. */
function mostTelling(row: DossierRow, weight: (cell: Cell) => number): Cell[] {
  const sides = [row.then, row.between, row.now].map((side) =>
    side.toSorted((a, b) => weight(a) - weight(b)),
  );
  const turns = [
    ...sides.flatMap((side) => side.map((cell, turn) => ({ cell, turn }))),
    ...row.undated.map((cell, at) => ({ cell, turn: at + 2 })),
  ];
  const ranked = turns.sort(
    (a, b) =>
      Number(a.turn > 0) - Number(b.turn > 0) || weight(a.cell) - weight(b.cell) || a.turn - b.turn,
  );
  const chosen = new Set(
    ranked
      .filter(({ cell }, at) => at < ENOUGH || weight(cell) < BRIEFING)
      .slice(0, MOST_CELLS)
      .map(({ cell }) => cell),
  );
  return cellsOf(row).filter((cell) => chosen.has(cell));
}

const UNATTRIBUTED = /\(speaker not certain/;

/** One voice a third party: somebody's own words before a paraphrase, and no passage a second time. */
export function concerns(
  dossier: Dossier,
  { notes, width }: { readonly notes: Footnotes; readonly width: number },
): string[] {
  const told = new Set<string>();
  const isNew = ({ lines }: Cell): boolean => !lines.some((id) => told.has(id));
  const rows = rowsOf(dossier, "concerns and third parties")
    .filter(({ about }) => !about.endsWith(SUPPORT))
    .slice(0, MOST_THIRDS);
  return rows.flatMap((row) => {
    const voices = [row.then, row.between, row.now, row.undated].flatMap(
      (side) => side.find(isNew) ?? [],
    );
    const attributed = voices.filter(({ text }) => !UNATTRIBUTED.test(text));
    const cells = [
      attributed.find(({ text }) => text.startsWith("“")) ?? attributed.at(-1) ?? voices[0],
    ].flatMap((cell) => cell ?? []);
    for (const { lines } of cells) for (const id of lines) told.add(id);
    if (cells.length === 0) return [];
    const entries = cells.map((cell) => printed(cell, notes));
    return columns([[`why: ${row.about}`], entries], [LABEL, width - LABEL]).map((l) => ` ${l}`);
  });
}
