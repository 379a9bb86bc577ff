/**
 * `npm run --silent evaluate -- --data DIR [--gold DIR] [--only NAME…] [--half dev|test] [--json] [--errors NAME]
 * [--predictions DIR]` scores every set that there is a layer for. Without `--json` it prints a table, and a run over
 * everything writes docs/EVALUATION.md.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { loadLanguage } from "../src/edge/intake/language.ts";
import { type Half, printedRows } from "./documents.ts";
import { type GoldScores, scoreGold } from "./gold.ts";
import { type ReadSet, readSet } from "./kinds.ts";
import { rounded } from "./measures.ts";
import { type Evaluated, evaluatedSet, printedTable, writeReport } from "./report.ts";
import { faultsBySort } from "./scored.ts";
import { type EvaluationSet, FOLDERS, findSets } from "./sets.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string" },
    gold: { type: "string" },
    only: { type: "string", multiple: true, default: [] },
    half: { type: "string" },
    json: { type: "boolean", default: false },
    errors: { type: "string" },
    predictions: { type: "string" },
  },
});

/** "--only a b" and "--only a --only b" both name two sets; the name of a folder names all its sets. */
const only = [...values.only, ...positionals];
const GOLD = "gold";

function isWanted({ name, folder, forTraining }: EvaluationSet): boolean {
  if (values.errors !== undefined) return values.errors === name;
  if (only.includes(name)) return true;
  return !forTraining && (only.length === 0 || only.includes(folder));
}

/** "gold", or a category of the gold as "gold/statements". */
function goldCategory(): string | null {
  const [first, ...rest] = (values.errors ?? "").split("/");
  return first === GOLD && rest.length > 0 ? rest.join("/") : null;
}

function wantsGold(): boolean {
  if (values.gold === undefined) return false;
  if (values.errors !== undefined) return goldCategory() !== null;
  return only.length === 0 || only.includes(GOLD);
}

const half = halfNamed(values.half);

function halfNamed(name: string | undefined): Half | undefined {
  if (name === undefined || name === "dev" || name === "test") return name;
  throw new Error(`--half is dev or test, not ${name}`);
}

async function main(): Promise<void> {
  if (values.data === undefined && values.gold === undefined)
    throw new Error("Name the folder of the sets (--data DIR), of the gold (--gold DIR), or both");
  const language = await loadLanguage();
  const sets = values.data === undefined ? [] : findSets(values.data);
  tellWhatIsLeftOut(sets);
  const evaluated: Evaluated[] = [];
  for (const set of sets.filter(isWanted)) {
    const began = performance.now();
    const read = readSet(set, language);
    if (typeof read === "string") {
      console.error(`${set.name}: left out (${read})`);
      continue;
    }
    keepPredictions(set, read);
    evaluated.push(evaluatedSet(set, read, half));
    if (values.errors !== undefined) printErrors(read);
    console.error(`${set.name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  const gold =
    wantsGold() && values.gold !== undefined
      ? await scoreGold(values.gold, language, goldCategory())
      : null;
  if (typeof gold === "string") console.error(`gold: left out (${gold})`);
  hand(evaluated, typeof gold === "string" ? null : gold);
}

/** A set that is not there, or that models are made from, is left out and said so. */
function tellWhatIsLeftOut(sets: readonly EvaluationSet[]): void {
  const isThere = (name: string): boolean =>
    sets.some((set) => set.name === name || set.folder === name);
  const isGold = (name: string): boolean => name.split("/")[0] === GOLD;
  const asked = values.errors === undefined ? only : [values.errors];
  const expected = asked.length > 0 ? asked.filter((name) => !isGold(name)) : FOLDERS;
  if (values.data !== undefined)
    for (const name of expected.filter((each) => !isThere(each)))
      console.error(`${name}: left out (there is no such set in ${values.data})`);
  if (asked.length > 0) return;
  for (const { name } of sets.filter((set) => set.forTraining))
    console.error(`${name}: left out (a part to train on; --only ${name} scores it)`);
}

function keepPredictions({ name }: EvaluationSet, { predictions }: ReadSet): void {
  if (values.predictions === undefined || predictions === null) return;
  const path = join(values.predictions, `${name}.jsonl`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, printedRows(predictions));
}

const MOST_EXAMPLES = 40;

function printErrors(read: ReadSet): void {
  const { faults } = read.score(half);
  for (const [sort, list] of faultsBySort(faults)) {
    console.log(`\n${sort}: ${list.length}`);
    for (const { document, words } of list.slice(0, MOST_EXAMPLES))
      console.log(`  ${document}  ${words}`);
    if (list.length > MOST_EXAMPLES) console.log(`  … and ${list.length - MOST_EXAMPLES} more`);
  }
}

function hand(evaluated: readonly Evaluated[], gold: GoldScores | null): void {
  if (values.errors !== undefined) {
    for (const note of gold?.notes ?? []) console.log(note);
    return;
  }
  if (values.json) {
    const scores = Object.fromEntries(evaluated.map(({ name, scores }) => [name, round(scores)]));
    console.log(JSON.stringify({ ...scores, ...(gold === null ? {} : { gold }) }, null, 1));
    return;
  }
  console.log(printedTable(evaluated, gold));
  if (only.length === 0 && half === undefined) writeReport(evaluated, gold, command());
}

function command(): string {
  const named = (["data", "gold"] as const).flatMap((name) =>
    values[name] === undefined ? [] : [`--${name} ${values[name]}`],
  );
  return `npm run evaluate -- ${named.join(" ")}`;
}

function round(scores: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, rounded(score)]));
}

await main();
