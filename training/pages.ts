/** Learns the tables of pages from the development halves of the page sets. */

import { predictedPage } from "../evaluation/predictions/pages.ts";
import { type GoldPage, type PredictedPage, scorePages } from "../evaluation/scorers/pages.ts";
import { measure } from "../src/core/clean/block-measure.ts";
import { labelHashes, textHashes } from "../src/core/clean/block-words.ts";
import { pageBlocks } from "../src/core/clean/page-blocks.ts";
import {
  FEATURES,
  featureRows,
  type PageFrame,
  pageFrame,
} from "../src/core/clean/page-features.ts";
import { hundredths, LATER_FEATURES, laterRows } from "../src/core/clean/page-judgement.ts";
import type { Paragraph } from "../src/core/clean/paragraph.ts";
import { paragraphsOf } from "../src/core/clean/paragraphs.ts";
import { hashText } from "../src/core/languages/hashes.ts";
import {
  decodePageTables,
  encodePageTables,
  type PageTables,
} from "../src/core/languages/page-tables.ts";
import { decodeTrees, encodeTrees } from "../src/core/languages/trees.ts";
import { decodeWeights, encodeWeights } from "../src/core/languages/weights.ts";
import { blockWords, bodyWords, wordsOf } from "./pages/body-labels.ts";
import { type Growth, growTrees, type Lessons } from "./pages/boosted-trees.ts";
import { type Example, learnWeights } from "./pages/hashed-weights.ts";
import { type MarkedPage, markedPages, PAGE_SETS } from "./pages/page-sets.ts";

const FOLDS = 5;
const LABEL_BITS = 14;
const TEXT_BITS = 15;
const FIRST: Growth = { trees: 120, leaves: 20, rate: 0.1, least: 3, seed: 7 };
const SECOND: Growth = { trees: 80, leaves: 16, rate: 0.1, least: 3, seed: 11 };

/** A page with, for each block, the share of its words that stand in the body. */
interface Lesson {
  readonly page: MarkedPage;
  readonly fold: number;
  readonly site: number;
  readonly paragraphs: readonly Paragraph[];
  readonly targets: Float64Array;
  readonly weights: Float64Array;
  /** For scoring: words of each block, those of them in the body, and the words of the body. */
  readonly sizes: readonly number[];
  readonly hits: readonly number[];
  readonly body: number;
}

function lessonOf(page: MarkedPage): Lesson {
  const paragraphs = paragraphsOf(page.article);
  const words = paragraphs.map((paragraph) => blockWords(page.article.text, paragraph));
  const body = wordsOf(page.gold.text ?? "");
  const hits = bodyWords(words, body);
  const sizes = words.map(({ length }) => length);
  const site = hashText(page.site) >>> 0;
  return {
    page,
    fold: site % FOLDS,
    site,
    paragraphs,
    targets: Float64Array.from(hits, (hit, i) => hit / Math.max(1, sizes[i] as number)),
    weights: Float64Array.from(sizes, (size) => Math.min(1, (size + 2) / (body.length + 100))),
    sizes,
    hits,
    body: body.length,
  };
}

interface Weighed {
  readonly labels: Int8Array;
  readonly text: Int8Array;
}

function learnNames(lessons: readonly Lesson[]): Weighed {
  const sites = [...lessons].sort((a, b) => a.site - b.site);
  const examples = (hashesOf: (paragraph: Paragraph) => readonly number[]): Example[] =>
    sites.flatMap(({ paragraphs, targets, weights, site }) =>
      paragraphs.map((paragraph, i) => ({
        hashes: hashesOf(paragraph),
        target: targets[i] as number,
        weight: Math.min(1, 0.15 + 4 * (weights[i] as number)),
        site,
      })),
    );
  return {
    labels: learnWeights(shuffled(examples(pathHashes)), LABEL_BITS),
    text: learnWeights(
      shuffled(examples(({ plain }) => textHashes(plain, measure(plain).words))),
      TEXT_BITS,
    ),
  };
}
/** By site first, so that sites can be counted; then in an order that is always the same. */
function shuffled(examples: readonly Example[]): readonly Example[] {
  return examples;
}

function pathHashes({ path }: Paragraph): readonly number[] {
  const [own = "", parent = "", ...around] = path.slice(-8).reverse();
  return [
    ...labelHashes(own, "own"),
    ...labelHashes(parent, "parent"),
    ...around.flatMap((label) => labelHashes(label, "around")),
  ];
}

function weightTables({ labels, text }: Weighed): Pick<PageTables, "labels" | "text"> {
  return {
    labels: decodeWeights(encodeWeights(LABEL_BITS, labels), 0),
    text: decodeWeights(encodeWeights(TEXT_BITS, text), 0),
  };
}

interface Framed {
  readonly lesson: Lesson;
  readonly frame: PageFrame;
  readonly rows: Int32Array;
}

