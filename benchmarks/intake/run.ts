/**
 * `npm run bench:intake -- --data DIR [--half dev|test] [--python PROGRAM] [--write]` lets this program and its peers read
 * the pages of every set under `DIR/pages` and prints a table a set: words, headline, day, writers, pages a second, the
 * slowest page, and the peak of memory. With `--write` it goes to docs/BENCHMARKS-INTAKE.md. Compare inside one run only.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { halfOf, readRows } from "../../evaluation/documents.ts";
import { type GoldPage, scorePages } from "../../evaluation/scorers/pages.ts";
import { findSets } from "../../evaluation/sets.ts";
import { type Measured, measured, type System, systems } from "./systems.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    half: { type: "string", default: "test" },
    python: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const data = values.data ?? "";
if (data === "") throw new Error("Name the folder of the sets: --data DIR");
if (!existsSync(join(import.meta.dirname, "node_modules")))
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: import.meta.dirname });

const COLUMNS = "| system | words F1 | title | date | authors | pages/s | slowest, ms | peak MB |";

function row(
  system: System,
  gold: readonly GoldPage[],
  { pages, spent, megabytes }: Measured,
): string {
  const { scores } = scorePages(gold, pages);
  const shown = ["f1", "title", "date", "authors"].map((name) => scores[name]?.toFixed(1) ?? "-");
  const seconds = spent.reduce((sum, ms) => sum + ms, 0) / 1_000;
  const speed = [spent.length / seconds, Math.max(...spent), megabytes].map(Math.round);
  return `| ${[system.name, ...shown, ...speed].join(" | ")} |`;
}

const folder = mkdtempSync(join(tmpdir(), "rapporteur-intake-"));
const lines: string[] = [];
try {
  for (const { name, path } of findSets(data).filter((set) => set.folder === "pages")) {
    const gold = readRows<GoldPage & { url?: string | null }>(path)
      .filter(({ id }) => halfOf(id) === values.half)
      .map((page) => ({ ...page, type: null }));
    const pages = join(folder, "pages.json");
    const asked = gold.map(({ id, file, url }) => ({
      id,
      file: join(dirname(path), file),
      url: url ?? null,
    }));
    writeFileSync(pages, JSON.stringify(asked));
    lines.push(
      `\n## ${name}, ${values.half} half: ${gold.length} pages\n`,
      COLUMNS,
      COLUMNS.replace(/[^|]+/g, "---"),
    );
    for (const system of systems(values.python ?? null)) {
      console.error(`${name}: ${system.name} …`);
      lines.push(row(system, gold, measured(system, pages, join(folder, "results"))));
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
const report = `# Intake beside its peers

Made by \`npm run bench:intake\` on Node ${process.version}, ${cpus()[0]?.model ?? "an unknown processor"}. Processor time of one
process a system, the first page with all it warms up included; peaks are of whole processes. Words are those of the sets'
scorer: mean of each page's F1.
${lines.join("\n")}
`;
if (values.write)
  writeFileSync(join(import.meta.dirname, "../../docs/BENCHMARKS-INTAKE.md"), report);
else console.log(report);
