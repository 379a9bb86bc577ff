/**
 * What was searched for a later report of an undertaking. Only texts about both sides count, that certainly appeared after it
 * was told and not after the later date of the question: other texts, and those to come, keep no silence about it.
 */
import type { FollowThrough, RecordCommitment } from "../annotation/contract.ts";
import { publicationDays } from "../reconcile/article-dates.ts";
import { lastDayOf } from "../reconcile/later-articles.ts";
import { extentOf } from "../text/edtf.ts";
import type { KnownArticle, WorkingFile } from "./file.ts";

/** What may be the outcome, or was confirmed to be: without what a person rejected. */
export const laterReported = ({
  followThrough,
}: Pick<RecordCommitment, "followThrough">): readonly FollowThrough[] =>
  followThrough.filter(({ status }) => status !== "rejected");

/** Those of them that were known by the later date. */
export function outcomesOf(file: WorkingFile, commitment: RecordCommitment): FollowThrough[] {
  return laterReported(commitment).filter(({ evidence }) =>
    evidence.some(({ article }) => isByThen(file, article)),
  );
}

function isByThen({ by, until }: WorkingFile, article: string): boolean {
  const published = by.article.get(article)?.published;
  const min = published === undefined ? null : publicationDays(published).min;
  return until === null || min === null || min <= until;
}

/** Whether later texts were searched for it, or tell of it: an act that names nothing cannot be looked for. */
export const isSearched = (
  commitment: Pick<RecordCommitment, "followThrough" | "nothingFoundIn">,
): boolean => commitment.nothingFoundIn !== null || laterReported(commitment).length > 0;

/** Of an undertaking without a later report: what was searched. */
export function silenceAbout(file: WorkingFile, commitment: RecordCommitment): string {
  const last = lastDay(file, commitment);
  if (last === null) return "no text is shown to be later";
  const own = new Set(commitment.steps.flatMap((s) => s.evidence.map((e) => e.article)));
  const first = firstAfter(file.known, last);
  return silenceIn(file.known.slice(first).filter(({ id }) => !own.has(id)));
}

/** Where those begin, in their order, that appeared after a day. */
function firstAfter(known: readonly KnownArticle[], day: string): number {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.from ?? "") > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

function silenceIn(later: readonly KnownArticle[]): string {
  if (later.length === 0) return "no later article";
  const bounded = later.filter(({ isDated }) => !isDated).length;
  // An undated text is later by what it tells as past.
  const how = bounded === 0 ? "" : ` (${bounded} undated)`;
  return `the reader found nothing in ${later.length} later article${later.length === 1 ? "" : "s"}${how}`;
}

/** The last day on which it was said, else on which its articles may have appeared; null where one has no end. */
function lastDay({ by }: WorkingFile, { steps }: RecordCommitment): string | null {
  const ends = steps.flatMap(({ on, evidence }) => {
    const said = on === null ? null : (extentOf(on)?.max ?? null);
    if (said !== null) return [said];
    return evidence.map(({ article }) => {
      const published = by.article.get(article)?.published;
      return published === undefined ? null : publicationDays(published).max;
    });
  });
  return lastDayOf(ends);
}
