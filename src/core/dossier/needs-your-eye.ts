import type { ConflictType, DossierRow } from "../annotation/contract.ts";
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
  return file.record.conflicts
    .filter((c) => c.standing === "shown" && c.resolution === "open")
    .filter((c) => c.sides.flat().every((p) => file.parties.isAboutBoth(p.article)))
    .slice(0, MOST_SHOWN)
    .flatMap((conflict) =>
      row(
        file,
        "needs your eye",
        `${WORDS[conflict.type]}: ${conflict.about}`,
        placeTogether(file, {
          text: conflict.explanation,
          lines: [conflict.id],
          evidence: firstOfEach(conflict.sides.flat()),
        }),
      ),
    );
}
