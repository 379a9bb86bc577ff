/** The channels a relationship runs through, each with what happened in it and what was undertaken about it. */
import type { DossierRow, EventKind, RecordEvent } from "../annotation/contract.ts";
import { ELECTED, ENTERPRISE } from "../languages/en/channel-words.ts";
import { areasOf } from "./areas.ts";
import { placeEvent } from "./events.ts";
import { type OwnLines, type Placed, row, type WorkingFile } from "./file.ts";
import { placeUndertaking } from "./undertakings.ts";
import { repeatedVisits } from "./visit-series.ts";

interface Channel {
  readonly name: string;
  /** Kinds of event that run through the channel whoever takes part. */
  readonly kinds: readonly EventKind[];
  /** Areas of cooperation whose undertakings, and happenings that are no mere talks, run through it. */
  readonly areas: readonly string[];
}

const PARLIAMENTS = "parliaments";
const LEADERS = "leaders, ministers";
const TALKS_CHANNEL = "delegations and talks";
const AGREEMENTS = "agreements and programmes";
const FORCES = "military, police";
const INDUSTRY = "industry and technology";

/** In the order in which a happening finds its channel: it is told in one only. */
const CHANNELS: readonly Channel[] = [
  { name: "mission", kinds: ["open_mission", "close_mission"], areas: ["representation"] },
  { name: PARLIAMENTS, kinds: [], areas: ["parliamentary"] },
  { name: LEADERS, kinds: ["meeting", "summit", "call", "negotiation", "visit"], areas: [] },
  { name: TALKS_CHANNEL, kinds: ["meeting", "summit", "negotiation", "visit"], areas: [] },
  {
    name: FORCES,
    kinds: ["exercise", "deploy", "share_intelligence"],
    areas: ["exercises", "interoperability", "peace-operations", "third-party-support", "maritime"],
  },
  { name: AGREEMENTS, kinds: ["sign", "adopt", "ratify", "join"], areas: [] },
  {
    name: INDUSTRY,
    kinds: ["industry", "research", "transfer"],
    areas: ["industry", "research", "procurement"],
  },
];

/** The order on the screen. */
const SHOWN_ORDER = [LEADERS, TALKS_CHANNEL, "mission", PARLIAMENTS, FORCES, AGREEMENTS, INDUSTRY];

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

export function channelRows(file: WorkingFile, { events, undertakings }: OwnLines): DossierRow[] {
  const told = new Map<string, Placed[]>();
  const tell = (channel: Channel | undefined, placed: readonly Placed[]): void => {
    if (channel !== undefined)
      told.set(channel.name, [...(told.get(channel.name) ?? []), ...placed]);
  };
  const repeated = repeatedVisits(
    file,
    events.filter(({ kind }) => kind === "visit"),
  );
  for (const event of events) {
    const again = repeated.get(event.id);
    const placed = placeEvent(file, event).map(({ side, cell }) => ({
      side,
      cell: again === undefined ? cell : { ...cell, text: `${cell.text}, ${again}` },
    }));
    tell(channelOf(file, event), placed);
  }
  for (const undertaking of undertakings) {
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
  const isOfIndustry = present.some((e) => e.kind === "body" && ENTERPRISE.test(e.name));
  if (event.kind === "briefing") return CHANNELS.find((c) => c.name === INDUSTRY && isOfIndustry);
  const among = event.participants.map((p) => p.entity);
  const areOfBoth = (entities: readonly string[]): boolean =>
    file.parties.touches(entities).every(Boolean);
  const has = ({ name }: Channel): boolean => {
    if (name === LEADERS) return hasPerson;
    if (name === TALKS_CHANNEL) return areOfBoth(among);
    return name !== AGREEMENTS || areOfBoth([...among, ...file.parties.namedIn(event.evidence)]);
  };
  return (
    CHANNELS.find((c) => c.kinds.includes(event.kind) && has(c)) ??
    CHANNELS.find((c) => c.areas.some((area) => areas.includes(area)))
  );
}
