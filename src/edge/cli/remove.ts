import { Command } from "commander";
import { removeArticles } from "../../app/remove.ts";
import { counted, print } from "./output.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";

export function removeCommand(): Command {
  return new Command("remove")
    .description("take articles out of the record, with all that was received for them")
    .argument("<id...>", "articles, as list shows them")
    .addOption(recordOption())
    .action(async (ids: string[], { record }: RecordOption) => {
      await withRecord(record, (store) => removeArticles(store, ids, new Date().toISOString()));
      print(`Removed ${counted(ids.length, "article")}: ${ids.join(", ")}`);
    });
}
