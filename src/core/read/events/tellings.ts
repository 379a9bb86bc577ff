/** One happening is one event, however often the article tells it. */
import type { Happening, Participant } from "../../annotation/contract.ts";
import { overlap, type Span } from "../../text/span.ts";

type Event = Happening<Span>;

/** Events in the order of the text, those that tell one happening joined. */
export function joined(found: readonly Event[]): Event[] {
  return sameHappenings(withoutRepeats(found)).toSorted((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ evidence }: Event): number => evidence[0]?.start ?? 0;

/** Of two readings of one stretch of words the one that tells more stays. */
function withoutRepeats(found: readonly Event[]): Event[] {
  const kept: Event[] = [];
  for (const event of found.toSorted((a, b) => rank(b) - rank(a)))
    if (!kept.some((k) => isOne(k, event))) kept.push(event);
  return kept.toSorted((a, b) => startOf(a) - startOf(b));
}

const isOne = (a: Event, b: Event): boolean =>
  a.kind === b.kind && a.evidence.some((e) => b.evidence.some((f) => overlap(e, f) > 0));

const rank = ({ standing, participants, date }: Event): number =>
  (standing === "shown" ? 100 : 0) + participants.length + (date === null ? 0 : 1);

/** A later telling of the same kind with the same people, and no other date or place, adds its passage. */
function sameHappenings(events: readonly Event[]): Event[] {
  const kept: Event[] = [];
  for (const event of events) {
    const at = kept.findIndex((k) => isSame(k, event));
    const first = kept[at];
    if (first === undefined) kept.push(event);
    else kept[at] = both(first, event);
  }
  return kept;
}

/** Kinds of which one article rarely tells two with the same people. */
const SINGLE: ReadonlySet<string> = new Set([
  "visit",
  "open_mission",
  "close_mission",
  "approve_budget",
  "adopt_policy",
  "press_conference",
  "joint_statement",
  "sign",
  "ratify",
  "call",
  "resign",
]);

function isSame(a: Event, b: Event): boolean {
  if (a.kind !== b.kind || a.realis !== b.realis || !SINGLE.has(a.kind)) return false;
  if (a.standing !== b.standing && b.standing === "shown") return false;
  const ofA = new Set(a.participants.map((p) => p.entity));
  const shared = b.participants.filter((p) => ofA.has(p.entity)).length;
  const isPart = shared > 0 && shared === Math.min(ofA.size, b.participants.length);
  const enough = shared > 1 || b.participants.length === 1;
  return isPart && enough && agree(dated(a), dated(b)) && agree(a.place, b.place);
}

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

const dated = ({ date }: Event): string | null =>
  date === null || date.basis === "bounded" ? null : date.edtf;

function both(a: Event, b: Event): Event {
  const parties = new Map<string, Participant>(b.participants.map((p) => [p.entity, p]));
  for (const p of a.participants) parties.set(p.entity, p);
  return {
    ...a,
    participants: [...parties.values()],
    date: dated(a) === null && dated(b) !== null ? b.date : a.date,
    place: a.place ?? b.place,
    evidence: [...a.evidence, ...b.evidence],
  };
}
