/** The table of an evaluation, in the terminal and in docs/EVALUATION.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { auditSection } from "./audit/shares.ts";
import type { Half } from "./documents.ts";
import type { GoldCategory, GoldScores } from "./gold.ts";
import type { ReadSet } from "./kinds.ts";
import { faultsBySort } from "./scored.ts";
import type { EvaluationSet } from "./sets.ts";
import { trainedOn } from "./trained-on.ts";

type Scores = Readonly<Record<string, number>>;

export interface Evaluated {
  readonly name: string;
  readonly folder: string;
  readonly documents: number;
  readonly scores: Scores;
  readonly more: Scores;
  /** Pages are tuned on one half: both are told. */
  readonly halves: Readonly<Partial<Record<Half, Scores>>>;
  readonly faults: readonly (readonly [sort: string, count: number])[];
}

const HALVES: readonly Half[] = ["dev", "test"];

export function evaluatedSet(
  { name, folder }: EvaluationSet,
  read: ReadSet,
  half: Half | undefined,
): Evaluated {
  const { scores, more, faults } = read.score(half);
  const inHalves = folder.startsWith("pages") && half === undefined;
  return {
    name,
    folder,
    documents: read.documents,
    scores,
    more,
    halves: inHalves
      ? Object.fromEntries(HALVES.map((each) => [each, read.score(each).scores]))
      : {},
    faults: faultsBySort(faults).map(([sort, list]) => [sort, list.length]),
  };
}

export function printedTable(evaluated: readonly Evaluated[], gold: GoldScores | null): string {
  const lines = evaluated.flatMap(({ name, scores, more, halves }) => [
    `${name.padEnd(34)} ${printed(scores)}`,
    ...Object.entries(halves).map(
      ([half, own]) => `${`  ${half} half`.padEnd(34)} ${printed(own)}`,
    ),
    `${"".padEnd(34)} (${printed(more)})`,
  ]);
  const categories = gold?.categories.map(
    ({ category, score, precision, recall }) =>
      `${`  ${category}`.padEnd(34)} ${cell(score).padStart(6)}  P ${cell(precision).padStart(5)}  R ${cell(recall).padStart(5)}`,
  );
  return [...lines, ...(gold === null ? [] : [`gold: ${gold.gold}`, ...(categories ?? [])])].join(
    "\n",
  );
}

function printed(scores: Scores): string {
  return Object.entries(scores)
    .map(([name, score]) => `${name} ${score.toFixed(1)}`)
    .join("  ");
}

const cell = (score: number | null | undefined): string =>
  typeof score === "number" ? score.toFixed(1) : "-";

/** Written anew at every run over everything: no clock and no machine is in it. What was read by eye stands in a file of its own. */
export function writeReport(
  evaluated: readonly Evaluated[],
  gold: GoldScores | null,
  command: string,
): void {
  const parts = [
    "# Evaluation",
    "",
    "Made by the commands that stand with each table; all scores are 0 to 100. Do not edit: run them again.",
    "",
    ...auditSection(),
    "## Sets",
    "",
    `\`${command}\``,
    "",
    "The sets are not part of this repository. “Trained on” says whether the tables under `models/` have seen the set or texts of its kind. Scores of a set that was trained on say how well it is remembered, no more. Sets stand as a whole where no half is named; the test half is the documents whose SHA-256 of the id begins with 8 or more.",
    "",
    ...folders(evaluated),
    ...(gold === null ? [] : goldTable(gold)),
    "## Errors by class",
    "",
    `How many of which class in each set; \`${command} --errors NAME\` prints them.`,
    "",
    ...evaluated.map(faultLine),
    "",
    readFileSync(new URL("known-failures.md", import.meta.url), "utf8"),
  ];
  writeFileSync("docs/EVALUATION.md", parts.join("\n"));
}

function folders(evaluated: readonly Evaluated[]): string[] {
  const names = [...new Set(evaluated.map(({ folder }) => folder))];
  return names.flatMap((folder) => [
    `### ${folder}`,
    "",
    ...(NOTES[folder] === undefined ? [] : [NOTES[folder], ""]),
    ...tables(evaluated.filter((set) => set.folder === folder)),
  ]);
}

