import { Command, InvalidArgumentError } from "commander";
import type { Reader } from "../../app/arrival.ts";
import type { Reading } from "../../core/annotation/contract.ts";
import { readingOfVersionOne } from "../../core/annotation/version-one.ts";
import { sentenceOf } from "./add.ts";
import { COLOURED, PLAIN } from "./annotated/ink.ts";
import { type PageOptions, page } from "./annotated/page.ts";
import { SOMETHING_REFUSED } from "./exit-status.ts";
import { print, tell } from "./output.ts";
import { loadReader } from "./reader.ts";
import { received } from "./received.ts";
import { type ReceivedOptions, receiveOptions, withReceived } from "./received-options.ts";

interface ReadOptions extends ReceivedOptions {
  readonly json?: boolean;
  readonly weaker?: boolean;
  readonly width?: number;
}

export function readCommand(): Command {
  return withReceived(new Command("read"))
    .description("one reading a file, without a record")
    .argument(
      "<files...>",
      "files, folders with all the files in them, patterns, addresses, and - for what is pasted or piped in",
    )
    .option("--json", "one reading a line, by the contract; without it the article with notes")
    .option("--weaker", "tell the weaker lines in full, with why they are weaker")
    .option(
      "--width <columns>",
      "columns to print; notes stand beside the text from 100 on",
      columnsOf,
    )
    .action(async (paths: string[], { json, weaker, width, ...options }: ReadOptions) => {
      const asPrinted = json ? asContract : printed({ weaker: weaker === true, width });
      const receiving = await receiveOptions(paths, options);
      const read = await loadReader();
      for await (const one of received(paths, receiving))
        if ("refusal" in one) refuse(sentenceOf(one.refusal));
        else if ("article" in one) printReading(one, read, asPrinted);
    });
}

const asContract = (reading: Reading): string => JSON.stringify(readingOfVersionOne(reading));

/** The page for this screen: without a terminal no colours, and 80 columns unless `COLUMNS` says otherwise. */
function printed({
  weaker,
  width,
}: {
  readonly weaker: boolean;
  readonly width: number | undefined;
}): (reading: Reading) => string {
  const { stdout, env } = process;
  const columns = width ?? stdout.columns ?? (Number(env["COLUMNS"]) || NARROW);
  const ink = stdout.isTTY && stdout.hasColors() ? COLOURED : PLAIN;
  const options: PageOptions = { columns, ink, weaker };
  return (reading) => `${page(reading, options)}\n`;
}

const NARROW = 80;

function columnsOf(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < LEAST)
    throw new InvalidArgumentError(`A number of columns, ${LEAST} or more.`);
  return number;
}

const LEAST = 20;

function printReading(
  { article, path }: { readonly article: Parameters<Reader>[0]; readonly path: string },
  read: Reader,
  asPrinted: (reading: Reading) => string,
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
  print(asPrinted(reading));
}

function refuse(sentence: string): void {
  tell(sentence);
  process.exitCode = SOMETHING_REFUSED;
}
