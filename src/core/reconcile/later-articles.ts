/** The articles in which a reader looked for more of an undertaking: those that are certainly later. */
import type { RecordArticle } from "../annotation/contract.ts";
import { publicationDays } from "./article-dates.ts";

/** By how each article is dated. Counted from dates alone, so that an index of dates can tell it when it is printed. */
export interface LaterArticles {
  /** By a date of their own. */
  readonly byDate: number;
  /** By the earliest day that their text allows. */
  readonly byBound: number;
  /** Not counted: what dates them, if anything, leaves open whether they are later. */
  readonly unsure: number;
}

/** Articles of one dating: the days on which they may have appeared, and whether by a date of their own. */
export interface Appeared {
  readonly first: string | null;
  readonly last: string | null;
  readonly isDated: boolean;
  readonly articles: number;
}

export function appearedOf(published: RecordArticle["published"]): Appeared {
  const { min, max } = publicationDays(published);
  return { first: min, last: max, isDated: published.edtf !== null, articles: 1 };
}

/** The last of the days on which something may have been told; null where one of them is open or there is none. */
export const lastDayOf = (days: readonly (string | null)[]): string | null =>
  days.includes(null) ? null : (days.toSorted().at(-1) ?? null);

/** `last`: the last day on which what is followed was told; null where nothing says when, and nothing is later. */
export function laterArticles(last: string | null, appeared: Iterable<Appeared>): LaterArticles {
  const count = { byDate: 0, byBound: 0, unsure: 0 };
  if (last === null) return count;
  for (const { first, last: end, isDated, articles } of appeared) {
    if (end !== null && end <= last) continue;
    if (first === null || first <= last) count.unsure += articles;
    else if (isDated) count.byDate += articles;
    else count.byBound += articles;
  }
  return count;
}

/** "nothing found in 4 later articles: 1 by its date, 3 by the earliest day that their text allows". */
export function tellSearch({ byDate, byBound, unsure }: LaterArticles): string {
  const articles = (count: number): string => `${count} ${count === 1 ? "article" : "articles"}`;
  const known = [
    ...(byDate === 0 ? [] : [`${byDate} by ${byDate === 1 ? "its" : "their"} date`]),
    ...(byBound === 0
      ? []
      : [`${byBound} by the earliest day that ${byBound === 1 ? "its" : "their"} text allows`]),
  ];
  const left = unsure === 0 ? "" : `; ${articles(unsure)} that may be earlier left out`;
  return `nothing found in ${articles(byDate + byBound).replace(" ", " later ")}: ${known.join(", ")}${left}`;
}
