import type {
  Edtf,
  EventKind,
  Happening,
  Participant,
  Passage,
  RecordEvent,
  RecordStatement,
} from "../annotation/contract.ts";
import { canCoincide, extentOf } from "../text/edtf.ts";
import { type Corpus, mostPrecise, passagesOf, sameTime } from "./corpus.ts";
import { families } from "./families.ts";
import { joinLines } from "./join-lines.ts";
import { withOwnIds } from "./line-ids.ts";
import { countOrigins } from "./origins.ts";

/** An event of one article, with the record's ids. */
interface Report {
  readonly article: string;
  readonly event: Happening;
  readonly participants: readonly Participant[];
  readonly persons: ReadonlySet<string>;
  readonly place: string | null;
  readonly passages: readonly Passage[];
}

/** Kinds that one text may use where another uses the other. */
const TALKS: ReadonlySet<EventKind> = new Set(["meeting", "visit", "negotiation"]);

/**
 * The same event across articles: the same kind of happening with participants in common, at a time that both state
 * and that agree; or the same words. People meet more than once, so reports of which one has no date stay apart, unless
 * both articles quote one of those who met in the same words: then it was on the same occasion.
 */
export function recordEvents(
  corpus: Corpus,
  statements: readonly RecordStatement[],
): RecordEvent[] {
  const quotedIn = articlesQuoting(statements);
  const reports = corpus.articles.flatMap(({ id, reading }) => {
    const kinds = new Map(reading.entities.map((e) => [e.id, e.kind]));
    return reading.events.map((event): Report => {
      const toRecord = (entity: string): string => corpus.identity.idOf(id, entity);
      const persons = event.participants.filter((p) => kinds.get(p.entity) === "person");
      return {
        article: id,
        event,
        participants: event.participants.map((p) => ({ ...p, entity: toRecord(p.entity) })),
        persons: new Set(persons.map((p) => toRecord(p.entity))),
        place: event.place === null ? null : toRecord(event.place),
        passages: passagesOf(id, event.evidence),
      };
    });
  });
  const keysOf = (report: Report): string[] => keysOfEvent(corpus, quotedIn, report);
  const same = (a: Report, b: Report): boolean => sameEvent(corpus, quotedIn, a, b);
  return withOwnIds(
    families(reports, keysOf, same, contradict).map((family) => asEvent(corpus, family)),
  );
}

/** The events that each article tells, by its id, in order. */
export function eventsByArticle(
  events: readonly RecordEvent[],
): ReadonlyMap<string, readonly RecordEvent[]> {
  const told = new Map<string, RecordEvent[]>();
  for (const event of events)
    for (const article of new Set(event.evidence.map((p) => p.article))) {
      const known = told.get(article);
      if (known === undefined) told.set(article, [event]);
      else known.push(event);
    }
  return told;
}

/** For each speaker the sets of articles that carry the same utterance of his. */
type QuotedIn = ReadonlyMap<string, readonly ReadonlySet<string>[]>;

function articlesQuoting(statements: readonly RecordStatement[]): QuotedIn {
  const quotedIn = new Map<string, ReadonlySet<string>[]>();
  for (const { speakers, variants } of statements) {
    const articles = new Set(variants.flatMap((v) => v.content.map((c) => c.article)));
    if (articles.size > 1)
      for (const speaker of speakers)
        quotedIn.set(speaker, [...(quotedIn.get(speaker) ?? []), articles]);
  }
  return quotedIn;
}

const groupOf = (kind: EventKind): string => (TALKS.has(kind) ? "talks" : kind);

