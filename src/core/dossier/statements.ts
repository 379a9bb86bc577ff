import type { DossierRow, RecordStatement } from "../annotation/contract.ts";
import { excerpt, isShown, type Placed, place, row, type WorkingFile } from "./file.ts";
import { nameOf } from "./offices.ts";

export function statementsOf(file: WorkingFile): RecordStatement[] {
  return file.record.statements.filter(
    (s) =>
      isShown(s) &&
      file.parties.concerns(
        s.speakers,
        s.variants.flatMap((v) => v.content),
      ),
  );
}

/** What is said more than once: the same utterance in several articles. */
export function statementRows(file: WorkingFile): DossierRow[] {
  return statementsOf(file)
    .filter((s) => new Set(s.variants.flatMap((v) => v.content.map((c) => c.article))).size > 1)
    .flatMap((s) =>
      row(
        file,
        "statements and recurring phrases",
        `“${excerpt(s.variants[0]?.content[0]?.exact ?? "", 60)}”`,
        placeVariants(file, s),
      ),
    );
}

export function placeVariants(file: WorkingFile, statement: RecordStatement): Placed[] {
  const speakers = statement.speakers.map((s) => nameOf(file, s));
  return statement.variants.flatMap((variant) => {
    const words = excerpt(variant.content.map((c) => c.exact).join(" … "));
    const quoted = variant.form === "indirect" ? words : `“${words}”`;
    const via = variant.via === null ? "" : ` via ${nameOf(file, variant.via)}`;
    const by =
      speakers.length > 0 && variant.attributed ? speakers.join(", ") : "speaker not certain";
    const how = variant.form === "indirect" ? ", paraphrased" : "";
    return place(file, {
      text: `${quoted} (${by}${how}${via})`,
      on: statement.said,
      lines: [statement.id],
      evidence: variant.content,
    });
  });
}
