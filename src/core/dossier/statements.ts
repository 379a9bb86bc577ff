import type { DossierRow, RecordStatement } from "../annotation/contract.ts";
import { isShown, type Placed, place, row, type WorkingFile } from "./file.ts";
import { nameOf } from "./offices.ts";
import { excerpt, quoted } from "./printed-words.ts";

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
        quoted(s.variants[0]?.content[0]?.exact ?? "", 40),
        placeVariants(file, s),
      ),
    );
}

export function placeVariants(file: WorkingFile, statement: RecordStatement): Placed[] {
  const speakers = statement.speakers.map((s) => nameOf(file, s));
  return statement.variants.flatMap((variant) => {
    const words = variant.content.map((c) => c.exact).join(" … ");
    const said = variant.form === "indirect" ? excerpt(words) : quoted(words);
    const via = variant.via === null ? "" : ` via ${nameOf(file, variant.via)}`;
    const by =
      speakers.length > 0 && variant.attributed ? speakers.join(", ") : "speaker not certain";
    const how = variant.form === "indirect" ? ", paraphrased" : "";
    return place(file, {
      text: `${said} (${by}${how}${via})`,
      on: statement.said,
      lines: [statement.id],
      evidence: variant.content,
      entities: statement.speakers,
    });
  });
}
