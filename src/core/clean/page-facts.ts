/** The headline, the day and the writers of a page: for each the candidates, and the trees that weigh them. */
import type { Claim } from "../annotation/article.ts";
import type { PageTables } from "../languages/page-tables.ts";
import type { Trees } from "../languages/trees.ts";
import type { Span } from "../text/span.ts";
import type { DatedPage } from "./found-days.ts";
import { authorCandidates, type SignedPage } from "./page-authors.ts";
import type { PageBlock } from "./page-blocks.ts";
import { type DateCandidate, dateCandidates } from "./page-dates.ts";
import { chanceOf } from "./page-judgement.ts";
import { titleCandidates } from "./page-titles.ts";

/** What a page says of itself, as words, and where it prints them. */
export interface PageFacts {
  readonly title: { readonly value: string; readonly block: number } | null;
  readonly date: { readonly value: string; readonly at: Span<"text"> | null } | null;
  readonly authors: readonly { readonly value: string; readonly at: Span<"text"> | null }[];
}

export interface FactsPage {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  readonly claims: readonly Claim[];
  readonly isBody: readonly boolean[];
  readonly signed: SignedPage["signed"];
}

/** Below these a candidate is none. */
const LEAST_DATE = 0.1;
/** Under the body stand the days of other articles. */
const LEAST_DATE_BELOW = 0.5;
const LEAST_AUTHOR = 0.4;

/** The headline, which the other facts are looked for around. */
export function pageTitle(page: FactsPage, tables: PageTables): PageFacts["title"] {
  const first = Math.max(0, page.isBody.indexOf(true));
  const found = likeliest(titleCandidates(page.blocks, page.claims, first), tables.titles);
  return found === null ? null : { value: found.candidate.value, block: found.candidate.block };
}

/** `foreign`: blocks whose days are not the article's, or hardly so. */
export function pageFacts(
  page: FactsPage,
  title: PageFacts["title"],
  foreign: DatedPage["foreign"],
  tables: PageTables,
): PageFacts {
  const signed = signedPage(page, title?.block ?? -1, foreign);
  return {
    title,
    date: likelyDate(signed, tables),
    authors: authorCandidates(signed)
      .filter(({ features }) => chanceIn(tables.authors, features) >= LEAST_AUTHOR)
      .map(({ value, at }) => ({ value, at })),
  };
}

function likelyDate(page: SignedPage, tables: PageTables): PageFacts["date"] {
  const bodyEnd = page.blocks[page.last]?.paragraph.end ?? 0;
  const isBelow = ({ isClaimed, at }: DateCandidate): boolean =>
    !isClaimed && at !== null && at.start >= bodyEnd;
  const own = dateCandidates(page).filter(({ isStrange }) => !isStrange);
  const found = likeliest(own, tables.dates, (candidate) =>
    isBelow(candidate) ? LEAST_DATE_BELOW : LEAST_DATE,
  );
  return found === null ? null : { value: found.candidate.value, at: found.candidate.at };
}

/** `title`: the block of the headline, -1 where none prints it. */
export function signedPage(
  { text, blocks, claims, isBody, signed }: FactsPage,
  title: number,
  foreign: DatedPage["foreign"],
): SignedPage {
  const first = Math.max(0, isBody.indexOf(true));
  return {
    text,
    blocks,
    claims,
    signed,
    title,
    first,
    last: isBody.lastIndexOf(true),
    isBody,
    foreign,
  };
}

interface Candidate {
  readonly features: readonly number[];
}

/** Of those that are likely enough; of two as likely the first. */
function likeliest<C extends Candidate>(
  candidates: readonly C[],
  trees: Trees,
  least: (candidate: C) => number = () => 0,
): { candidate: C; chance: number } | null {
  let best: { candidate: C; chance: number } | null = null;
  for (const candidate of candidates) {
    const chance = chanceIn(trees, candidate.features);
    if (chance >= least(candidate) && (best === null || chance > best.chance))
      best = { candidate, chance };
  }
  return best;
}

const chanceIn = (trees: Trees, features: readonly number[]): number =>
  chanceOf(trees.score(Int32Array.from(features), 0));
