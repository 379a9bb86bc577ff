import type { Conflict, ConflictType, RecordExport } from "../../../core/annotation/contract.ts";
import { type Code, coded } from "./code-lists.ts";
import type { RecordRows, RecordTable } from "./record-rows.ts";

const RELATIONS: Readonly<Partial<Record<ConflictType, Code<"conflictRelation">>>> = {
  supersession: "updates",
  precision: "refines",
  wording: "rewords",
  attribution: "misattributes",
  incompatible: "contradicts",
};

/** Each side of a disagreement is evidence about it; the first two sides stand in its row. */
export function projectConflicts(into: RecordRows, record: RecordExport): void {
  const tables = tablesById(record);
  for (const conflict of record.conflicts) {
    if (!into.first("conflict", conflict.id)) continue;
    const [a, b] = conflict.sides.flatMap((side, index) =>
      into
        .attest(
          { table: "conflict", id: conflict.id, prop: "*", value: `side ${index + 1}` },
          side,
          conflict,
        )
        .slice(0, 1),
    );
    if (a !== undefined && b !== undefined) addConflict(into, conflict, { a, b, tables });
  }
}

function addConflict(
  into: RecordRows,
  conflict: Conflict,
  { a, b, tables }: { a: string; b: string; tables: ReadonlyMap<string, RecordTable> },
): void {
  const table = tables.get(conflict.about) ?? null;
  into.rows.conflict.push({
    id: conflict.id,
    subject_table: table,
    subject_id: table === null ? null : conflict.about,
    about: conflict.about,
    evidence_a: a,
    evidence_b: b,
    class: conflict.type,
    relation: RELATIONS[conflict.type] ?? null,
    type: coded("conflictType", conflict.type, null),
    resolution: coded("resolution", conflict.resolution, "open"),
    note: conflict.explanation,
    ...into.line("conflict", conflict.id, conflict),
  });
}

function tablesById(record: RecordExport): ReadonlyMap<string, RecordTable> {
  const tables = new Map<string, RecordTable>();
  const add = (table: RecordTable, lines: readonly { readonly id: string }[]): void => {
    for (const { id } of lines) tables.set(id, table);
  };
  add("document", record.articles);
  add("event", record.events);
  add("statement", record.statements);
  add("figure", record.figures);
  add("commitment", record.commitments);
  return tables;
}
