/** What an article itself tells of the time of its events: looked up by the passage that tells one. */
import type { Happening, Passage } from "../annotation/contract.ts";
import type { Corpus } from "./corpus.ts";
import { sentenceAround } from "./sentence-around.ts";

export interface OwnWords {
  /** Whether the article of a passage dates what it tells; a bound is no date. */
  dates(passage: Passage): boolean;
  /** Whether the article tells what the passage tells as something that has occurred. */
  tellsAsPast(passage: Passage): boolean;
  /** Where the words stand that date what the passage tells, each place as a key. */
  dateWords(passage: Passage): string[];
  /** The expressions of time in the sentence of a passage of which the article alone does not tell the day. */
  openTimes(passage: Passage): string[];
}

export function ownWordsOf({ articles }: Corpus): OwnWords {
  const readings = new Map(articles.map(({ id, reading }) => [id, reading]));
  const eventsAt = new Map<string, Happening[]>();
  const keyOf = (article: string, start: number): string => `${article} ${start}`;
  for (const { id, reading } of articles)
    for (const event of reading.events)
      for (const { start } of event.evidence) {
        const known = eventsAt.get(keyOf(id, start));
        if (known === undefined) eventsAt.set(keyOf(id, start), [event]);
        else known.push(event);
      }
  const toldBy = ({ article, start }: Passage): readonly Happening[] =>
    eventsAt.get(keyOf(article, start)) ?? [];
  return {
    dates: (passage) =>
      toldBy(passage).some(({ date }) => date?.edtf != null && date.basis !== "bounded"),
    tellsAsPast: (passage) => toldBy(passage).some(({ realis }) => realis === "occurred"),
    dateWords: (passage) =>
      toldBy(passage).flatMap(({ date }) =>
        date?.expression == null ? [] : [keyOf(passage.article, date.expression.start)],
      ),
    openTimes: (passage) => {
      const reading = readings.get(passage.article);
      if (reading === undefined) return [];
      const { start, end } = sentenceAround(reading.text, passage);
      return reading.dates
        .filter((d) => d.basis === "unresolved")
        .filter((d) => d.expression.start >= start && d.expression.end <= end)
        .map((d) => d.expression.exact);
    },
  };
}
