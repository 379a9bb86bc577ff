/** Finds the sets of a data folder by folder and form, never by a list of names. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export interface EvaluationSet {
  /** The path under the data folder without its ending: "dates/aquaint". */
  readonly name: string;
  /** "dates". */
  readonly folder: string;
  readonly path: string;
  /** The part of a set that models are made from: scored only when it is asked for. */
  readonly forTraining: boolean;
}

const FILE_FOLDERS = [
  "entities",
  "treebank",
  "dates",
  "attributions",
  "events",
  "figures",
  "identity",
] as const;
const ENDING = /\.(?:conllu|iob2|conll|jsonl|json|csv)(?:\.gz)?$/;

/** Folders that hold sets, in the order in which they are scored and printed. */
export const FOLDERS: readonly string[] = [
  "pages",
  "pages-plain",
  "pages-lines",
  ...FILE_FOLDERS,
  "reuse",
];

export function findSets(data: string): EvaluationSet[] {
  return [
    ...pageSets(data),
    ...FILE_FOLDERS.flatMap((folder) => fileSets(data, folder)),
    ...reuseSets(data),
  ];
}

function fileSets(data: string, folder: string): EvaluationSet[] {
  return entriesOf(join(data, folder))
    .filter((file) => ENDING.test(file))
    .map((file) =>
      setOf(`${folder}/${file.replace(ENDING, "")}`, folder, join(data, folder, file)),
    );
}

/** What else the pages are read as: their text alone, its paragraphs parted by blank lines or by line ends. */
const PLAIN_FOLDERS = ["pages-plain", "pages-lines"] as const;

/** A folder under `pages/` with its `gold.json` is one set, and one more for each way of making plain text of it. */
function pageSets(data: string): EvaluationSet[] {
  const found = entriesOf(join(data, "pages"))
    .map((name) => ({ name, path: join(data, "pages", name, "gold.json") }))
    .filter(({ path }) => existsSync(path));
  return ["pages", ...PLAIN_FOLDERS].flatMap((folder) =>
    found.map(({ name, path }) => setOf(`${folder}/${name}`, folder, path)),
  );
}

/** `reuse/` is one set, and so is each folder in it: a file of texts, and one of labelled pairs. */
function reuseSets(data: string): EvaluationSet[] {
  const root = join(data, "reuse");
  const inner = entriesOf(root).filter((name) => statSync(join(root, name)).isDirectory());
  return ["", ...inner].flatMap((name) => {
    const folder = join(root, name);
    const holdsTexts = entriesOf(folder).some((file) => /\.jsonl$/.test(file));
    return holdsTexts ? [setOf(name === "" ? "reuse" : `reuse/${name}`, "reuse", folder)] : [];
  });
}

function setOf(name: string, folder: string, path: string): EvaluationSet {
  return { name, folder, path, forTraining: /-train$/.test(name) };
}

function entriesOf(folder: string): readonly string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
}
