/** Learns the tables of pages from the development halves of the page sets. */

import { predictedPage } from "../evaluation/predictions/pages.ts";
import { type GoldPage, type PredictedPage, scorePages } from "../evaluation/scorers/pages.ts";
import type { Article, Claim } from "../src/core/annotation/article.ts";
import {
  blockWords,
  LONGEST_BAG,
  labelHashes,
  labelWords,
  textHashes,
} from "../src/core/clean/block-words.ts";
import { pageBlocks } from "../src/core/clean/page-blocks.ts";
import {
  FEATURES,
  featureRows,
  type Hints,
  type PageFrame,
  pageFrame,
} from "../src/core/clean/page-features.ts";
import { hundredths, LATER_FEATURES, laterRows } from "../src/core/clean/page-judgement.ts";
import type { Paragraph } from "../src/core/clean/paragraph.ts";
import { paragraphsOf } from "../src/core/clean/paragraphs.ts";
import { plainShape } from "../src/core/clean/plain-shape.ts";
import { type Evidence, evidenceOf, hintsOf, judgeParagraphs } from "../src/core/clean/zones.ts";
import { hashText } from "../src/core/languages/hashes.ts";
import type { PageTables } from "../src/core/languages/page-tables.ts";
import {
  decodePageTables,
  encodePageTables,
  type NameTables,
} from "../src/core/languages/page-tables.ts";
import { decodeTrees, encodeTrees } from "../src/core/languages/trees.ts";
import { decodeWeights, encodeWeights } from "../src/core/languages/weights.ts";
import { bodyWords, wordsIn, wordsOf } from "./pages/body-labels.ts";
import { type Growth, growTrees, type Lessons } from "./pages/boosted-trees.ts";
import { factsLessonOf, factTrees } from "./pages/facts.ts";
import { type Example, learnWeights } from "./pages/hashed-weights.ts";
import type { MarkedPage } from "./pages/page-sets.ts";

/** Sets of news alone, of which there are few pages. */
const NEWS: ReadonlySet<string> = new Set(["newspaper4k", "fundus"]);
const FOLDS = 5;
const LABEL_BITS = 14;
const TEXT_BITS = 15;
const BAG_BITS = 15;
const FIRST: Growth = { trees: 90, leaves: 20, rate: 0.13, least: 3, seed: 7 };
const SECOND: Growth = { trees: 60, leaves: 16, rate: 0.13, least: 3, seed: 11 };

/** A page with, for each block, the share of its words that stand in the body. */
export interface Lesson {
  readonly page: MarkedPage;
  readonly fold: number;
  readonly site: number;
  readonly paragraphs: readonly Paragraph[];
  readonly evidence: readonly Evidence[];
  readonly hints: readonly Hints[];
  readonly claims: readonly Claim[];
  readonly targets: Float64Array;
  readonly weights: Float64Array;
  /** For scoring: words of each block, those of them in the body, and the words of the body. */
  readonly sizes: readonly number[];
  readonly hits: readonly number[];
  readonly body: number;
}

function lessonOf(page: MarkedPage): Lesson {
  const { paragraphs, evidence, hints, claims } = shownOf(page.article);
  const words = paragraphs.map((paragraph) => wordsIn(page.article.text, paragraph));
  const body = wordsOf(page.gold.text ?? "");
  const hits = bodyWords(words, body);
  const sizes = words.map(({ length }) => length);
  const site = hashText(page.site) >>> 0;
  return {
    page,
    fold: site % FOLDS,
    site,
    paragraphs,
    evidence,
    hints,
    claims,
    targets: Float64Array.from(hits, (hit, i) => hit / Math.max(1, sizes[i] as number)),
    weights: Float64Array.from(
      sizes,
      (size) =>
        (page.weight ?? 1) *
        (NEWS.has(page.set) ? 2.5 : 1) *
        Math.min(1, (size + 2) / (body.length + 100)),
    ),
    sizes,
    hits,
    body: body.length,
  };
}

/** What the trees are shown of a page, or of a plain text. */
function shownOf(article: Article): Pick<Lesson, "paragraphs" | "evidence" | "hints" | "claims"> {
  const paragraphs = paragraphsOf(article);
  if (article.mediaType === "text/plain") {
    const evidence = judgeParagraphs(article, paragraphs);
    return { ...plainShape(article, evidence), evidence };
  }
  const evidence = evidenceOf(article, paragraphs);
  return { paragraphs, evidence, hints: evidence.map(hintsOf), claims: article.claims };
}

interface Weighed {
  readonly labels: Int8Array;
  readonly text: Int8Array;
  readonly bag: Int8Array;
}

function learnNames(lessons: readonly Lesson[]): Weighed {
  const sites = [...lessons].sort((a, b) => a.site - b.site);
  const examples = (
    hashesOf: (paragraph: Paragraph) => readonly number[],
    isEven = false,
  ): Example[] =>
    sites.flatMap(({ paragraphs, targets, weights, site }) =>
      paragraphs.map((paragraph, i) => {
        const hashes = hashesOf(paragraph);
        return {
          hashes,
          value: isEven ? 1 / Math.sqrt(Math.max(1, hashes.length)) : 1,
          target: targets[i] as number,
          weight: Math.min(1, 0.15 + 4 * (weights[i] as number)),
          site,
        };
      }),
    );
  return {
    labels: learnWeights(examples(pathHashes), LABEL_BITS),
    text: learnWeights(
      examples(({ plain }) => shortHashes(plain)),
      TEXT_BITS,
    ),
    bag: learnWeights(
      examples(({ plain }) => blockWords(plain).words.slice(0, LONGEST_BAG), true),
      BAG_BITS,
    ),
  };
}

