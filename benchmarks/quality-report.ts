/** The part of docs/BENCHMARKS.md that tells how well the systems read. */
import { trainedOn } from "../evaluation/trained-on.ts";
import type { NameScores } from "./name-scores.ts";
import type { Quality, SetScores } from "./quality.ts";
import { type Layer, OURS, type System } from "./systems.ts";
import { NONE, ratio, table, tenth } from "./table.ts";
import type { WordScores } from "./word-scores.ts";

export function qualitySection(quality: Quality | null): readonly string[] {
  if (quality === null)
    return [
      "## How well they read",
      "",
      "Left out: this run named no folder of development sets (`--data DIR`).",
      "",
    ];
  return [
    "## How well they read: names",
    "",
    "Percent; exact span and type on raw text, persons, organisations and places. Of spaCy's types GPE and LOC are places, PERSON and ORG what they say; FAC (buildings), NORP (nationalities) and the others are left out, as are CoreNLP's MISC, its numbers, times and pronouns. CoreNLP runs without its finer types. wink-nlp has no such types. The systems were made for other ideas of a name: spaCy's takes in “the” and “'s” by rule, compromise keeps “'s” in the word; “bare” is F1 where neither belongs to a name, for all systems and for the gold alike. This program has learned from the training parts of these sets, and from one of the sets below itself, which stands with its table: that is an advantage it has here. What the others have learned from is their makers' choice.",
    "",
    ...quality.names.flatMap(nameTable),
    "## How well they read: sentences, words and trees",
    "",
    "Percent, all from raw text. Sentences: F1 of their ends, blanks not counted. A gold word is right where the system has a word with the same bounds and that word has the gold's tag or head; a gold word without such a word is wrong in every column behind “found”. Tags are UPOS; in “words” punctuation is not counted. CoreNLP gives Penn Treebank tags alone (XPOS); compromise has tags of its own, translated here, and no words for punctuation. Trees: UAS and LAS against Universal Dependencies, punctuation counted, labels up to the colon, for the systems that give such trees (CoreNLP's are of its version). spaCy's trees follow another scheme in which prepositions, copulas and conjuncts hang otherwise, so its UAS and labels are not comparable; “common heads” is attachment of determiners, adjectives, numbers and compounds before nouns, owners and objects (`det`, `amod`, `nummod`, `compound`, `nmod:poss`, `obj` in the gold), which hang alike in all of them.",
    "",
    ...quality.words.flatMap(wordTable),
  ];
}

type Cells<Scores> = readonly [head: string, layer: Layer | null, of: (scores: Scores) => number];

const NAME_CELLS: readonly Cells<NameScores>[] = [
  ["P", "names", ({ precision }) => precision],
  ["R", "names", ({ recall }) => recall],
  ["persons", "names", ({ types }) => types["PER"] ?? 0],
  ["organisations", "names", ({ types }) => types["ORG"] ?? 0],
  ["places", "names", ({ types }) => types["LOC"] ?? 0],
];

function nameTable(scores: SetScores<NameScores>): readonly string[] {
  return scoreTable(scores, [
    ...withRatio<NameScores>(scores, ["F1", "names", ({ f1 }) => f1]),
    ...NAME_CELLS.map(plain),
    ...withRatio<NameScores>(scores, ["bare F1", "names", ({ bareF1 }) => bareF1]),
  ]);
}

function wordTable(scores: SetScores<WordScores>): readonly string[] {
  return scoreTable(scores, [
    ...withRatio<WordScores>(scores, ["sentences", null, ({ sentences }) => sentences]),
    plain<WordScores>(["found", null, ({ words }) => words]),
    ...withRatio<WordScores>(scores, ["UPOS", "upos", ({ upos }) => upos]),
    plain<WordScores>(["UPOS, words", "upos", ({ uposOfWords }) => uposOfWords]),
    plain<WordScores>(["XPOS", "xpos", ({ xpos }) => xpos]),
    plain<WordScores>(["UAS", "labels", ({ uas }) => uas]),
    ...withRatio<WordScores>(scores, ["LAS", "labels", ({ las }) => las]),
    ...withRatio<WordScores>(scores, ["common heads", "heads", ({ commonHeads }) => commonHeads]),
  ]);
}

interface Column<Scores> {
  readonly head: string;
  cell(system: System, scores: Scores): string;
}

function plain<Scores>([head, layer, of]: Cells<Scores>): Column<Scores> {
  return { head, cell: (system, scores) => (has(system, layer) ? tenth(of(scores)) : NONE) };
}

function withRatio<Scores>(
  { systems }: SetScores<Scores>,
  cells: Cells<Scores>,
): readonly Column<Scores>[] {
  const [head, layer, of] = cells;
  const ours = systems.find(([system]) => system === OURS)?.[1];
  return [
    plain(cells),
    {
      head: `${head}, ratio`,
      cell: (system, scores) => (has(system, layer) ? ratio(of(scores), ours && of(ours)) : NONE),
    },
  ];
}

const has = (system: System, layer: Layer | null): boolean =>
  layer === null || system.layers.has(layer);

function scoreTable<Scores>(
  { set, documents, systems }: SetScores<Scores>,
  columns: readonly Column<Scores>[],
): readonly string[] {
  const seen = trainedOn(set) === "yes" ? "are trained on it" : "have not seen it";
  return [
    `\`${set}\`, ${documents} texts; this program's tables ${seen}.`,
    "",
    ...table(
      ["system", ...columns.map(({ head }) => head)],
      systems.map(([system, scores]) => [
        system.name,
        ...columns.map((column) => column.cell(system, scores)),
      ]),
    ),
  ];
}
