/**
 * Who belongs to a side of a relationship: the parties themselves, the bodies named after them or introduced as theirs
 * ("the Utopian Diet"), and those who hold an office there.
 */
import type { Passage, RecordEntity, RecordExport } from "../annotation/contract.ts";
import { STATE_ORGAN } from "../languages/en/channel-words.ts";
import { officeTitles } from "../languages/en/office-titles.ts";
import { fold } from "../text/fold.ts";
import type { Mentions } from "./mentions.ts";

/** Whether one of the entities belongs to the first side, and whether one belongs to the second. */
export type Touches = (entities: Iterable<string>) => readonly [boolean, boolean];

export interface SideSources {
  readonly record: RecordExport;
  readonly mentions: Mentions;
  readonly textOf: (article: string) => string;
}

export function sideOf(
  { record, mentions, textOf }: SideSources,
  parties: readonly RecordEntity[],
): ReadonlySet<string> {
  const ids = new Set(parties.map((party) => party.id));
  const side = new Set(ids);
  const isNamedAfter = parties.map((party) => namedAfter(party));
  const introduced = introducedBy(ids, mentions, textOf);
  for (const entity of record.entities)
    if (entity.kind !== "person" && entity.kind !== "place")
      if (isNamedAfter.some((after) => after(entity)) || introduced.has(entity.id))
        side.add(entity.id);
  for (const { person, body, attested } of record.offices) {
    const named = mentions.within(attested.flatMap((a) => a.evidence));
    const isOfParty = body === null ? named.some((m) => ids.has(m.entity)) : side.has(body);
    if (isOfParty) side.add(person);
  }
  return side;
}

/**
 * Ministers and ministries of which no text says of which state, in texts about a state and a body: they are that state's
 * where no other state acts in the texts that name them.
 */
export function organsOf(
  { record }: SideSources,
  state: RecordEntity,
  isAboutBoth: (article: string) => boolean,
): readonly string[] {
  const foreign = actingStates(record, state.id);
  const isIn = (passages: readonly Passage[]): boolean =>
    passages.every(({ article }) => isAboutBoth(article) && !foreign.has(article));
  const ministers = record.offices
    .filter(({ body, office }) => body === null && isMinisters(office))
    .filter(({ attested }) => isIn(attested.flatMap(({ evidence }) => evidence)));
  const organs = record.entities.filter(
    ({ kind, name, mentions }) => kind === "body" && STATE_ORGAN.test(name) && isIn(mentions),
  );
  return [...ministers.map(({ person }) => person), ...organs.map(({ id }) => id)];
}

const isMinisters = (office: string): boolean =>
  officeTitles(office).some(({ head }) => head.includes("minister"));

/** The articles in which a place other than the state holds offices, takes part or undertakes something. */
function actingStates(record: RecordExport, state: string): ReadonlySet<string> {
  const places = new Set(
    record.entities.filter(({ kind, id }) => kind === "place" && id !== state).map(({ id }) => id),
  );
  const acting = [
    ...record.offices.map(({ body, attested }) => ({
      ids: body === null ? [] : [body],
      passages: attested.flatMap(({ evidence }) => evidence),
    })),
    ...record.events.map(({ participants, evidence }) => ({
      ids: participants.map(({ entity }) => entity),
      passages: evidence,
    })),
    ...record.commitments.map(({ committers, steps }) => ({
      ids: committers,
      passages: steps.flatMap(({ evidence }) => evidence),
    })),
  ];
  return new Set(
    acting
      .filter(({ ids }) => ids.some((id) => places.has(id)))
      .flatMap(({ passages }) => passages.map(({ article }) => article)),
  );
}

/** Whether a name of an entity holds one of the party's. */
function namedAfter(party: RecordEntity): (entity: RecordEntity) => boolean {
  const told = [party.name, ...party.otherNames, ...party.mentions.map((m) => m.exact)];
  const names = [...new Set(told)].map((name) => ` ${fold(name)} `);
  return (entity) =>
    [entity.name, ...entity.otherNames]
      .map((name) => ` ${fold(name)} `)
      .some((own) => names.some((name) => own.includes(name)));
}

/** Who is at least once introduced by a party's name: "Utopia’s …", "the Utopian …", "… of Utopia". */
function introducedBy(
  parties: ReadonlySet<string>,
  mentions: Mentions,
  textOf: (article: string) => string,
): ReadonlySet<string> {
  const introduced = new Set<string>();
  for (const article of mentions.articles) {
    const all = mentions.of(article);
    const names = all.filter(({ entity }) => parties.has(entity));
    if (names.length === 0) continue;
    const text = textOf(article);
    for (const name of names)
      for (const other of all) {
        const isBefore = name.end <= other.start && isOwning(text.slice(name.end, other.start));
        const isAfter = other.end <= name.start && isOf(text.slice(other.end, name.start));
        if (isBefore || isAfter) introduced.add(other.entity);
      }
  }
  return introduced;
}

const isOwning = (between: string): boolean => /^(?:[’']s?)?\s$/.test(between);
const isOf = (between: string): boolean => /^\s(?:of|to)\s$/.test(between);
