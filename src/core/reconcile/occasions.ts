/**
 * Dates from elsewhere. What an article without a date tells of an occasion that another article dates has that date: the
 * words of those who took part, what they did there, and the weekday that it names.
 */
import type { Edtf, EventKind, RecordEvent, RecordStatement } from "../annotation/contract.ts";
import { extentOf } from "../text/edtf.ts";
import { namedWeekday, weekdaysWithin } from "../text/weekdays.ts";
import type { Corpus } from "./corpus.ts";
import { eventsByArticle } from "./events.ts";
import { type OwnWords, ownWordsOf } from "./own-words.ts";

const TALKS: ReadonlySet<EventKind> = new Set([
  "visit",
  "meeting",
  "summit",
  "call",
  "negotiation",
  "press_conference",
  "joint_statement",
]);

/** What is done where people meet, by saying so. */
const DONE_THERE: ReadonlySet<EventKind> = new Set([
  ...TALKS,
  "briefing",
  "pledge",
  "urge",
  "praise",
  "condemn",
  "reject",
  "announce_meeting",
  "sign",
]);

const DATED_ELSEWHERE = "dated by the same occasion in another article";

interface Occasion {
  readonly on: Edtf;
  readonly present: ReadonlySet<string>;
}

/** The one occasion of an article; null where it has a date of its own or tells of several. */
type OccasionOf = (article: string) => Occasion | null;

/** The events and statements of the record with the dates that other articles tell. */
export function datedByOccasion(
  corpus: Corpus,
  statements: readonly RecordStatement[],
  events: readonly RecordEvent[],
): { readonly events: RecordEvent[]; readonly statements: RecordStatement[] } {
  const own = ownWordsOf(corpus);
  const told = eventsByArticle(events);
  const occasions = new Map(
    corpus.articles.map(({ id }) => [id, occasionOf(corpus, own, id, told.get(id) ?? [])]),
  );
  const occasionIn: OccasionOf = (article) => occasions.get(article) ?? null;
  return {
    events: events.map((event) => datedEvent(own, occasionIn, event)),
    statements: statements.map((statement) => datedStatement(occasionIn, statement)),
  };
}

function datedStatement(occasionIn: OccasionOf, statement: RecordStatement): RecordStatement {
  const articles = statement.variants.flatMap((v) => v.content.map((c) => c.article));
  const on = statement.said === null ? dateOf(occasionIn, articles, statement.speakers) : null;
  if (on === null) return statement;
  return { ...statement, said: on, reasons: [...statement.reasons, DATED_ELSEWHERE] };
}

function datedEvent(own: OwnWords, occasionIn: OccasionOf, event: RecordEvent): RecordEvent {
  if (event.date !== null || event.realis !== "occurred" || !DONE_THERE.has(event.kind))
    return event;
  const doers = event.participants.filter((p) => p.role !== "recipient" && p.role !== "host");
  const on = dateOf(
    occasionIn,
    event.evidence.map((p) => p.article),
    doers.map((p) => p.entity),
  );
  const date = on === null ? null : asToldBy(own, event, on);
  return date === null ? event : { ...event, date, reasons: [...event.reasons, DATED_ELSEWHERE] };
}

/** The date of the one occasion of these articles, where all of these were there. */
function dateOf(
  occasionIn: OccasionOf,
  articles: readonly string[],
  who: readonly string[],
): Edtf | null {
  const occasion = occasionIn(articles[0] ?? "");
  const isOne = articles.every((id) => occasionIn(id)?.on === occasion?.on);
  const wereThere = who.length > 0 && who.every((entity) => occasion?.present.has(entity));
  return occasion !== null && isOne && wereThere ? occasion.on : null;
}

/**
 * The date with the weekday that the sentence names: "on Wednesday" is a Wednesday of that month. Null where the sentence
 * speaks of a time that cannot be told: "last year", "recently".
 */
function asToldBy(own: OwnWords, event: RecordEvent, on: Edtf): Edtf | null {
  const times = event.evidence.flatMap((passage) => own.openTimes(passage));
  if (times.length === 0) return on;
  const weekdays = new Set(times.map(namedWeekday));
  const [weekday] = weekdays;
  const extent = extentOf(on);
  if (weekdays.size > 1 || weekday == null || extent === null) return null;
  return weekdaysWithin(extent, weekday);
}

/**
 * The one occasion of an undated article, when another article dates it. `told`: the events of the article. What the article
 * dates itself may lie before the occasion; where it dates none of its talks they must all be of one time.
 */
function occasionOf(
  corpus: Corpus,
  own: OwnWords,
  article: string,
  told: readonly RecordEvent[],
): Occasion | null {
  if (corpus.described.get(article)?.published.edtf != null) return null;
  const talks = told.filter((e) => TALKS.has(e.kind) && e.standing === "shown");
  const isElsewhere = ({ evidence }: RecordEvent): boolean =>
    evidence.some((p) => p.article !== article);
  const isOwn = ({ evidence }: RecordEvent): boolean =>
    evidence.some((p) => p.article === article && own.dates(p));
  const undated = talks.filter((e) => !isOwn(e));
  const news = datesOf(undated);
  const dates = news.size > 0 ? news : datesOf(talks);
  const [on] = dates;
  const ofNews = talks.filter((e) => e.date === on || e.date === null);
  if (on === undefined || dates.size > 1 || !talks.some((e) => e.date === on && isElsewhere(e)))
    return null;
  return { on, present: new Set(ofNews.flatMap((e) => e.participants.map((p) => p.entity))) };
}

const datesOf = (events: readonly RecordEvent[]): ReadonlySet<Edtf> =>
  new Set(events.flatMap(({ date }) => (date === null ? [] : [date])));
