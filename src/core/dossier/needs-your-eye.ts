import type { DossierRow } from "../annotation/contract.ts";
import { firstOfEach, placeTogether, row, type WorkingFile } from "./file.ts";

/** Most conflicts on the first screen, folded by type. */
const MOST_SHOWN = 5;

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
        `${conflict.type}: ${conflict.about}`,
        placeTogether(file, {
          text: conflict.explanation,
          lines: [conflict.id],
          evidence: firstOfEach(conflict.sides.flat()),
        }),
      ),
    );
}
