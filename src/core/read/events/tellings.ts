/** One happening is one event, however often the article tells it. */
import type { Happening, Participant } from "../../annotation/contract.ts";
import { overlap, type Span } from "../../text/span.ts";
import { SpanIndex } from "../../text/span-index.ts";

type Event = Happening<Span>;

/** An event with what tells whether its words speak of one that was told before. */
export interface Telling {
  readonly event: Event;
  readonly pointsBack: boolean;
  /** It is an event also where nobody who took part is known. */
  readonly standsAlone: boolean;
}

/** Events in the order of the text, those that tell one happening joined. */
export function joined(found: readonly Telling[]): Event[] {
  const kept = new Kept();
  for (const telling of withoutRepeats(found)) kept.add(telling);
  return kept.events().toSorted((a, b) => startOf(a) - startOf(b));
}

/** No article tells of more happenings of one kind with one party that are not one; of more, the latest are looked at. */
const MOST_ALIKE = 50;

/** The events so far, by their kind and parties. */
class Kept {
  readonly #events: Event[] = [];
  readonly #passages: Span[][] = [];
  readonly #alike = new Map<string, number[]>();

  add(telling: Telling): void {
    const { event } = telling;
    const at = this.#toldBefore(telling);
    const first = this.#events[at];
    if (first !== undefined) {
      const known = new Set(first.participants.map((p) => p.entity));
      const others = event.participants.filter((p) => !known.has(p.entity));
      this.#events[at] = both(first, event);
      this.#enter(
        others.map(({ entity }) => `${kindOf(event)} ${entity}`),
        at,
      );
      // Into the list that is there: copying it for each telling would cost their square.
      for (const span of event.evidence) this.#passages[at]?.push(span);
    } else if (isWhole(event) || telling.standsAlone) {
      const parties = event.participants.map(({ entity }) => `${kindOf(event)} ${entity}`);
      this.#enter([kindOf(event), ...parties], this.#events.length);
      this.#events.push(event);
      this.#passages.push([...event.evidence]);
    }
  }

  events(): Event[] {
    return this.#events.map((event, at) => ({ ...event, evidence: this.#passages[at] ?? [] }));
  }

  /** The latest event that a telling tells once more; -1 where there is none. */
  #toldBefore(telling: Telling): number {
    const { event } = telling;
    const keys = event.participants.map(({ entity }) => `${kindOf(event)} ${entity}`);
    const lists = (keys.length > 0 ? keys : [kindOf(event)]).map((key) => this.#alike.get(key));
    const near = lists.flatMap((list) => list?.slice(-MOST_ALIKE) ?? []);
    const same = near.filter((at) => isSame(this.#events[at] ?? event, telling));
    return Math.max(-1, ...same);
  }

  #enter(keys: readonly string[], at: number): void {
    for (const key of keys) {
      const list = this.#alike.get(key) ?? [];
      list.push(at);
      this.#alike.set(key, list);
    }
  }
}

const kindOf = ({ kind, realis }: Event): string => `${kind} ${realis}`;

/** Somebody took part, or it is told where. */
const isWhole = ({ participants, place }: Event): boolean =>
  participants.length > 0 || place !== null;

const startOf = ({ evidence }: Event): number => evidence[0]?.start ?? 0;

/** Of two readings of one stretch of words the one that tells more stays. */
function withoutRepeats(found: readonly Telling[]): Telling[] {
  const places = new SpanIndex(found, ({ event }) => event.evidence);
  const kept = new Set<Telling>();
  for (const telling of found.toSorted((a, b) => rank(b) - rank(a))) {
    const rivals = telling.event.evidence.flatMap((span) => places.at(span));
    if (!rivals.some((k) => kept.has(k) && isOne(k.event, telling))) kept.add(telling);
  }
  return [...kept].toSorted((a, b) => startOf(a.event) - startOf(b.event));
}

const ENCOUNTERS: ReadonlySet<string> = new Set([
  "call",
  "summit",
  "negotiation",
  "press_conference",
  "visit",
]);

/** One happening read twice: of one kind, or talk that another word of the passage names more closely. */
function isOne(a: Event, { event: b, pointsBack }: Telling): boolean {
  const overlaps = a.evidence.some((e) => b.evidence.some((f) => overlap(e, f) > 0));
  const isAlike = a.kind === b.kind && (a.kind !== "other" || a.plover === b.plover);
  return overlaps && (isAlike || (pointsBack && b.kind === "meeting" && ENCOUNTERS.has(a.kind)));
}

const rank = ({ event, pointsBack }: Telling): number =>
  (event.standing === "shown" ? 100 : 0) +
  (pointsBack ? 0 : 50) +
  event.participants.length +
  (event.date === null ? 0 : 1);

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

/** A later telling of the same kind with the same people, and no other date or place. */
function isSame(a: Event, { event: b, pointsBack }: Telling): boolean {
  if (a.kind !== b.kind || a.realis !== b.realis) return false;
  if (!agree(dated(a), dated(b)) || !agree(a.place, b.place)) return false;
  if (b.participants.length === 0) return pointsBack && SINGLE.has(a.kind) && isNear(a, b);
  const isDated = dated(a) !== null && dated(a) === dated(b);
  const mayBeOne = pointsBack || (SINGLE.has(a.kind) && (isDated || a.kind === "visit"));
  return mayBeOne && sharePeople(a, b);
}

/** Characters within which "the mission" means the one just told of. */
const NEAR = 800;
const isNear = (a: Event, b: Event): boolean => startOf(b) - startOf(a) < NEAR;

function sharePeople(a: Event, b: Event): boolean {
  const ofA = new Set(a.participants.map((p) => p.entity));
  const shared = b.participants.filter((p) => ofA.has(p.entity)).length;
  return (
    shared > 0 &&
    shared === Math.min(ofA.size, b.participants.length) &&
    (shared > 1 || ofA.size === b.participants.length)
  );
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
  };
}
