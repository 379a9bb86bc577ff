import { createWriteStream } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Command } from "commander";
import { type AddReport, addArticles } from "../../app/add.ts";
import type { Arrival, ChangedArticle, Outcome, Refusal } from "../../app/arrival.ts";
import type { Store } from "../../app/store.ts";
import type { ReceiveOptions } from "../intake/receive.ts";
import type { ReceivedArticle } from "../intake/received.ts";
import { changeLine } from "./changes.ts";
import { SOMETHING_REFUSED } from "./exit-status.ts";
import { onInterrupt } from "./interrupt.ts";
import { counted, print, printable, tell } from "./output.ts";
import { Progress } from "./progress.ts";
import { loadReader } from "./reader.ts";
import { readerId } from "./reader-id.ts";
import { received } from "./received.ts";
import { type ReceivedOptions, receiveOptions, withReceived } from "./received-options.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";
import { SourceTally } from "./source-tally.ts";

export function addCommand(): Command {
  return withReceived(new Command("add"))
    .description("read articles into the record")
    .argument(
      "<paths...>",
      "files, folders with all the files in them, patterns, addresses, and - for what is pasted or piped in",
    )
    .option("--no-originals", "do not keep the files as they were received")
    .option("--report <file>", "write what became of each input, one JSON object a line")
    .option("--follow", "of a feed only what is new since the last time")
    .addOption(recordOption())
    .action(
      async (
        paths: string[],
        { record, follow = false, originals, report: file, ...options }: AddOptions,
      ) => {
        // What is wrong with the flags is said before a record is made.
        await receiveOptions(paths, options);
        const sources = new SourceTally(file === undefined ? null : createWriteStream(file));
        const report = await withRecord(
          record,
          async (store) => {
            const remembering = { memory: store.fetches, follow };
            const receiving = await receiveOptions(paths, options, remembering);
            return await add(store, { paths, receiving, originals, sources });
          },
          { create: true },
        );
        await sources.end();
        for (const line of sources.lines()) print(line);
        summarise(report, record);
        if (report.refused.length > 0) process.exitCode = SOMETHING_REFUSED;
      },
    );
}

interface AddOptions extends RecordOption, ReceivedOptions {
  readonly follow?: boolean;
  readonly originals: boolean;
  readonly report?: string;
}

/** What one run of the command takes in. */
interface Taking {
  readonly paths: readonly string[];
  readonly receiving: ReceiveOptions;
  /** Whether the files are kept as they were received. */
  readonly originals: boolean;
  readonly sources: SourceTally;
}

async function add(store: Store, taking: Taking): Promise<AddReport> {
  const { sources } = taking;
  const progress = new Progress();
  const interrupt = onInterrupt();
  let done = 0;
  try {
    return await addArticles(store, arrivals(store, taking), {
      reader: loadReader,
      readerId: await readerId(),
      now: () => new Date().toISOString(),
      signal: interrupt.signal,
      report: async (outcome) => {
        done++;
        sources.count(outcome);
        progress.say(`${counted(done, "document")} done, ${nameOf(outcome)}`);
        // Lets an interrupt in between two articles.
        await setImmediate();
      },
    });
  } finally {
    interrupt.end();
    progress.end();
  }
}

function nameOf(outcome: Outcome): string {
  return outcome.kind === "refused" ? outcome.refusal.path : outcome.name;
}

/** The record's own files may lie in a folder that is added: they are passed over. */
const OWN_ENDINGS = ["", "-wal", "-shm", "-journal"] as const;

async function* arrivals(
  store: Store,
  { paths, receiving, originals, sources }: Taking,
): AsyncGenerator<Arrival> {
  const own = new Set(OWN_ENDINGS.map((ending) => store.place + ending));
  for await (const one of received(paths, receiving)) {
    if (own.has(resolve(one.path))) continue;
    sources.begin(one);
    if ("refusal" in one) yield { refusal: one.refusal };
    else if ("unchanged" in one) yield { unchanged: one.path };
    else yield { ...one, bytes: originals ? one.bytes : null, place: placeOf(store, one) };
  }
}

/** An address that was given or asked, else the path seen from the record, so that both can move together. */
function placeOf({ folder }: Store, { path, article, place }: ReceivedArticle): string {
  const url = article.claims.find(({ field, basis }) => field === "url" && basis === "given");
  return url?.value ?? place ?? relative(folder, resolve(path)).split(sep).join("/");
}

function summarise({ refused, ...report }: AddReport, record: string): void {
  for (const refusal of refused) tell(sentenceOf(refusal));
  if (report.inexact > 0)
    tell(
      `${counted(report.inexact, "line")} left out: a passage is not the words it says. This is a mistake in the program; please report it.`,
    );
  for (const article of report.changed) for (const line of changedLines(article)) print(line);
  const parts = [
    report.added > 0 ? `${report.added} added` : null,
    report.newVersions > 0 ? counted(report.newVersions, "new version") : null,
    report.readAgain > 0 ? `${report.readAgain} read again` : null,
    report.known > 0 ? `${report.known} already there` : null,
    refused.length > 0 ? `${refused.length} refused` : null,
  ].filter((part) => part !== null);
  print(
    `${parts.length === 0 ? "Nothing to add" : parts.join(", ")}; the record ${record} has ${counted(report.articles, "article")}`,
  );
}

const MOST_CHANGES = 5;

/** What is new in an article: corrections are news. */
function changedLines({ name, changes }: ChangedArticle): string[] {
  const more = changes.length - MOST_CHANGES;
  return [
    `${name} has changed${changes.length === 0 ? "" : ":"}`,
    ...changes.slice(0, MOST_CHANGES).map((change) => `    ${changeLine(change)}`),
    ...(more > 0 ? [`    and ${counted(more, "more change")}; rapporteur show has them all`] : []),
  ];
}

export function sentenceOf({ path, message, code }: Refusal): string {
  return printable(`refused: ${path}: ${message.replace(/\.$/, "")} (${code})`);
}
