/**
 * When the same words between quotation marks are one utterance in two articles: the same speaker's, and not a phrase that
 * somebody else uses too or that the speaker comes back to at another time.
 */
import type { Passage } from "../../annotation/contract.ts";
import { dayNumber, parseIsoDay } from "../../text/calendar.ts";
import { wordsOf } from "../../text/fold.ts";
import { overlap } from "../../text/span.ts";
import { publicationDays, publishedOf } from "../article-dates.ts";
import type { ReadArticle } from "../read-article.ts";

/** So many words of one speaker are quoted from one occasion, if the articles are not far apart. */
export const LEAST_OF_A_SPEAKER = 6;
/** So many words are one utterance whoever is credited and whenever the articles appeared. */
const LASTING = 14;
/** Days between two articles after which a short quotation may be of another occasion. */
const FAR_APART = 31;
/** Letters of the shortest part of a name by which two names are seen to be one person's. */
const LEAST_LETTERS = 3;

/** Whether the words are no more than a phrase, said by others or at other times. */
export function mayRecur(
  count: number,
  [ours, a]: readonly [ReadArticle, Passage],
  [theirs, b]: readonly [ReadArticle, Passage],
): boolean {
  if (count >= LASTING) return false;
  const [mine, other] = [namesAt(ours, a), namesAt(theirs, b)];
  if (mine.size > 0 && other.size > 0 && !meet(mine, other)) return true;
  return daysBetween(ours, theirs) > FAR_APART;
}

/** Whether both articles credit a speaker of one name with words of these passages. */
export const haveOneSpeaker = (
  [ours, a]: readonly [ReadArticle, Passage],
  [theirs, b]: readonly [ReadArticle, Passage],
): boolean => meet(namesAt(ours, a), namesAt(theirs, b));

/** The parts of the names of the persons who are credited with words of a passage. */
function namesAt({ reading }: ReadArticle, at: Passage): ReadonlySet<string> {
  const speakers = new Set(
    reading.statements
      .filter(({ content }) => content.some((c) => overlap<"text">(c, at) > 0))
      .flatMap((s) => s.speakers),
  );
  const persons = reading.entities.filter(({ id, kind }) => kind === "person" && speakers.has(id));
  return new Set(
    persons.flatMap(({ name }) => wordsOf(name)).filter((word) => word.length >= LEAST_LETTERS),
  );
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((one) => b.has(one));

/** Days that surely lie between the two; none where a date is not known. */
function daysBetween(ours: ReadArticle, theirs: ReadArticle): number {
  const [a, b] = [ours, theirs].map((article) => publicationDays(publishedOf(article)));
  const gap = (from: string | null | undefined, to: string | null | undefined): number => {
    const [first, last] = [parseIsoDay(from ?? ""), parseIsoDay(to ?? "")];
    return first === null || last === null ? 0 : dayNumber(last) - dayNumber(first);
  };
  return Math.max(gap(a?.max, b?.min), gap(b?.max, a?.min));
}
