import type {
  Edtf,
  Participant,
  Realis,
  RecordEvent,
  RecordStatement,
} from "../annotation/contract.ts";
import { type Corpus, mostPrecise } from "./corpus.ts";
import { eventKeys } from "./event-keys.ts";
import { type EventReport, eventReports, familyOf } from "./event-report.ts";
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
  const keysOf = eventKeys(corpus, together);
  const same = (a: EventReport, b: EventReport): boolean => sameEvent(corpus, together, a, b);
  const apart = (a: EventReport, b: EventReport): boolean => contradict(corpus, a, b);
  const groups = families(eventReports(corpus), keysOf, same, apart);
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
const REALIS_RANK: readonly Realis[] = [
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
  const realis = realisOf(telling);
  return {
    ...line,
    id: `event:${lead.article}:${lead.passages[0]?.start ?? 0}:${lead.event.kind}`,
    kind: lead.event.kind,
    plover: lead.event.plover,
    realis,
    participants: [...participants.values()],
    place: telling.find((r) => r.place !== null)?.place ?? null,
    date: dateOf(telling, realis),
    partOf: null,
    evidence: family.flatMap((r) => r.passages),
    independentSources: countOrigins(
      corpus,
      family.map((r) => ({ passages: r.passages, via: null, speakers: [] })),
    ),
  };
}

/** What has happened; a war that one report tells to go on has not ended by having been begun. */
function realisOf(telling: readonly EventReport[]): Realis {
  const told = telling.map((r) => r.event.realis);
  const isWar = telling.some((r) => familyOf(r) === "war");
  if (isWar && told.includes("ongoing")) return "ongoing";
  return told.toSorted((a, b) => REALIS_RANK.indexOf(a) - REALIS_RANK.indexOf(b))[0] ?? "occurred";
}

/** The date that says most; of what goes on, when it began. */
function dateOf(telling: readonly EventReport[], realis: Realis): Edtf | null {
  const date = mostPrecise(telling.map((r) => r.event.date?.edtf ?? null));
  const isBeginning = realis === "ongoing" && telling.some((r) => familyOf(r) === "war");
  return isBeginning && date !== null && /^\d{4}(?:-\d\d){0,2}$/.test(date) ? `${date}/..` : date;
}

/** The report that tells what it was: of a kind of its own, then in most places. */
const weightOf = ({ event, passages }: EventReport): number =>
  (event.kind === "other" ? 0 : 1000) + passages.length;
