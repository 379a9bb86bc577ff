import type { DossierRow, EventKind, RecordEvent } from "../annotation/contract.ts";
import { wordsOf } from "../text/fold.ts";
import type { Chapter } from "./chapters.ts";
import { delegationRows } from "./delegations.ts";
import {
  firstOfEach,
  isShown,
  type OwnLines,
  type Placed,
  place,
  row,
  type WorkingFile,
} from "./file.ts";
import { nameOf } from "./offices.ts";
import { quoted } from "./printed-words.ts";
import { seriesRows } from "./visit-series.ts";

/** What the reader sees for a kind of event. */
const LABELS: Readonly<Record<EventKind, string>> = {
  visit: "visit",
  meeting: "meeting",
  summit: "summit",
  call: "telephone call",
  negotiation: "talks",
  briefing: "briefing or site visit",
  joint_statement: "joint statement",
  press_conference: "press conference or speech",
  praise: "praise",
  condemn: "condemnation",
  urge: "call on others",
  pledge: "announcement",
  announce_meeting: "meeting announced",
  sign: "signed",
  adopt: "adopted",
  ratify: "ratified",
  open_mission: "mission opened",
  close_mission: "mission closed",
  appoint: "appointment",
  resign: "resignation",
  exercise: "joint exercise",
  own_exercise: "exercise",
  deploy: "deployment",
  share_intelligence: "intelligence shared",
  research: "joint research",
  industry: "industrial cooperation",
  procure: "procurement",
  transfer: "transfer",
  aid: "aid",
  join: "joined",
  approve_budget: "budget approved",
  adopt_policy: "policy adopted",
  change_law: "law changed",
  cancel: "cancelled",
  reject: "rejected",
  other: "event",
};

/** Names a cell takes before it is no longer read at a glance. */
const MOST_NAMES = 4;

const MEETINGS: readonly EventKind[] = [
  "visit",
  "meeting",
  "summit",
  "call",
  "negotiation",
  "briefing",
];

/** Said to have taken place. */
export const HAPPENED: ReadonlySet<string> = new Set(["occurred", "ongoing"]);

export function eventsOf(file: WorkingFile): RecordEvent[] {
  return file.record.events.filter(
    (event) => isShown(event) && HAPPENED.has(event.realis) && isBetween(file, event),
  );
}

/** Both sides, or one side with a body; one side's dealings with some other place belong to another dossier. */
function isBetween(file: WorkingFile, event: RecordEvent): boolean {
  const entities = event.participants.map((p) => p.entity);
  const [first, second] = file.parties.touches([
    ...entities,
    ...file.parties.namedIn(event.evidence),
  ]);
  const elsewhere = entities.some(
    (id) => file.by.entity.get(id)?.kind === "place" && !file.parties.ids.includes(id),
  );
  if (elsewhere && !(first && second)) return false;
  return file.parties.concerns(entities, event.evidence) || isInSentence(file, event);
}

/** A happening without a side in its own words, whose sentence speaks of one and of no other place. */
function isInSentence(file: WorkingFile, { evidence, place: where }: RecordEvent): boolean {
  const named = file.parties.namedAround(evidence);
  const elsewhere = named.some(
    (id) =>
      id !== where &&
      file.by.entity.get(id)?.kind === "place" &&
      !file.parties.touches([id]).some(Boolean),
  );
  return !elsewhere && file.parties.concerns(named, evidence);
}

export function placeEvent(file: WorkingFile, event: RecordEvent): Placed[] {
  return place(file, {
    text: describe(file, event),
    on: event.date,
    lines: [event.id],
    evidence: firstOfEach(event.evidence),
    entities: event.participants.map(({ entity }) => entity),
  });
}

/** Talks by their kind, place and those who took part; any other happening in the article's own words. */
function describe(file: WorkingFile, event: RecordEvent): string {
  const label = LABELS[event.kind];
  const where = event.place === null ? "" : ` in ${nameOf(file, event.place)}`;
  // The parties themselves go without saying where persons or bodies of theirs are named.
  const others = event.participants.filter(
    ({ entity }) => entity !== event.place && !file.parties.ids.includes(entity),
  );
  const names = [...new Set(others.map((p) => nameOf(file, p.entity)))].slice(0, MOST_NAMES);
  if (event.kind === "visit") {
    const told = visitWords(file, event);
    if (told !== null) return `${label} (${told})`;
  }
  const isOfOne = event.kind === "summit" && others.some((p) => isPerson(file, p.entity));
  if (MEETINGS.includes(event.kind) && names.length > (isOfOne ? 0 : 1))
    return `${label}${where} (${names.join(", ")})`;
  const words = quoted(event.evidence[0]?.exact ?? "");
  return saysLabel(words, label) ? words : `${label}${where}: ${words}`;
}

const isPerson = ({ by }: WorkingFile, id: string): boolean => by.entity.get(id)?.kind === "person";

/** Whether the words of an article say themselves what the label would. */
function saysLabel(words: string, label: string): boolean {
  const said = wordsOf(words);
  return wordsOf(label).every((word) => said.some((own) => own.startsWith(word.slice(0, 4))));
}

/** "delegation of the assembly to Utopia"; null where who came or where to is not told. */
function visitWords(file: WorkingFile, { participants }: RecordEvent): string | null {
  const namesOf = (isHost: boolean): string[] => [
    ...new Set(
      participants.filter((p) => (p.role === "host") === isHost).map((p) => nameOf(file, p.entity)),
    ),
  ];
  // A delegation and the body that it is of are one visitor.
  const visitors = namesOf(false).filter(
    (name, _, all) => !all.some((other) => other !== name && other.includes(name)),
  );
  const hosts = namesOf(true);
  if (visitors.length === 0 || hosts.length === 0) return null;
  return `${visitors.slice(0, MOST_NAMES).join(", ")} to ${hosts.slice(0, MOST_NAMES).join(", ")}`;
}

/** Meetings and visits, a row a kind; what was signed, adopted or put in force. */
export function eventRows(file: WorkingFile, { events }: Pick<OwnLines, "events">): DossierRow[] {
  const rowOf = (chapter: Chapter, about: string, kinds: readonly EventKind[]): DossierRow[] =>
    row(
      file,
      chapter,
      about,
      events.filter(({ kind }) => kinds.includes(kind)).flatMap((e) => placeEvent(file, e)),
    );
  return [
    ...MEETINGS.flatMap((kind) => rowOf("meetings and visits", plural(LABELS[kind]), [kind])),
    ...seriesRows(
      file,
      events.filter(({ kind }) => kind === "visit"),
    ),
    ...delegationRows(file),
    ...rowOf("meetings and visits", "statements and press conferences", [
      "joint_statement",
      "press_conference",
    ]),
    ...rowOf("agreements and programmes", "signed, adopted, in force", ["sign", "adopt", "ratify"]),
  ];
}

const plural = (label: string): string => (label.endsWith("s") ? label : `${label}s`);
