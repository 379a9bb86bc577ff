/** Visits contain what was done on them: the meetings, briefings and words of those who came, while they were there. */
import type { EventKind, Passage, RecordEvent } from "../annotation/contract.ts";
import { canCoincide, extentOf, liesWithin } from "../text/edtf.ts";
import type { Corpus } from "./corpus.ts";
import { daysIn } from "./days-between.ts";
import { tellEither } from "./either-visit.ts";
import { type OwnWords, ownWordsOf } from "./own-words.ts";

/** What is done on a visit; a call is what one makes from elsewhere. */
const ON_VISITS: ReadonlySet<EventKind> = new Set([
  "visit",
  "meeting",
  "negotiation",
  "briefing",
  "press_conference",
  "joint_statement",
  "sign",
  "pledge",
  "urge",
  "praise",
  "condemn",
]);

/** A visit that is dated no closer than this may be any of that time. */
const MONTH = 31;

interface Visit {
  readonly event: RecordEvent;
  readonly visitors: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

/** The events with the visit that each was part of; the same lines in the same order. */
export function withVisits(corpus: Corpus, events: readonly RecordEvent[]): RecordEvent[] {
  const own = ownWordsOf(corpus);
  const visits = events.flatMap((event) => visitOf(corpus, event));
  const byKey = new Map<string, Visit[]>();
  const keysOf = ({ event, who }: Timed): string[] =>
    timesOf(event.date).flatMap((time) => [...who].map((entity) => `${entity} ${time}`));
  const placesOf = ({ event }: Timed): readonly Passage[] => event.evidence;
  const keysOfVisit = corpus.meeting.by("visit", keysOf, placesOf, "on a visit");
  const keysOfDeed = corpus.meeting.by("on a visit", keysOf, placesOf, "visit");
  for (const visit of visits)
    for (const key of [
      ...keysOfVisit({ event: visit.event, who: visit.visitors }),
      ...visit.articles,
    ]) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [visit]);
      else known.push(visit);
    }
  return events.map((event) => {
    if (!ON_VISITS.has(event.kind) || event.realis !== "occurred") return event;
    const who = new Set(event.participants.map((p) => p.entity));
    const keys = [...keysOfDeed({ event, who }), ...articlesOf(event)];
    const near = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const fitting = [...near].filter((visit) => isOn(corpus, own, visit, event));
    const [visit, ...others] = fitting.filter((v) => !fitting.some((w) => isCloser(w, v)));
    if (visit === undefined) return event;
    if (others.length === 0) return { ...event, partOf: visit.event.id };
    const either = tellEither([visit, ...others].map((one) => one.event.id));
    return { ...event, reasons: [...event.reasons, either] };
  });
}

interface Timed {
  readonly event: RecordEvent;
  readonly who: ReadonlySet<string>;
}

/** The months in which it may have been, and its very date: what lies within a visit has one of them in common with it. */
function timesOf(date: string | null): string[] {
  const { min, max } = (date === null ? null : extentOf(date)) ?? { min: null, max: null };
  if (date === null) return [];
  if (min === null || max === null) return [date];
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const first = number(min);
  const months = Math.min(number(max) - first + 1, MOST_MONTHS);
  return [date, ...Array.from({ length: months }, (_, at) => `month ${first + at}`)];
}

/** A visit is told to have taken no longer. */
const MOST_MONTHS = 3;

const articlesOf = ({ evidence }: RecordEvent): ReadonlySet<string> =>
  new Set(evidence.map((p) => p.article));

/** A visit to a country or a town, with a name for those who came; a tour of a works is part of one. */
function visitOf({ identity }: Corpus, event: RecordEvent): Visit[] {
  const inRole = (role: string): ReadonlySet<string> =>
    new Set(event.participants.filter((p) => p.role === role).map((p) => p.entity));
  const [visitors, hosts] = [inRole("visitor"), inRole("host")];
  const isAbroad = [...hosts].some((host) => identity.byId.get(host)?.kind === "place");
  const isWhole = event.kind === "visit" && event.realis === "occurred" && isAbroad;
  return isWhole && visitors.size > 0 && event.date !== null
    ? [{ event, visitors, hosts, articles: articlesOf(event) }]
    : [];
}

function isOn(corpus: Corpus, own: OwnWords, visit: Visit, event: RecordEvent): boolean {
  if (visit.event.id === event.id || !isWithin(visit, event)) return false;
  if (visitOf(corpus, event).length > 0) return false;
  const isToldThere = [...articlesOf(event)].some((id) => visit.articles.has(id));
  if (isToldThere && isDatedByVisit(own, visit, event)) return true;
  const others = event.participants.filter((p) => !visit.visitors.has(p.entity));
  if (others.length === event.participants.length) return false;
  return isToldThere || others.some((p) => visit.hosts.has(corpus.principalOf(p.entity)));
}

/** At a time that lies in that of the visit; where both are only "by then", by the same day. */
function isWithin({ event: { date: whole } }: Visit, { date }: RecordEvent): boolean {
  if (whole === null || date === null || !canCoincide(date, whole)) return false;
  if (date === whole) return isClose(whole) || /^\.\.\//.test(whole);
  return isClose(whole) && liesWithin(date, whole);
}

function isClose(edtf: string): boolean {
  const extent = extentOf(edtf);
  return extent !== null && (daysIn(extent) ?? MONTH + 1) <= MONTH;
}

/** The article dates it by the very words that date the visit. */
const isDatedByVisit = (own: OwnWords, visit: Visit, event: RecordEvent): boolean =>
  visit.event.evidence.some((p) =>
    own.dateWords(p).some((words) => event.evidence.some((q) => own.dateWords(q).includes(words))),
  );

/** Of two visits that an event may belong to, the shorter one; else neither is known to be it. */
function isCloser({ event: a }: Visit, { event: b }: Visit): boolean {
  const days = ({ date }: RecordEvent): number =>
    daysIn(extentOf(date ?? "") ?? { min: null, max: null }) ?? Number.MAX_SAFE_INTEGER;
  return days(a) < days(b);
}
