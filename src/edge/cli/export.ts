import { Command, Option } from "commander";
import { recordFor } from "../../app/question.ts";
import { withKnownParties } from "./brief.ts";
import { print } from "./output.ts";
import { type QuestionOptions, questionOf, withQuestion } from "./question-options.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";

export function exportCommand(): Command {
  return withQuestion(new Command("export"))
    .description("the record for other programs, by the contract")
    .addOption(new Option("--format <format>", "the form").choices(["json"]).default("json"))
    .addOption(recordOption())
    .action(async ({ record: path, ...options }: RecordOption & QuestionOptions) => {
      const question = questionOf(options);
      const record = await withRecord(path, (store) => recordFor(store, question));
      print(
        JSON.stringify(question === null ? record : withKnownParties(record, question.between)),
      );
    });
}
