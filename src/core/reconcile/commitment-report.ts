import {
  type Commitment,
  type Edtf,
  type Passage,
  STAGES,
  type Stage,
} from "../annotation/contract.ts";
import { wordsOf } from "../text/fold.ts";
import { type Corpus, daysOfArticle } from "./corpus.ts";
import { lastDayOf } from "./later-articles.ts";

/** An undertaking as one article reports it. */
export interface CommitmentReport {
  readonly article: string;
  readonly commitment: Commitment;
  readonly committers: readonly string[];
  /** When it was undertaken: when the statement that voices it was made, else null. */
  readonly on: Edtf | null;
  readonly passages: readonly Passage[];
  readonly words: ReadonlySet<string>;
  /** Values of a measure that are to be reached by a date. */
  readonly targets: readonly Target[];
  /** Whether the act has an amount or a count in it. */
  readonly isMeasured: boolean;
}

export interface Target {
  readonly measure: string;
  readonly unit: string;
  readonly value: number | null;
}

export const targetKey = ({ measure, unit, value }: Target): string =>
  `${measure} ${value} ${unit}`;

/** An undertaking of the record: its reports, oldest first. */
export interface CommitmentLine {
  readonly id: string;
  readonly family: readonly CommitmentReport[];
}

export const rung = (stage: Stage): number => STAGES.indexOf(stage);

/** Words that carry what is to be done; short words and those of any undertaking do not. */
export function contentWords(act: string): ReadonlySet<string> {
  return new Set(
    wordsOf(act)
      .filter((word) => word.length > 3 && !EMPTY_WORDS.has(word) && !/^\d/.test(word))
      .map((word) => word.replace(/(?:'s|ing|ed|s)$/, "")),
  );
}

const EMPTY_WORDS = new Set(
  `about with from this that their there these those would will could should into more most other such than
  which while including between through further order make made making have been being also well part key
  million billion trillion dollar dollars euro euros percent january february march april june july august september
  october november december`.split(/\s+/),
);

/** Whether a content word says something of the act: not what any cooperation is about. */
export const isTelling = (word: string): boolean => !GENERAL.has(word);

const GENERAL = contentWords(
  `cooperation cooperate collaboration partnership partner partners security defence defense strengthen strengthening deepen
  deepening enhance expand closer support government country countries nation national international regional region joint
  area areas capability capabilities effort efforts issue challenges work`,
);

/** Whether an article is certainly later than all reports: the search scope of "found nothing". */
export function isLaterThan(
  corpus: Corpus,
  reports: readonly CommitmentReport[],
): (article: string) => boolean {
  const last = lastDayOf(reports.map((report) => daysOfArticle(corpus, report.article).max));
  return (article) => last !== null && (daysOfArticle(corpus, article).min ?? "") > last;
}
