import { Command } from "commander";
import type { Reader } from "../../app/add.ts";
import type { Reading } from "../../core/annotation/contract.ts";
import { readingOfVersionOne } from "../../core/annotation/version-one.ts";
import { sentenceOf } from "./add.ts";
import { annotated } from "./annotated.ts";
import { SOMETHING_REFUSED } from "./exit-status.ts";
import { print, tell } from "./output.ts";
import { loadReader } from "./reader.ts";
import { received } from "./received.ts";
import { type ReceivedOptions, receiveOptions, withReceived } from "./received-options.ts";

interface ReadOptions extends ReceivedOptions {
  readonly json?: boolean;
}

export function readCommand(): Command {
  return withReceived(new Command("read"))
    .description("one reading a file, without a record")
    .argument(
      "<files...>",
      "files, folders with all the files in them, and - for a text that is pasted or piped in",
    )
    .option("--json", "one reading a line, by the contract; without it the article with its lines")
    .action(async (paths: string[], { json, ...options }: ReadOptions) => {
      const receiving = await receiveOptions(paths, options);
      const read = await loadReader();
      for await (const one of received(paths, receiving))
        if ("refusal" in one) refuse(sentenceOf(one.refusal));
        else printReading(one, read, json === true);
    });
}

function printReading(
  { article, path }: { readonly article: Parameters<Reader>[0]; readonly path: string },
  read: Reader,
  json: boolean,
): void {
  let reading: Reading;
  try {
    reading = read(article);
  } catch (cause) {
    // A mistake in the reader costs one article, not the others.
    const message = cause instanceof Error ? cause.message : String(cause);
    refuse(sentenceOf({ path, code: "reader-failed", message }));
    return;
  }
  print(json ? JSON.stringify(readingOfVersionOne(reading)) : annotated(reading));
}

function refuse(sentence: string): void {
  tell(sentence);
  process.exitCode = SOMETHING_REFUSED;
}