function framed(lesson: Lesson, tables: Pick<PageTables, "labels" | "text">): Framed {
  const frame = pageFrame(pageBlocks(lesson.paragraphs, tables as PageTables));
  return { lesson, frame, rows: featureRows(frame) };
}

function together(
  pages: readonly { readonly lesson: Lesson; readonly rows: Int32Array }[],
  width: number,
): Lessons {
  const count = pages.reduce((sum, { lesson }) => sum + lesson.targets.length, 0);
  const lessons = {
    rows: new Int32Array(count * width),
    width,
    targets: new Float64Array(count),
    weights: new Float64Array(count),
  };
  let at = 0;
  for (const { lesson, rows } of pages) {
    lessons.rows.set(rows, at * width);
    lessons.targets.set(lesson.targets, at);
    lessons.weights.set(
      lesson.weights.map((w) => w * 20),
      at,
    );
    at += lesson.targets.length;
  }
  return lessons;
}

function grow(
  pages: readonly { readonly lesson: Lesson; readonly rows: Int32Array }[],
  width: number,
  growth: Growth,
) {
  const { start, trees } = growTrees(together(pages, width), growth);
  return encodeTrees(start, trees);
}

function scoresOf(trees: Uint8Array, rows: Int32Array, width: number): Float64Array {
  const decoded = decodeTrees(trees, 0);
  return Float64Array.from({ length: rows.length / width }, (_, i) =>
    decoded.score(rows, i * width),
  );
}

/** What is learnt without one part of the sites. */
interface Part {
  readonly names: Weighed;
  readonly first: Uint8Array;
  readonly framed: readonly Framed[];
}

/** Learns, and logs by set how well pages of sites unseen are read. */
export function makePageTables(
  data: string,
  log: (line: string) => void,
): { tables: Uint8Array; parts: readonly Uint8Array[] } {
  const lessons = markedPages(data)
    .filter(({ gold }) => gold.text)
    .map(lessonOf);
  const isIn =
    (fold: number) =>
    ({ lesson }: { readonly lesson: Lesson }): boolean =>
      lesson.fold === fold;
  const isOut =
    (fold: number) =>
    ({ lesson }: { readonly lesson: Lesson }): boolean =>
      lesson.fold !== fold;
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const named = folds.map((fold) => {
    const names = learnNames(lessons.filter((lesson) => lesson.fold !== fold));
    log(`names and words without part ${fold + 1} of ${FOLDS}`);
    const tables = weightTables(names);
    return {
      names,
      framed: lessons
        .filter((lesson) => lesson.fold === fold)
        .map((lesson) => framed(lesson, tables)),
    };
  });
  const pages = named.flatMap(({ framed }) => framed);
  const parts = named.map(({ names, framed }, fold): Part => {
    const first = grow(pages.filter(isOut(fold)), FEATURES.length, FIRST);
    log(`first round without part ${fold + 1} of ${FOLDS}`);
    return { names, first, framed };
  });
  const later = parts.flatMap(({ first, framed }) => framed.map((page) => laterOf(page, first)));
  const results: GoldPage[] = [];
  const predictions = new Map<string, PredictedPage>();
  const partTables = folds.map((fold) => {
    const second = grow(later.filter(isOut(fold)), LATER_FEATURES.length, SECOND);
    const { names, first } = parts[fold] as Part;
    const bytes = tablesOf(names, first, second);
    const tables = decodePageTables(bytes);
    for (const { lesson } of later.filter(isIn(fold))) {
      const { set, gold, article } = lesson.page;
      const id = `${set}/${gold.id}`;
      results.push({ ...gold, id, type: `${set} ${gold.type ?? ""}` });
      predictions.set(id, predictedPage(id, article, tables));
    }
    return bytes;
  });
  log(`sites unseen: ${JSON.stringify(scorePages(results, predictions).scores)}`);
  for (const set of PAGE_SETS) {
    const own = results
      .filter(({ id }) => id.startsWith(`${set}/`))
      .map((page) => ({ ...page, type: null }));
    log(`${set}: ${JSON.stringify(scorePages(own, predictions).scores)}`);
  }
  const first = grow(pages, FEATURES.length, FIRST);
  const second = grow(later, LATER_FEATURES.length, SECOND);
  return { tables: tablesOf(learnNames(lessons), first, second), parts: partTables };
}

function laterOf({ lesson, frame, rows }: Framed, trees: Uint8Array): Later {
  const scores = Int32Array.from(scoresOf(trees, rows, FEATURES.length), hundredths);
  return { lesson, frame, rows: laterRows(frame, rows, scores) };
}

interface Later {
  readonly lesson: Lesson;
  readonly frame: PageFrame;
  readonly rows: Int32Array;
}

function tablesOf({ labels, text }: Weighed, first: Uint8Array, second: Uint8Array): Uint8Array {
  return encodePageTables([
    encodeWeights(LABEL_BITS, labels),
    encodeWeights(TEXT_BITS, text),
    first,
    second,
  ]);
}
