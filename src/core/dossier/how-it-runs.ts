/** The channels a relationship runs through, each with what happened in it and what was undertaken about it. */
import type { DossierRow, EventKind, RecordEvent } from "../annotation/contract.ts";
import { ELECTED } from "../languages/en/channel-words.ts";
import { areasOf } from "./areas.ts";
import { eventsOf, placeEvent } from "./events.ts";
import { type Placed, row, type WorkingFile } from "./file.ts";
import { placeUndertaking, undertakingsOf } from "./undertakings.ts";

interface Channel {
  readonly name: string;
  /** Kinds of event that run through the channel whoever takes part. */
  readonly kinds: readonly EventKind[];
  /** Areas of cooperation whose undertakings, and happenings that are no mere talks, run through it. */
  readonly areas: readonly string[];
}

const PARLIAMENTS = "parliaments";
const LEADERS = "leaders, ministers";

/** In the order in which a happening finds its channel: it is told in one only. */
const CHANNELS: readonly Channel[] = [
  { name: "mission", kinds: ["open_mission", "close_mission"], areas: ["representation"] },
  { name: PARLIAMENTS, kinds: [], areas: ["parliamentary"] },
  { name: LEADERS, kinds: ["meeting", "summit", "call", "negotiation", "visit"], areas: [] },
  {
    name: "military",
    kinds: ["exercise", "deploy", "share_intelligence"],
    areas: ["exercises", "interoperability", "peace-operations", "third-party-support", "maritime"],
  },
  { name: "agreements and programmes", kinds: ["sign", "adopt", "ratify", "join"], areas: [] },
  {
    name: "industry and technology",
    kinds: ["industry", "research", "transfer", "briefing"],
    areas: ["industry", "research", "procurement"],
  },
];

/** The order on the screen. */
const SHOWN_ORDER = [
  LEADERS,
  "mission",
  PARLIAMENTS,
  "military",
  "agreements and programmes",
  "industry and technology",
];

const TALKS: ReadonlySet<EventKind> = new Set([
  "visit",
  "meeting",
  "summit",
  "call",
  "negotiation",
  "briefing",
  "press_conference",
  "joint_statement",
]);

export function channelRows(file: WorkingFile): DossierRow[] {
  const told = new Map<string, Placed[]>();
  const tell = (channel: Channel | undefined, placed: readonly Placed[]): void => {
    if (channel !== undefined)
      told.set(channel.name, [...(told.get(channel.name) ?? []), ...placed]);
  };
  for (const event of eventsOf(file)) tell(channelOf(file, event), placeEvent(file, event));
  for (const undertaking of undertakingsOf(file)) {
    const areas = areasOf(
      file,
      undertaking.steps.flatMap((s) => s.evidence),
    );
    const channel = CHANNELS.find((c) => c.areas.some((area) => areas.includes(area)));
    tell(channel, placeUndertaking(file, undertaking));
  }
  return SHOWN_ORDER.flatMap((name) => row(file, "how it runs", name, told.get(name) ?? []));
}

function channelOf(file: WorkingFile, event: RecordEvent): Channel | undefined {
  const present = event.participants.flatMap(({ entity }) => file.by.entity.get(entity) ?? []);
  const isElected = present.some((e) => [e.name, ...e.otherNames].some((n) => ELECTED.test(n)));
  if (TALKS.has(event.kind) && isElected) return CHANNELS.find((c) => c.name === PARLIAMENTS);
  const areas = TALKS.has(event.kind) ? [] : areasOf(file, event.evidence);
  const hasPerson = present.some((e) => e.kind === "person");
  return (
    CHANNELS.find((c) => c.kinds.includes(event.kind) && (c.name !== LEADERS || hasPerson)) ??
    CHANNELS.find((c) => c.areas.some((area) => areas.includes(area)))
  );
}
