/** Lessons for the trees of headlines, dates and writers: each candidate of a page, and whether people named it. */
import { authorsOf } from "../../evaluation/scorers/pages.ts";
import type { Claim } from "../../src/core/annotation/article.ts";
import { SHOWN } from "../../src/core/clean/found-days.ts";
import {
  AUTHOR_FEATURES,
  authorCandidates,
  type SignedPage,
} from "../../src/core/clean/page-authors.ts";
import { dateCandidates } from "../../src/core/clean/page-dates.ts";
import { DATE_FEATURES } from "../../src/core/clean/page-day-features.ts";
import { signedPage } from "../../src/core/clean/page-facts.ts";
import { bodyOf, chanceOf, LATER_FEATURES } from "../../src/core/clean/page-judgement.ts";
import { TITLE_FEATURES, titleCandidates } from "../../src/core/clean/page-titles.ts";
import { foreignBlocks } from "../../src/core/clean/page-zones.ts";
import { encodeTrees } from "../../src/core/languages/trees.ts";
import { type Later, type Lesson, scoresOf } from "../pages.ts";
import { type Growth, growTrees } from "./boosted-trees.ts";

const GROWTH: Growth = { trees: 80, leaves: 6, rate: 0.1, least: 3, seed: 23 };

interface Example {
  readonly features: readonly number[];
  readonly target: number;
  /** 1 where it is not told. */
  readonly weight?: number;
}

export interface FactsLesson {
  readonly lesson: Lesson;
  readonly titles: readonly Example[];
  readonly dates: readonly Example[];
  readonly authors: readonly Example[];
}

/** `second`: trees of the second round that have not seen the page. */
export function factsLessonOf({ lesson, frame, rows }: Later, second: Uint8Array): FactsLesson {
  const { article, gold } = lesson.page;
  const chances = scoresOf(second, rows, LATER_FEATURES.length).map(chanceOf);
  const isBody = bodyOf(frame.blocks, chances);
  const first = Math.max(0, isBody.indexOf(true));
  const titles = titleCandidates(frame.blocks, article.claims, first);
  const named = flat(gold.title);
  const block = titles.find(({ value }) => flat(value) === named)?.block ?? -1;
  const signed = lesson.evidence.flatMap(({ names }, at) =>
    names.length > 0 ? [{ block: at, names }] : [],
  );
  const page = signedPage(
    { text: article.text, blocks: frame.blocks, claims: article.claims, isBody, signed },
    block,
    foreignBlocks(lesson.evidence, isBody, block),
  );
  const day = gold.published?.slice(0, 10);
  const writers = authorsOf(gold.author);
  const examples = <C extends { readonly features: readonly number[]; readonly value: string }>(
    candidates: readonly C[],
    isRight: (value: string) => boolean,
  ): Example[] =>
    candidates.map(({ features, value }) => ({ features, target: isRight(value) ? 1 : 0 }));
  return {
    lesson,
    titles: named === "" ? [] : examples(titles, (value) => flat(value) === named),
    dates: day === undefined ? [] : datesOf(page, day),
    authors:
      writers.size === 0
        ? []
        : examples(authorCandidates(page), (value) => writers.has(flat(value).toLowerCase())),
  };
}

const DATED: ReadonlySet<Claim["field"]> = new Set(["published", "modified", "url"]);
/** A page without its metadata counts less than as it is. */
const BARE_WEIGHT = 0.5;

/** The candidates for the day, twice: also as if the page had no metadata, so that what it prints is learnt from alone. */
function datesOf(page: SignedPage, day: string): Example[] {
  const bare = page.claims.filter(({ field, from }) => !DATED.has(field) || from === SHOWN);
  const examples = (each: SignedPage, weight: number): Example[] =>
    dateCandidates(each).map(({ features, value }) => ({
      features,
      target: value === day ? 1 : 0,
      weight,
    }));
  return [...examples(page, 1), ...examples({ ...page, claims: bare }, BARE_WEIGHT)];
}

const flat = (text: string | null | undefined): string =>
  (text ?? "").normalize("NFC").split(/\s+/).filter(Boolean).join(" ");

/** Trees of headlines, dates and writers, in this order. */
export function factTrees(lessons: readonly FactsLesson[]): readonly Uint8Array[] {
  return [
    treesOf(
      lessons.flatMap(({ titles }) => titles),
      TITLE_FEATURES.length,
    ),
    treesOf(
      lessons.flatMap(({ dates }) => dates),
      DATE_FEATURES.length,
    ),
    treesOf(
      lessons.flatMap(({ authors }) => authors),
      AUTHOR_FEATURES.length,
    ),
  ];
}

function treesOf(examples: readonly Example[], width: number): Uint8Array {
  if (examples.length === 0) return encodeTrees(0, []);
  const { start, trees } = growTrees(
    {
      rows: Int32Array.from(examples.flatMap(({ features }) => features)),
      width,
      targets: Float64Array.from(examples, ({ target }) => target),
      weights: Float64Array.from(examples, ({ weight = 1 }) => weight),
    },
    GROWTH,
  );
  return encodeTrees(start, trees);
}
