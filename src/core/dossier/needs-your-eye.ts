import type { Conflict, ConflictType, DossierRow } from "../annotation/contract.ts";
import { families } from "../reconcile/families.ts";
import { firstOfEach, placeTogether, row, type WorkingFile } from "./file.ts";

/** Most conflicts on the first screen, folded by type. */
const MOST_SHOWN = 5;

/** The types of disagreement in the reader's words. */
const WORDS: Readonly<Record<ConflictType, string>> = {
  supersession: "two dates",
  precision: "how exact",
  scope: "of what",
  arithmetic: "does not add up",
  attribution: "who said it",
  identity: "who is meant",
  metadata: "page date",
  wording: "reworded",
  incompatible: "contradiction",
};

/** Where articles disagree or a page misleads, each explained in one sentence with the passages of both sides. */
export function eyeRows(file: WorkingFile): DossierRow[] {
  const open = file.record.conflicts
    .filter((c) => c.standing === "shown" && c.resolution === "open")
    .filter((c) => c.sides.every((s) => s.some((p) => file.parties.isAboutBoth(p.article))));
  return folded(open).flatMap(({ conflict, more }) =>
    row(
      file,
      "needs your eye",
      `${WORDS[conflict.type]}: ${conflict.about}`,
      placeTogether(file, {
        text: `${conflict.explanation}${more > 0 ? ` And ${more} more of this kind.` : ""}`,
        lines: [conflict.id],
        evidence: firstOfEach(conflict.sides.flat()),
      }),
    ),
  );
}

interface Shown {
  readonly conflict: Conflict;
  /** How many of its type are not shown; told with the last one that is. */
  readonly more: number;
}

/** The first of each type before the second of any. */
export function folded(conflicts: readonly Conflict[]): Shown[] {
  const byType = families(conflicts, ({ type }) => [type]);
  const turns = byType.flatMap((ofType) =>
    ofType.map((conflict, turn) => ({ conflict, turn, of: ofType.length })),
  );
  const shown = turns.sort((a, b) => a.turn - b.turn).slice(0, MOST_SHOWN);
  const isLast = (one: (typeof shown)[number]): boolean =>
    !shown.some((other) => other.conflict.type === one.conflict.type && other.turn > one.turn);
  return shown.map((one) => ({
    conflict: one.conflict,
    more: isLast(one) ? one.of - one.turn - 1 : 0,
  }));
}
