import { Command } from "commander";
import { partFor, proposal } from "../../app/question.ts";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import type { Store } from "../../app/store.ts";
import { brief } from "../../core/render/brief.ts";
import { deliver, type OutOption, outOption } from "./out-option.ts";
import { answered, type QuestionOptions, questionOf, withQuestion } from "./question-options.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";

interface BriefOptions extends RecordOption, QuestionOptions, OutOption {
  readonly why?: boolean;
}

export function briefCommand(): Command {
  return withQuestion(new Command("brief"))
    .description("the dossier of a relationship as a footnoted brief")
    .option("--why", "with each passage why its line belongs to the relationship")
    .addOption(outOption())
    .addOption(recordOption())
    .action(async ({ record: path, out, why, ...options }: BriefOptions) => {
      const question = questionOf(options);
      const text = await withRecord(path, async (store) => {
        if (question === null) throw await unasked(store);
        return brief(await answered(store, question, partFor), { why: why === true }).trimEnd();
      });
      await deliver(text, out);
    });
}

async function unasked(store: Store): Promise<RapporteurError> {
  const advice = proposal(await store.record()) ?? "add --between A B.";
  return new RapporteurError("usage", `A brief is about two parties of the record. ${advice}`);
}
