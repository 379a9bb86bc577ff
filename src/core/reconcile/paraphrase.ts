/**
 * Whether two articles report the same words of one speaker where at most one of them quotes him: what he said then and
 * there, with most of the same telling words or the same figure. The time has to be the same as well: people repeat themselves.
 */

import { extentOf } from "../text/edtf.ts";
import { sameTime } from "./corpus.ts";
import { daysIn } from "./days-between.ts";
import type { StatementReport } from "./statement-report.ts";
import { likeness, type TellingWords } from "./telling-words.ts";
import type { ToldTogether } from "./told-together.ts";

/** Share of the shorter account's telling words that the other has too. */
const MOST = 0.6;

/** With a figure in common less will do: nobody gives the same figure of two things in one speech. */
const MOST_WITH_FIGURE = 0.4;

/** Days within which a dated utterance was made on one occasion. */
const ONE_OCCASION = 4;

export interface Paraphrases {
  /** Who said it, on which days or on which occasion. */
  keysOf(report: StatementReport): string[];
  areSame(a: StatementReport, b: StatementReport): boolean;
}

export function paraphrasesIn(together: ToldTogether): Paraphrases {
  return {
    keysOf: (report) => {
      const occasions = [...together.keysOf(report.article), ...daysSaid(report)];
      return report.speakers.flatMap((who) => occasions.map((when) => `said ${who} ${when}`));
    },
    areSame: (a, b) =>
      a.speakers.some((who) => b.speakers.includes(who)) &&
      areOfOneTime(together, a, b) &&
      a.telling.some((ours) => b.telling.some((theirs) => tellTheSame(ours, theirs))),
  };
}

function daysSaid({ statement }: StatementReport): string[] {
  const said = statement.said?.edtf ?? null;
  const extent = said === null ? null : extentOf(said);
  const length = extent === null ? null : daysIn(extent);
  return length !== null && length <= ONE_OCCASION && extent?.min != null ? [extent.min] : [];
}

function areOfOneTime(together: ToldTogether, a: StatementReport, b: StatementReport): boolean {
  const [ours, theirs] = [a.statement.said?.edtf ?? null, b.statement.said?.edtf ?? null];
  const areDated = daysSaid(a).length > 0 && daysSaid(b).length > 0;
  if (areDated) return sameTime(ours, theirs);
  return together.areOne(a.article, b.article);
}

function tellTheSame(a: TellingWords, b: TellingWords): boolean {
  const { words, plain, numbers, share } = likeness(a, b);
  if (a.numbers.size > 0 && b.numbers.size > 0 && numbers === 0) return false;
  if (numbers > 0) return words >= 2 && plain >= 1 && share >= MOST_WITH_FIGURE;
  return words >= 4 && plain >= 2 && share >= MOST;
}
