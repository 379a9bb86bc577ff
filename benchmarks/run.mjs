/**
 * `npm run bench -- [--texts PATH]… [--rounds N] [--python] [--java]` reads the same texts with this program, wink-nlp and
 * compromise, each in a process of its own, with --python also spaCy and with --java also CoreNLP, and writes
 * docs/BENCHMARKS.md. Compare inside one run only.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { javaMeasure, pythonMeasure } from "./environments.mjs";
import { report } from "./report.mjs";

const FOLDER = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(FOLDER);

const { values } = parseArgs({
  options: {
    texts: { type: "string", multiple: true, default: [] },
    rounds: { type: "string", default: "5" },
    python: { type: "boolean", default: false },
    java: { type: "boolean", default: false },
  },
});

/** Without --texts: the samples, and the texts of the stories where they are. */
const paths =
  values.texts.length > 0
    ? values.texts
    : ["samples", "../shared/stories"].filter((path) => existsSync(join(ROOT, path)));

function node(script, ...args) {
  const loader = script.endsWith(".ts") ? ["--import", "tsx"] : [];
  return execFileSync(process.execPath, [...loader, join(FOLDER, script), ...args], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 100_000_000,
  });
}

function installed() {
  if (existsSync(join(FOLDER, "node_modules/wink-nlp"))) return;
  console.error("Installing what is measured beside the program …");
  execFileSync("npm", ["ci", "--prefix", FOLDER, "--no-audit", "--no-fund"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

function main() {
  installed();
  const work = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    const corpus = join(work, "corpus.json");
    node("texts.ts", corpus, ...paths);
    const { texts, tokens } = JSON.parse(readFileSync(corpus, "utf8"));
    const measured = (name, run) => {
      console.error(`${name} …`);
      return { name, ...JSON.parse(run()) };
    };
    const script =
      (name, ...args) =>
      () =>
        node(name, corpus, values.rounds, ...args);
    const ours = measured("this program, all of a reading", script("reading.ts"));
    const peers = [
      measured("wink-nlp, full pipe", script("wink.mjs")),
      measured("wink-nlp, sentences and parts of speech", script("wink.mjs", "sbd", "pos")),
      measured("compromise, with names", script("compromise.mjs")),
    ];
    const optional = (name, run) => {
      try {
        peers.push(measured(name, run));
      } catch (failure) {
        console.error(`${name} could not be measured: ${failure.message.split("\n")[0]}`);
      }
    };
    if (values.python)
      optional("spaCy, en_core_web_sm", () => pythonMeasure(corpus, values.rounds));
    if (values.java)
      optional("CoreNLP, names and dependencies", () => javaMeasure(texts, work, values.rounds));
    const machine = `Node ${process.versions.node}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
    const options = [
      ...values.texts.map((path) => `--texts ${path}`),
      ...(values.python ? ["--python"] : []),
      ...(values.java ? ["--java"] : []),
    ];
    const command = ["npm run bench", ...(options.length > 0 ? ["--", ...options] : [])].join(" ");
    const written = report({
      ours,
      peers,
      texts: texts.length,
      tokens,
      paths,
      machine,
      command,
      rounds: values.rounds,
    });
    mkdirSync(join(ROOT, "docs"), { recursive: true });
    writeFileSync(join(ROOT, "docs/BENCHMARKS.md"), written);
    console.log(written);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

main();
