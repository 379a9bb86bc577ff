/**
 * Dates from elsewhere. An article without a date, all of whose talks are one occasion that another article dates, has its
 * words of those who took part dated by that occasion.
 */
import type { Edtf, EventKind, RecordEvent, RecordStatement } from "../annotation/contract.ts";
import type { Corpus } from "./corpus.ts";
import { eventsByArticle } from "./events.ts";

const TALKS: ReadonlySet<EventKind> = new Set([
  "visit",
  "meeting",
  "summit",
  "call",
  "negotiation",
  "press_conference",
  "joint_statement",
]);

interface Occasion {
  readonly on: Edtf;
  readonly present: ReadonlySet<string>;
}

export function datedByOccasion(
  corpus: Corpus,
  statements: readonly RecordStatement[],
  events: readonly RecordEvent[],
): RecordStatement[] {
  const told = eventsByArticle(events);
  const occasions = new Map(
    corpus.articles.map(({ id }) => [id, occasionOf(corpus, id, told.get(id) ?? [])]),
  );
  return statements.map((statement) => {
    const articles = statement.variants.flatMap((v) => v.content.map((c) => c.article));
    const occasion = occasions.get(articles[0] ?? "") ?? null;
    const present =
      occasion !== null &&
      statement.speakers.length > 0 &&
      statement.speakers.every((s) => occasion.present.has(s)) &&
      articles.every((id) => occasions.get(id)?.on === occasion.on);
    if (statement.said !== null || occasion === null || !present) return statement;
    return {
      ...statement,
      said: occasion.on,
      reasons: [...statement.reasons, "dated by the same occasion in another article"],
    };
  });
}

/** The one occasion of an undated article, when another article dates it. `told`: the events of the article. */
function occasionOf(
  corpus: Corpus,
  article: string,
  told: readonly RecordEvent[],
): Occasion | null {
  if (corpus.described.get(article)?.published.edtf != null) return null;
  const talks = told.filter((e) => TALKS.has(e.kind) && e.standing === "shown");
  const dates = new Set(talks.flatMap(({ date }) => (date === null ? [] : [date])));
  const [on] = dates;
  const elsewhere = talks.some(
    (e) => e.date === on && e.evidence.some((p) => p.article !== article),
  );
  if (on === undefined || dates.size > 1 || !elsewhere) return null;
  return { on, present: new Set(talks.flatMap((e) => e.participants.map((p) => p.entity))) };
}
