/** Which scorer and which layer of the program belong to a set: told by its folder and by the form of its rows. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../src/core/languages/language.ts";
import {
  type Document,
  type Half,
  halfOf,
  parseRows,
  readRows,
  readTextFile,
} from "./documents.ts";
import { readChainTable } from "./gold-files/chain-table.ts";
import { readColumns } from "./gold-files/columns.ts";
import { readTreeDocuments } from "./gold-files/treebank.ts";
import { readAmounts } from "./predictions/amounts.ts";
import { readAttributions } from "./predictions/attributions.ts";
import { readChains } from "./predictions/chains.ts";
import { readHappenings } from "./predictions/happenings.ts";
import { readNames } from "./predictions/names.ts";
import { readPage } from "./predictions/pages.ts";
import { type Gap, readPlainPage } from "./predictions/plain-pages.ts";
import { readCodedEvent } from "./predictions/plover.ts";
import { readReuse } from "./predictions/reuse.ts";
import { readTimexes, writesPeriods } from "./predictions/times.ts";
import { readTrees } from "./predictions/trees.ts";
import type { Scored } from "./scored.ts";
import { type CountedSentence, scoreAmounts } from "./scorers/amounts.ts";
import { type AttributedText, scoreAttributions } from "./scorers/attributions.ts";
import { scoreChains } from "./scorers/coreference.ts";
import { type AnnotatedArticle, scoreHappenings } from "./scorers/happenings.ts";
import { type NamedText, scoredNames, scoreNames } from "./scorers/names.ts";
import { type GoldPage, scorePages } from "./scorers/pages.ts";
import { type CodedSentence, scoreCodedEvents } from "./scorers/plover.ts";
import { type LabelledPair, type ReuseText, scoreReuse } from "./scorers/shared-passages.ts";
import { scoreTimes, type TimedText } from "./scorers/times.ts";
import { scoreTrees, type TreeDocument } from "./scorers/trees.ts";
import type { EvaluationSet } from "./sets.ts";

/** A set that the program has read: it can be scored as a whole and by halves. */
export interface ReadSet {
  readonly documents: number;
  /** In the form that reference scorers read; null where they have none. */
  readonly predictions: readonly Document[] | null;
  score(half?: Half): Scored;
}

/** Reads a set with the program; a string says why it cannot be scored. */
export function readSet(set: EvaluationSet, language: Language): ReadSet | string {
  const read = READERS[set.folder];
  return read === undefined ? "no layer yet" : read(set, language);
}

type Reader = (set: EvaluationSet, language: Language) => ReadSet | string;

const plainReader =
  (gap: Gap): Reader =>
  ({ path }, { plain = null }) =>
    each(readRows<GoldPage>(path), (page) => readPlainPage(page, path, gap, plain), scorePages);

const READERS: Readonly<Record<string, Reader>> = {
  pages: ({ path }, { pages }) =>
    each(readRows<GoldPage>(path), (page) => readPage(page, path, pages), scorePages),
  "pages-plain": plainReader("\n\n"),
  "pages-lines": plainReader("\n"),
  entities: (set, language) =>
    each(namedTexts(set).map(scoredNames), (text) => readNames(text, language), scoreNames),
  treebank: ({ path }, language) =>
    language.syntax === null
      ? "no layer yet: the net of tags and trees is missing"
      : each<TreeDocument, ReturnType<typeof readTrees>>(
          readTreeDocuments(path),
          (document) => readTrees(document, language),
          scoreTrees,
        ),
  dates: ({ path }, language) => {
    const texts = readRows<TimedText>(path);
    const asPeriods = writesPeriods(texts);
    return each(texts, (text) => readTimexes(text, language, asPeriods), scoreTimes);
  },
  attributions: ({ path }, language) =>
    each(
      readRows<AttributedText>(path),
      (text) => readAttributions(text, language),
      scoreAttributions,
    ),
  events: ({ path }, language) => {
    const rows = readRows<CodedSentence | AnnotatedArticle>(path);
    const articles = rows.filter((row) => "eventMentions" in row);
    const sentences = rows.filter((row) => "event" in row);
    if (articles.length > 0)
      return each(articles, (article) => readHappenings(article, language), scoreHappenings);
    return sentences.length > 0
      ? each(sentences, (sentence) => readCodedEvent(sentence, language), scoreCodedEvents)
      : "its rows have neither events nor participants";
  },
  figures: ({ path }, language) =>
    each(readRows<CountedSentence>(path), (row) => readAmounts(row, language), scoreAmounts),
  identity: ({ path }, language) => {
    const texts = readChainTable(path);
    const chains = readChains(texts, language);
    return {
      documents: texts.length,
      predictions: null,
      score: (half) => scoreChains(inHalf(texts, half), chains),
    };
  },
  reuse: readReuseSet,
};

/** A set whose documents are read one by one. */
function each<Gold extends Document, Predicted extends Document>(
  gold: readonly Gold[],
  read: (document: Gold) => Predicted,
  score: (gold: readonly Gold[], predictions: ReadonlyMap<string, Predicted>) => Scored,
): ReadSet {
  const predictions = gold.map(read);
  const byId = new Map(predictions.map((row) => [row.id, row]));
  return {
    documents: gold.length,
    predictions,
    score: (half) => score(inHalf(gold, half), byId),
  };
}

function inHalf<T extends Document>(documents: readonly T[], half: Half | undefined): readonly T[] {
  return half === undefined ? documents : documents.filter(({ id }) => halfOf(id) === half);
}

/** JSON lines hold texts with their names; other forms hold words in columns. */
function namedTexts({ path, name }: EvaluationSet): readonly NamedText[] {
  return /\.jsonl?(?:\.gz)?$/.test(path)
    ? readRows<NamedText>(path)
    : readColumns(path, name.split("/").at(-1) ?? name);
}

function readReuseSet({ path }: EvaluationSet, language: Language): ReadSet | string {
  const files = readdirSync(path).filter((file) => file.endsWith(".jsonl"));
  const rowsOf = (file: string): unknown[] => parseRows(readTextFile(join(path, file)));
  const holds = (key: string) => (file: string) => key in ((rowsOf(file)[0] as object) ?? {});
  const texts = files
    .filter(holds("cases"))
    .flatMap((file) => readRows<ReuseText>(join(path, file)));
  if (texts.length === 0) return "no file with texts and cases";
  const pairs = files.filter(holds("label")).flatMap((file) => rowsOf(file) as LabelledPair[]);
  const predictions = readReuse(texts, language);
  const byId = new Map(predictions.map((row) => [row.id, row]));
  return {
    documents: texts.length,
    predictions,
    score: (half) => scoreReuse(inHalf(texts, half), byId, pairs),
  };
}
