import { Command } from "commander";
import { recordFor } from "../../app/question.ts";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import type { RecordExport } from "../../core/annotation/contract.ts";
import { brief } from "../../core/render/brief.ts";
import { print } from "./output.ts";
import { type QuestionOptions, questionOf, withQuestion } from "./question-options.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";

export function briefCommand(): Command {
  return withQuestion(new Command("brief"))
    .description("the dossier of a relationship as a footnoted brief")
    .addOption(recordOption())
    .action(async ({ record: path, ...options }: RecordOption & QuestionOptions) => {
      const question = questionOf(options);
      if (question === null)
        throw new RapporteurError("usage", "A brief is about two parties: add --between A B.");
      const record = await withRecord(path, (store) => recordFor(store, question));
      print(brief(withKnownParties(record, question.between)));
    });
}

/** The record, if it has a dossier; else says what it does not know. */
export function withKnownParties(
  record: RecordExport,
  between: readonly [string, string],
): RecordExport {
  if (record.dossier !== null) return record;
  throw new RapporteurError(
    "not-found",
    `The record does not know both “${between[0]}” and “${between[1]}”. rapporteur find looks for their names in the texts.`,
  );
}
