import type { Participant, RecordEvent, RecordStatement } from "../annotation/contract.ts";
import { type Corpus, mostPrecise } from "./corpus.ts";
import { keysOfEvent } from "./event-keys.ts";
import { type EventReport, eventReports } from "./event-report.ts";
import { families } from "./families.ts";
import { joinLines } from "./join-lines.ts";
import { withOwnIds } from "./line-ids.ts";
import { countOrigins } from "./origins.ts";
import { contradict, sameEvent } from "./same-event.ts";
import { toldTogether } from "./told-together.ts";

/**
 * The same event across articles is one, with all its passages: what each source tells of who, where and when, at the
 * precision that it supports.
 */
export function recordEvents(
  corpus: Corpus,
  statements: readonly RecordStatement[],
): RecordEvent[] {
  const together = toldTogether(corpus, statements);
  const keysOf = (report: EventReport): string[] => keysOfEvent(corpus, together, report);
  const same = (a: EventReport, b: EventReport): boolean => sameEvent(corpus, together, a, b);
  const groups = families(eventReports(corpus), keysOf, same, contradict);
  return withOwnIds(groups.map((family) => asEvent(corpus, family)));
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
function asEvent(corpus: Corpus, family: readonly EventReport[]): RecordEvent {
  const line = joinLines(family.map((r) => r.event));
  const telling = family.filter((r) => r.event.standing === line.standing);
  const lead = telling.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
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

/** The report that tells what it was: of a kind of its own, then in most places. */
const weightOf = ({ event, passages }: EventReport): number =>
  (event.kind === "other" ? 0 : 1000) + passages.length;
