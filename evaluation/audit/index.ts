/**
 * `npm run audit -- --texts DIR… [--manifest FILE] --seed N --lines N [--verdicts FILE] [--judge] [--import FILE] [--open]`
 * draws lines from what the record of those texts shows, prints each beside its passages, keeps a reader's verdicts
 * and reports the share that is right. `--open` prints only what has no verdict yet.
 */
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { loadLanguage } from "../../src/edge/intake/language.ts";
import { readAll, recordOf } from "../gold.ts";
import { printedLine, type Shelf } from "./beside.ts";
import { drawLines } from "./draw.ts";
import { type ShownLine, shownLines } from "./lines.ts";
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
    values.verdicts ?? join("evaluation/audit/verdicts", `${basename(resolve(first))}.json`);
  const articles = await readAll(texts, await loadLanguage(), values.manifest ?? null);
  const record = recordOf(articles, null);
  const shown = shownLines(record, articles);
  const drawn = drawLines(
    shown,
    wholeNumber("seed", values.seed),
    wholeNumber("lines", values.lines),
  );
  const shelf: Shelf = {
    articles: new Map(articles.map((article) => [article.id, article])),
    described: new Map(record.articles.map((article) => [article.id, article])),
  };
  const verdicts = { ...readAudit(path)?.verdicts };
  if (values.import !== undefined) importVerdicts(values.import, shown, verdicts);
  printLines(drawn, shelf, verdicts);
  if (values.judge) await judge(drawn, shelf, verdicts);
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

function countOfKinds(lines: readonly ShownLine[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of lines) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function commandOf(texts: readonly string[]): string {
  const manifest = values.manifest === undefined ? "" : ` --manifest ${values.manifest}`;
  return `npm run audit -- --texts ${texts.join(" ")}${manifest} --seed ${values.seed} --lines ${values.lines}`;
}

function printLines(
  drawn: readonly ShownLine[],
  shelf: Shelf,
  verdicts: Readonly<Record<string, Judged>>,
): void {
  drawn.forEach((line, at) => {
    if (!values.open || verdicts[line.id] === undefined)
      console.log(`${printedLine(line, at + 1, shelf, verdicts[line.id])}\n`);
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
  shelf: Shelf,
  verdicts: Record<string, Judged>,
): Promise<void> {
  if (!process.stdin.isTTY) throw new Error("--judge asks in a terminal: use --import FILE here");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const [at, line] of drawn.entries()) {
    if (verdicts[line.id] !== undefined) continue;
    console.log(`\n${printedLine(line, at + 1, shelf, undefined)}`);
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
