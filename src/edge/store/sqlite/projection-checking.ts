import type { Conflict, ConflictType } from "../../../core/annotation/contract.ts";
import { type Code, coded } from "./code-lists.ts";
import type { RecordRows } from "./record-rows.ts";

const RELATIONS: Readonly<Partial<Record<ConflictType, Code<"conflictRelation">>>> = {
  supersession: "updates",
  precision: "refines",
  wording: "rewords",
  attribution: "misattributes",
  incompatible: "contradicts",
};

/** Each side of a disagreement is evidence about it; the first two sides stand in its row. */
export function projectConflicts(into: RecordRows, conflicts: readonly Conflict[]): void {
  for (const conflict of conflicts) {
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
    if (a !== undefined && b !== undefined) addConflict(into, conflict, { a, b });
  }
}

function addConflict(
  into: RecordRows,
  conflict: Conflict,
  { a, b }: { readonly a: string; readonly b: string },
): void {
  into.rows.conflict.push({
    id: conflict.id,
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
