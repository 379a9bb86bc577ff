import { Command, Option } from "commander";
import { deliver, type OutOption, outOption } from "./out-option.ts";
import { answered, type QuestionOptions, questionOf, withQuestion } from "./question-options.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";

export function exportCommand(): Command {
  return withQuestion(new Command("export"))
    .description("the record for other programs, by the contract; with --between its dossier too")
    .addOption(new Option("--format <format>", "the form").choices(["json"]).default("json"))
    .addOption(outOption())
    .addOption(recordOption())
    .action(
      async ({ record: path, out, ...options }: RecordOption & QuestionOptions & OutOption) => {
        const question = questionOf(options);
        const record = await withRecord(path, (store) =>
          question === null ? store.record() : answered(store, question),
        );
        await deliver(JSON.stringify(record), out);
      },
    );
}