function shortHashes(plain: string): readonly number[] {
  const hashes: number[] = [];
  textHashes(blockWords(plain).words, (hash) => hashes.push(hash));
  return hashes;
}

function pathHashes({ path }: Paragraph): readonly number[] {
  const [own = "", parent = "", ...around] = path.slice(-8).reverse();
  return [
    ...labelHashes(labelWords(own), "own"),
    ...labelHashes(labelWords(parent), "parent"),
    ...around.flatMap((label) => labelHashes(labelWords(label), "around")),
  ];
}

function weightTables({ labels, text, bag }: Weighed): NameTables {
  return {
    bag: decodeWeights(encodeWeights(BAG_BITS, bag), 0),
    labels: decodeWeights(encodeWeights(LABEL_BITS, labels), 0),
    text: decodeWeights(encodeWeights(TEXT_BITS, text), 0),
  };
}

interface Framed {
  readonly lesson: Lesson;
  readonly frame: PageFrame;
  readonly rows: Int32Array;
}

function framed(lesson: Lesson, tables: NameTables): Framed {
  const frame = pageFrame(pageBlocks(lesson.paragraphs, tables), lesson.hints, lesson.claims);
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
  for (const { lesson, rows } of pages.filter(({ lesson }) => lesson.body > 0)) {
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

export function scoresOf(trees: Uint8Array, rows: Int32Array, width: number): Float64Array {
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
  pages: readonly MarkedPage[],
  log: (line: string) => void,
): Uint8Array {
  const lessons = pages.map(lessonOf);
  const bodies = lessons.filter(({ body }) => body > 0);
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const named = folds.map((fold) => {
    log(`names and words without part ${fold + 1} of ${FOLDS}`);
    const names = learnNames(bodies.filter(isOut(fold)));
    const tables = weightTables(names);
    return { names, framed: lessons.filter(isIn(fold)).map((lesson) => framed(lesson, tables)) };
  });
  const all = named.flatMap(({ framed }) => framed);
  const parts = named.map(({ names, framed }, fold): Part => {
    log(`first round without part ${fold + 1} of ${FOLDS}`);
    return { names, first: grow(all.filter(isOut(fold)), FEATURES.length, FIRST), framed };
  });
  const later = parts.flatMap(({ first, framed }) => framed.map((page) => laterOf(page, first)));
  const seconds = folds.map((fold) =>
    grow(later.filter(isOut(fold)), LATER_FEATURES.length, SECOND),
  );
  // The rules find headline, day and writers of a plain text.
  const facts = later
    .filter(({ lesson }) => lesson.page.article.mediaType !== "text/plain")
    .map((page) => factsLessonOf(page, seconds[page.lesson.fold] as Uint8Array));
  const partTables = folds.map((fold) => {
    const { names, first } = parts[fold] as Part;
    return tablesOf(names, [
      first,
      seconds[fold] as Uint8Array,
      ...factTrees(facts.filter(isOut(fold))),
    ]);
  });
  reportUnseen(lessons, partTables.map(decodePageTables), log);
  const first = grow(all, FEATURES.length, FIRST);
  const second = grow(later, LATER_FEATURES.length, SECOND);
  return tablesOf(learnNames(bodies), [first, second, ...factTrees(facts)]);
}

interface OfLesson {
  readonly lesson: Lesson;
}
const isIn =
  (fold: number) =>
  (of: OfLesson | Lesson): boolean =>
    ("lesson" in of ? of.lesson : of).fold === fold;
const isOut =
  (fold: number) =>
  (of: OfLesson | Lesson): boolean =>
    !isIn(fold)(of);

/** How pages are read whose sites were not learnt from, by set. */
function reportUnseen(
  lessons: readonly Lesson[],
  tables: readonly PageTables[],
  log: (line: string) => void,
): void {
  const results: GoldPage[] = [];
  const predictions = new Map<string, PredictedPage>();
  for (const { page, fold } of lessons) {
    const id = `${page.set}/${page.gold.id}`;
    results.push({ ...page.gold, id });
    const own = tables[fold] as PageTables;
    predictions.set(id, predictedPage(id, page.article, own, own));
  }
  for (const set of new Set(lessons.map(({ page }) => page.set))) {
    const own = results.filter(({ id }) => id.startsWith(`${set}/`));
    const scores = Object.entries(scorePages(own, predictions).scores);
    log(
      `${set}, sites unseen: ${scores.map(([name, score]) => `${name} ${score.toFixed(1)}`).join(", ")}`,
    );
  }
}

function laterOf({ lesson, frame, rows }: Framed, trees: Uint8Array): Later {
  const scores = Int32Array.from(scoresOf(trees, rows, FEATURES.length), hundredths);
  return { lesson, frame, rows: laterRows(frame, rows, scores) };
}

export interface Later {
  readonly lesson: Lesson;
  readonly frame: PageFrame;
  readonly rows: Int32Array;
}

function tablesOf({ labels, text, bag }: Weighed, trees: readonly Uint8Array[]): Uint8Array {
  return encodePageTables([
    encodeWeights(LABEL_BITS, labels),
    encodeWeights(TEXT_BITS, text),
    encodeWeights(BAG_BITS, bag),
    ...trees,
  ]);
}
