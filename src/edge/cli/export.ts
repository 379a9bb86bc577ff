import { Command, Option } from "commander";
import { recordFor } from "../../app/question.ts";
import { recordOfVersionOne } from "../../core/annotation/version-one.ts";
import { deliver, type OutOption, outOption } from "./out-option.ts";
import { answered, type QuestionOptions, questionOf, withQuestion } from "./question-options.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";

interface ExportOptions extends RecordOption, QuestionOptions, OutOption {
  readonly concerns?: boolean;
}

export function exportCommand(): Command {
  return withQuestion(new Command("export"))
    .description("the record for other programs, by the contract; with --between its dossier too")
    .addOption(new Option("--format <format>", "the form").choices(["json"]).default("json"))
    .option("--concerns", "also who names whom as a worry, which the contract has no key for")
    .addOption(outOption())
    .addOption(recordOption())
    .action(async ({ record: path, out, concerns, ...options }: ExportOptions) => {
      const question = questionOf(options);
      const record = await withRecord(path, (store) =>
        question === null ? store.record() : answered(store, question, recordFor),
      );
      await deliver(JSON.stringify(concerns ? record : recordOfVersionOne(record)), out);
    });
}