/** Sets with the same scores share a table; page types, which differ, follow in a line. */
function tables(sets: readonly Evaluated[]): string[] {
  const rows = sets.flatMap((set) => [
    { name: set.name, half: "all", scores: set.scores, set },
    ...Object.entries(set.halves).map(([half, scores]) => ({ name: set.name, half, scores, set })),
  ]);
  const groups = new Map<string, typeof rows>();
  for (const row of rows) {
    const key = Object.keys(row.scores).join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const columns = Object.keys(group[0]?.scores ?? {});
    return [
      `| set | half | documents | ${columns.join(" | ")} | also | trained on |`,
      `|---|---|---|${"---|".repeat(columns.length)}---|---|`,
      ...group.map(({ name, half, scores, set }) => {
        const also = half === "all" ? printed(set.more) : "";
        const documents = half === "all" ? String(set.documents) : "";
        return `| ${name} | ${half} | ${documents} | ${columns.map((c) => cell(scores[c])).join(" | ")} | ${also} | ${trainedOn(name)} |`;
      }),
      "",
    ];
  });
}

/** How each kind is scored, where more than one way is thinkable. */
const NOTES: Readonly<Record<string, string>> = {
  pages:
    "Mean word F1 of the body over the pages; headline (as read on the page, else as its metadata has it) and day exact; F1 of the authors. Page types have their word F1.",
  "pages-plain":
    "The same pages as their text alone, a blank line between blocks, nothing hidden and no metadata: what people copy out of a browser. Many days and writers stand in metadata only.",
  "pages-lines": "The same with the end of a line between blocks.",
  entities:
    "Exact span and type on raw text; persons, bodies and places only. Where a set marks every mention, the proper names alone.",
  treebank:
    "Tags and trees on gold tokens and sentences with predicted tags, punctuation counted, labels up to the colon. Sentences: F1 of their ends on raw text.",
  dates:
    "TempEval-3, task A: `relaxed` F1 of overlapping times, `strict` the same bounds, `value` the same value.",
  attributions:
    "Pairs whose contents agree by half of their characters; `contentSource` asks the same of the source. `direct…`: recall on what stands wholly between quotation marks. Weaker statements count.",
  events:
    "`class`: the PLOVER class of the sentence; most of that set lies outside cooperation. `figures`: overlapping spans. `participants`: pairs of an event and who takes part, both overlapping, in the annotated part; the set marks every verb, the program reads few kinds of events.",
  figures:
    "Number, and number with unit, one to one in a sentence. The unit is what the evidence prints behind the number, or the code of the contract in words.",
  identity:
    "Gold mentions, chains of one mention dropped, all topics together: mean of MUC, B3 and CEAF-e. A gold mention gets the entity of the program's mention of the same words (half of the characters); the program links no mentions that are given to it, and happenings have none, so what it does not mention stays alone.",
  reuse:
    "Synthetic passages. Reported kinds `verbatim` and `near` only. `pairs none …` should be 0.",
};

const STANDING = /^(?:offices|content\.\w+|events|figures|commitments)$/;

function goldTable({ gold, articles, categories, shown }: GoldScores): string[] {
  const shownOf = (category: string): GoldCategory | undefined =>
    STANDING.test(category) ? shown.find((c) => c.category === category) : undefined;
  return [
    `## The gold record (${gold}, ${articles} articles)`,
    "",
    "Scored by the gold folder's own `score.mjs` on the readings and the record. “Shown”: without the weaker lines.",
    "",
    "| category | score | P | R | shown P | shown R |",
    "|---|---|---|---|---|---|",
    ...categories.map(({ category, score, precision, recall }) => {
      const own = shownOf(category);
      return `| ${category} | ${cell(score)} | ${cell(precision)} | ${cell(recall)} | ${own ? cell(own.precision) : ""} | ${own ? cell(own.recall) : ""} |`;
    }),
    "",
  ];
}

function faultLine({ name, faults }: Evaluated): string {
  const listed = faults.slice(0, 12).map(([sort, count]) => `${sort} ${count}`);
  const rest = faults.slice(12).reduce((sum, [, count]) => sum + count, 0);
  return `- **${name}**: ${[...listed, ...(rest > 0 ? [`others ${rest}`] : [])].join("; ") || "none"}`;
}
