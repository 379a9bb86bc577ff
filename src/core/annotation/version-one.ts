/** What leaves for other programs: version 1 of the output contract, and nothing besides. */
import type { Cell, DossierRow, Reading, RecordExport } from "./contract.ts";

/** A reading without what version 1 has no key for. */
export function readingOfVersionOne({ concerns: _, ...reading }: Reading): Reading {
  return reading;
}

/** A record without what version 1 has no key for; a cell keeps its words and passages, and the lines that are there. */
export function recordOfVersionOne({ concerns = [], ...record }: RecordExport): RecordExport {
  const { dossier } = record;
  if (dossier === null) return record;
  const added = new Set(concerns.map(({ id }) => id));
  const { sides: _sides, silences: _silences, ...plain } = dossier;
  const cell = ({ lines, why: _, ...rest }: Cell): Cell => ({
    ...rest,
    lines: lines.filter((id) => !added.has(id)),
  });
  const row = (one: DossierRow): DossierRow => ({
    ...one,
    then: one.then.map(cell),
    between: one.between.map(cell),
    now: one.now.map(cell),
    undated: one.undated.map(cell),
  });
  return { ...record, dossier: { ...plain, rows: dossier.rows.map(row) } };
}
