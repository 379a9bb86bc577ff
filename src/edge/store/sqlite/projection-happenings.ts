import type {
  Line,
  Participant,
  RecordEvent,
  RecordOffice,
} from "../../../core/annotation/contract.ts";
import { coded } from "./code-lists.ts";
import { membershipId } from "./projected-ids.ts";
import { dateColumns, digest, type RecordRows } from "./record-rows.ts";

/** Who held which office when: only the days on which coverage shows it, never a beginning or an end. */
export function projectOffices(into: RecordRows, offices: readonly RecordOffice[]): void {
  for (const held of offices) {
    const person = into.person(held.person);
    if (person === null) continue;
    const body = into.body(held.body);
    const office = digest("office", held.office, body ?? "");
    if (into.first("office", office))
      into.rows.office.push({ id: office, name: held.office, body_id: body });
    const id = membershipId(held);
    // When it is attested, and whether it is shown, all articles together tell: see `refreshTenures`.
    if (into.first("membership", id))
      into.rows.membership.push({
        id,
        person_id: person,
        body_id: body,
        office_id: office,
        role: held.status === "current" ? null : held.status,
        ...into.line("membership", id, { ...held, reasons: [] }),
      });
    for (const { on, evidence } of held.attested)
      into.attest({ table: "membership", id, prop: "as_of", value: on }, evidence, held);
  }
}

const LONGEST_TITLE = 160;

export function projectEvents(into: RecordRows, events: readonly RecordEvent[]): void {
  for (const event of events) {
    const { id, evidence, independentSources } = event;
    if (!into.first("event", id)) continue;
    into.rows.event.push({
      id,
      title: evidence[0] === undefined ? null : clipped(evidence[0].exact),
      kind: coded("eventKind", event.kind, "other"),
      plover: coded("plover", event.plover, null),
      realis: event.realis,
      ...dateColumns("date", event.date),
      place_id: into.place(event.place),
      part_of_id: event.partOf,
      sources_said: independentSources.said,
      sources_so: independentSources.so,
      ...into.line("event", id, event),
    });
    into.attest({ table: "event", id, prop: "*", value: event.kind }, evidence, event);
    for (const participant of event.participants) addParticipant(into, id, participant, event);
  }
}

function addParticipant(
  into: RecordRows,
  event: string,
  { entity, role }: Participant,
  line: Line,
) {
  const person = into.person(entity);
  const body = into.body(entity);
  const code = coded("participantRole", role, "participant");
  if (person === null && body === null) return;
  if (!into.first("participant", `${event} ${person ?? body} ${code}`)) return;
  into.rows.participant.push({
    event_id: event,
    person_id: person,
    body_id: body,
    role: code,
    ...into.line("event", event, line),
  });
}

/** Words of the article as a title: an event has no words of its own. */
function clipped(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
