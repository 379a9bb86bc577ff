import type {
  EventKind,
  Happening,
  Participant,
  Passage,
  RecordEvent,
} from "../annotation/contract.ts";
import { type Corpus, mostPrecise, passagesOf, sameTime, sharedWords } from "./corpus.ts";
import { families } from "./families.ts";
import { joinLines } from "./join-lines.ts";
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
 * and that agree; or the same words. Two reports without a date stay apart, since people meet more than once.
 */
export function recordEvents(corpus: Corpus): RecordEvent[] {
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
  const keysOf = ({ event, participants }: Report): string[] =>
    participants.map((p) => `${groupOf(event.kind)} ${p.entity}`);
  const same = (a: Report, b: Report): boolean => sameEvent(corpus, a, b);
  return families(reports, keysOf, same).map((family) => asEvent(corpus, family));
}

const groupOf = (kind: EventKind): string => (TALKS.has(kind) ? "talks" : kind);

function sameEvent(corpus: Corpus, a: Report, b: Report): boolean {
  if (a.article === b.article) return false;
  if (sharedWords(corpus, a.passages, b.passages)) return true;
  if (!sameTime(a.event.date?.edtf ?? null, b.event.date?.edtf ?? null)) return false;
  if (a.place !== null && b.place !== null && a.place !== b.place) return false;
  const common = a.participants.filter((p) => b.participants.some((q) => q.entity === p.entity));
  const named = common.filter((p) => a.persons.has(p.entity));
  return named.length >= 2 || (common.length >= 2 && a.event.kind === b.event.kind);
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

function asEvent(corpus: Corpus, family: readonly Report[]): RecordEvent {
  const lead = family.reduce((a, b) => (b.passages.length > a.passages.length ? b : a));
  const participants = new Map<string, Participant>();
  for (const report of family)
    for (const p of report.participants)
      if (!participants.has(p.entity)) participants.set(p.entity, p);
  const realis = family
    .map((r) => r.event.realis)
    .sort((a, b) => REALIS_RANK.indexOf(a) - REALIS_RANK.indexOf(b))[0];
  return {
    ...joinLines(family.map((r) => r.event)),
    id: `event:${lead.article}:${lead.passages[0]?.start ?? 0}:${lead.event.kind}`,
    kind: lead.event.kind,
    plover: lead.event.plover,
    realis: realis ?? lead.event.realis,
    participants: [...participants.values()],
    place: family.find((r) => r.place !== null)?.place ?? null,
    date: mostPrecise(family.map((r) => r.event.date?.edtf ?? null)),
    partOf: null,
    evidence: family.flatMap((r) => r.passages),
    independentSources: countOrigins(
      corpus,
      family.map((r) => ({ passages: r.passages, via: null, speakers: [] })),
    ),
  };
}
