import { Command, InvalidArgumentError } from "commander";
import type { Hit } from "../../app/store.ts";
import { counted, print } from "./output.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";

const DEFAULT_LIMIT = 20;

interface FindOptions extends RecordOption {
  readonly limit: number;
  readonly json?: boolean;
}

export function findCommand(): Command {
  return new Command("find")
    .description("full text: every hit is a passage")
    .argument(
      "<words...>",
      'words that an article has; words in quotes stand together; "inter*" is a beginning',
    )
    .option("--limit <n>", "how many hits to print", positive, DEFAULT_LIMIT)
    .option("--json", "one hit a line")
    .addOption(recordOption())
    .action(async (words: string[], { record, limit, json }: FindOptions) => {
      const found = await withRecord(record, (store) => store.find(queryOf(words), limit));
      for (const hit of found.hits) print(json ? JSON.stringify(hit) : lineOf(hit));
      if (json) return;
      const more = found.total - found.hits.length;
      print(
        `${counted(found.total, "hit")}${more > 0 ? `, ${more} not printed (--limit ${found.total})` : ""}`,
      );
    });
}

/** What came as one argument of several words stands together, as it was typed between quotes. */
function queryOf(words: readonly string[]): string {
  return words
    .map((word) => (/\s/.test(word) && !/["“”„]/.test(word) ? `"${word}"` : word))
    .join(" ");
}

function lineOf({ passage, before, after }: Hit): string {
  const { article, start, end, exact } = passage;
  const words = `${before}[${exact}]${after}`.replace(/\s+/g, " ").trim();
  return `${article} ${start}-${end}  …${words}…`;
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("a number above 0");
  return number;
}