/** Who took part, with the words, the months or the quoted utterances by which two reports can be one event. */
function keysOfEvent(corpus: Corpus, quotedIn: QuotedIn, report: Report): string[] {
  const { article, event, participants, passages } = report;
  const occasions = [...corpus.sharedWords.keysOf(passages), ...monthsOf(closedDate(event))];
  return participants.flatMap(({ entity }) => {
    const who = `${groupOf(event.kind)} ${entity}`;
    const quotes = (quotedIn.get(entity) ?? []).flatMap((articles, utterance) =>
      articles.has(article) ? [`${who} utterance ${utterance}`] : [],
    );
    return [...occasions.map((occasion) => `${who} ${occasion}`), ...quotes];
  });
}

/** A key for each month that a closed date can mean. */
function monthsOf(closed: Edtf | null): string[] {
  const { min, max } = (closed === null ? null : extentOf(closed)) ?? { min: null, max: null };
  if (min === null || max === null) return [];
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Array.from(
    { length: number(max) - number(min) + 1 },
    (_, at) => `month ${number(min) + at}`,
  );
}

/** On days that cannot be the same, or reported by one and denied by the other. */
function contradict({ event: a }: Report, { event: b }: Report): boolean {
  const [first, second] = [a.date?.edtf ?? null, b.date?.edtf ?? null];
  const apart = first !== null && second !== null && !canCoincide(first, second);
  return apart || (a.realis === "negated") !== (b.realis === "negated");
}

function sameEvent(corpus: Corpus, quotedIn: QuotedIn, a: Report, b: Report): boolean {
  if (a.article === b.article) return false;
  if (corpus.sharedWords.areSame(a.passages, b.passages)) return true;
  if (a.place !== null && b.place !== null && a.place !== b.place) return false;
  const common = a.participants.filter((p) => b.participants.some((q) => q.entity === p.entity));
  const named = common.filter((p) => a.persons.has(p.entity));
  const [ours, theirs] = [closedDate(a.event), closedDate(b.event)];
  if (ours !== null && theirs !== null)
    return (
      sameTime(ours, theirs) &&
      (named.length >= 2 || (common.length >= 2 && a.event.kind === b.event.kind))
    );
  const quoted = named.some(({ entity }) =>
    quotedIn.get(entity)?.some((articles) => articles.has(a.article) && articles.has(b.article)),
  );
  return named.length >= 2 && quoted;
}

/** The date when it has both ends: "by 25 November" fits any earlier day. */
function closedDate({ date }: Happening): Edtf | null {
  const extent = date?.edtf == null ? null : extentOf(date.edtf);
  return extent?.min == null || extent.max === null ? null : (date?.edtf ?? null);
}

/** What has happened outranks what is planned. */
const REALIS_RANK = [
  "occurred",
  "ongoing",
  "cancelled",
  "postponed",
  "scheduled",
  "negated",
  "hypothetical",
];

/** A shown event is told by its shown reports; a weaker one adds its passages alone. */
function asEvent(corpus: Corpus, family: readonly Report[]): RecordEvent {
  const line = joinLines(family.map((r) => r.event));
  const telling = family.filter((r) => r.event.standing === line.standing);
  const lead = telling.reduce((a, b) => (b.passages.length > a.passages.length ? b : a));
  const participants = new Map<string, Participant>();
  for (const report of telling)
    for (const p of report.participants)
      if (!participants.has(p.entity)) participants.set(p.entity, p);
  const realis = telling
    .map((r) => r.event.realis)
    .sort((a, b) => REALIS_RANK.indexOf(a) - REALIS_RANK.indexOf(b))[0];
  return {
    ...line,
    id: `event:${lead.article}:${lead.passages[0]?.start ?? 0}:${lead.event.kind}`,
    kind: lead.event.kind,
    plover: lead.event.plover,
    realis: realis ?? lead.event.realis,
    participants: [...participants.values()],
    place: telling.find((r) => r.place !== null)?.place ?? null,
    date: mostPrecise(telling.map((r) => r.event.date?.edtf ?? null)),
    partOf: null,
    evidence: family.flatMap((r) => r.passages),
    independentSources: countOrigins(
      corpus,
      family.map((r) => ({ passages: r.passages, via: null, speakers: [] })),
    ),
  };
}
