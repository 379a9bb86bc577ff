/**
 * `npm run bench:record -- [--sizes N,N,…] [--large] [--adds N] [--rounds N] [--batch N] [--out FILE]` builds a record of
 * invented articles, stops at each size to add articles one by one and to ask for a brief, and writes
 * docs/RECORD-GROWTH.md. With --large also 100,000 articles. Compare inside one run only.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { built, node } from "../systems.ts";
import type { AddedSingly, Asked, AtSize, Grown, Sought } from "./measured.ts";
import { type Growth, report } from "./report.ts";
import { relationshipsAmong } from "./world.ts";

const SIZES = "1000,10000";
const LARGE = 100_000;
/** Planted passages that are sought, at most. */
const MOST_SOUGHT = 2_000;

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: SIZES },
    large: { type: "boolean", default: false },
    adds: { type: "string", default: "50" },
    rounds: { type: "string", default: "5" },
    batch: { type: "string", default: "5000" },
    out: { type: "string", default: "docs/RECORD-GROWTH.md" },
  },
});
const [adds, rounds, batch] = [values.adds, values.rounds, values.batch].map(Number) as [
  number,
  number,
  number,
];
const sizes = [...values.sizes.split(",").map(Number), ...(values.large ? [LARGE] : [])].sort(
  (a, b) => a - b,
);

/** Runs one process of the benchmark and parses what it tells. */
function told<T>(script: string, file: string, ...numbers: readonly number[]): T {
  return JSON.parse(node(built(`record-growth/${script}`), [file, ...numbers.map(String)])) as T;
}

function measuredAt(folder: string, from: number, to: number, round: number): AtSize {
  const file = join(folder, "record.db");
  const grown = told<Grown>("grow", file, from, to, batch);
  console.error(`${to} articles: adding one at a time …`);
  const added = told<AddedSingly>("add-singly", file, to, adds, round);
  console.error(`${to} articles: asking …`);
  const asked = told<Asked>("ask", file, to, rounds);
  const sought = told<Sought>("seek", file, to, MOST_SOUGHT);
  return {
    articles: to,
    relationships: relationshipsAmong(to),
    grown: { ...grown, by: to - from },
    added,
    asked,
    sought,
    fileMegabytes: sizeOf(folder) / 1e6,
  };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

function command(): string {
  const options = [
    ...(values.sizes === SIZES ? [] : [`--sizes ${values.sizes}`]),
    ...(values.large ? ["--large"] : []),
    ...(values.adds === "50" ? [] : [`--adds ${values.adds}`]),
    ...(values.rounds === "5" ? [] : [`--rounds ${values.rounds}`]),
    ...(values.batch === "5000" ? [] : [`--batch ${values.batch}`]),
  ];
  return ["npm run bench:record", ...(options.length > 0 ? ["--", ...options] : [])].join(" ");
}

const folder = mkdtempSync(join(tmpdir(), "rapporteur-growth-"));
try {
  const growth: Growth = {
    command: command(),
    machine: `Node ${process.versions.node}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
    adds,
    rounds,
    batch,
    sizes: sizes.map((size, at) => measuredAt(folder, sizes[at - 1] ?? 0, size, at)),
  };
  const text = report(growth);
  writeFileSync(values.out, text);
  console.log(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
