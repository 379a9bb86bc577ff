/**
 * `npm run audit -- --texts DIR… [--manifest FILE] --seed N --lines N [--record-lines] [--verdicts FILE] [--judge] [--import FILE] [--open]`
 * draws lines from what the record of those texts shows, prints each beside its passages, keeps a reader's verdicts
 * and reports the share that is right. `--record-lines`: each DIR is a record of its own, and the lines are those that no
 * single article tells; the questions are those of the relationship that it proposes first. `--open` prints only what has no verdict yet.
 */
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import type { RecordExport } from "../../src/core/annotation/contract.ts";
import { relationshipsOf } from "../../src/core/dossier/relationships.ts";
import type { ReadArticle } from "../../src/core/reconcile/read-article.ts";
import { loadLanguage } from "../../src/edge/intake/language.ts";
import { readAll, recordOf } from "../gold.ts";
import { printedLine, type Shelf } from "./beside.ts";
import { drawLines } from "./draw.ts";
import { type ShownLine, shownLines } from "./lines.ts";
import { recordLevelLines } from "./record-lines.ts";
import { renewAuditSection, sharesTable } from "./shares.ts";
import {
  type AuditFile,
  type Judged,
  parseVerdicts,
  readAudit,
  verdictOf,
  writeAudit,
} from "./verdicts.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: "string", multiple: true, default: [] },
    manifest: { type: "string" },
    seed: { type: "string", default: "1" },
    lines: { type: "string", default: "100" },
    verdicts: { type: "string" },
    judge: { type: "boolean", default: false },
    import: { type: "string" },
    open: { type: "boolean", default: false },
    "record-lines": { type: "boolean", default: false },
  },
});

function wholeNumber(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`--${name} is no whole number: ${value}`);
  return number;
}

async function main(): Promise<void> {
  const texts = [...values.texts, ...positionals];
  const [first] = texts;
  if (first === undefined) throw new Error("Name the texts: --texts DIR");
  const path =
    values.verdicts ??
    join(
      "evaluation/audit/verdicts",
      `${basename(resolve(first))}${values["record-lines"] ? ".record" : ""}.json`,
    );
  const { shown, shelves } = await readShown(texts);
  const drawn = drawLines(
    shown,
    wholeNumber("seed", values.seed),
    wholeNumber("lines", values.lines),
  );
  const verdicts = { ...readAudit(path)?.verdicts };
  if (values.import !== undefined) importVerdicts(values.import, shown, verdicts);
  printLines(drawn, shelves, verdicts);
  if (values.judge) await judge(drawn, shelves, verdicts);
  const audit: AuditFile = {
    command: commandOf(texts),
    shown: countOfKinds(shown),
    drawn: drawn.map(({ id, kind }) => ({ id, kind })),
    verdicts,
  };
  writeAudit(path, audit);
  renewAuditSection();
  console.log(`\n${shown.length} shown lines, ${drawn.length} drawn`);
  console.log(sharesTable(audit).join("\n"));
}

interface Shown {
  readonly shown: readonly ShownLine[];
  /** The articles beside which each line is read: two records may each have an article "01". */
  readonly shelves: ReadonlyMap<string, Shelf>;
}

/** All that the record of the texts shows; with `--record-lines` a record of each. */
async function readShown(texts: readonly string[]): Promise<Shown> {
  const language = await loadLanguage();
  const isOfRecords = values["record-lines"];
  const shown: ShownLine[] = [];
  const shelves = new Map<string, Shelf>();
  for (const group of isOfRecords ? texts.map((text) => [text]) : [texts]) {
    const articles = await readAll(group, language, values.manifest ?? null);
    const record = isOfRecords ? asked(articles) : recordOf(articles, null);
    const shelf: Shelf = {
      articles: new Map(articles.map((article) => [article.id, article])),
      described: new Map(record.articles.map((article) => [article.id, article])),
    };
    for (const line of isOfRecords ? recordLevelLines(record) : shownLines(record, articles)) {
      shown.push(line);
      shelves.set(line.id, shelf);
    }
  }
  return { shown, shelves };
}

/** The record with the dossier of the relationship that it proposes first, over the dates that it covers. */
function asked(articles: readonly ReadArticle[]): RecordExport {
  const record = recordOf(articles, null);
  const [first] = relationshipsOf(record);
  return first === undefined
    ? record
    : recordOf(articles, { between: first.between, compare: first.compare });
}

function countOfKinds(lines: readonly ShownLine[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of lines) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function commandOf(texts: readonly string[]): string {
  const manifest = values.manifest === undefined ? "" : ` --manifest ${values.manifest}`;
  return `npm run audit -- --texts ${texts.join(" ")}${manifest} --seed ${values.seed} --lines ${values.lines}${values["record-lines"] ? " --record-lines" : ""}`;
}

function printLines(
  drawn: readonly ShownLine[],
  shelves: Shown["shelves"],
  verdicts: Readonly<Record<string, Judged>>,
): void {
  drawn.forEach((line, at) => {
    if (!values.open || verdicts[line.id] === undefined)
      console.log(`${printedLine(line, at + 1, shelves.get(line.id), verdicts[line.id])}\n`);
  });
}

function importVerdicts(
  file: string,
  shown: readonly ShownLine[],
  verdicts: Record<string, Judged>,
): void {
  const kinds = new Map(shown.map(({ id, kind }) => [id, kind]));
  for (const { id, verdict, reason } of parseVerdicts(readFileSync(file, "utf8"))) {
    const kind = kinds.get(id);
    if (kind === undefined)
      console.error(`${id}: no such shown line now, so its verdict is not kept`);
    else verdicts[id] = { kind, verdict, reason };
  }
}

/** Asks for each line without a verdict: "r", "w reason", "t reason", Enter to leave it open, "q" to stop. */
async function judge(
  drawn: readonly ShownLine[],
  shelves: Shown["shelves"],
  verdicts: Record<string, Judged>,
): Promise<void> {
  if (!process.stdin.isTTY) throw new Error("--judge asks in a terminal: use --import FILE here");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const [at, line] of drawn.entries()) {
    if (verdicts[line.id] !== undefined) continue;
    console.log(`\n${printedLine(line, at + 1, shelves.get(line.id), undefined)}`);
    const answer = (await terminal.question("right, wrong or trivial, and why? ")).trim();
    if (answer === "q") break;
    const [word = "", ...reason] = answer.split(/\s+/);
    const verdict = verdictOf(word);
    if (verdict !== null)
      verdicts[line.id] = { kind: line.kind, verdict, reason: reason.join(" ") };
  }
  terminal.close();
}

await main();
