/** What the register says beside a line of the record: asked for each day on which the record shows an office or a person. */
import type { Edtf, RecordEntity, RecordExport, RecordOffice } from "../annotation/contract.ts";
import { compareEdtf } from "../text/edtf.ts";
import type { Holder, Holders, OfficeAnswer } from "./holders.ts";
import { canBeOneName, sharesPart } from "./person-names.ts";

export interface OfficeFinding extends OfficeAnswer {
  /** The days with this answer. */
  readonly on: readonly Edtf[];
  /** False where the register is sure of another name than the article's; null where the two cannot be compared. */
  readonly agrees: boolean | null;
}

/** Why the register was not asked. */
export type NotAsked = "no-body" | "no-day";

/** The answers for an office line, one for all days that have the same. */
export function officeFindings(
  office: RecordOffice,
  entities: readonly RecordEntity[],
  holders: Holders,
): readonly OfficeFinding[] | NotAsked {
  const body = entities.find(({ id }) => id === office.body);
  if (body === undefined) return "no-body";
  const person = namesOf(entities.find(({ id }) => id === office.person));
  const days = office.attested.map(({ on }) => on).filter(isAskable);
  if (days.length === 0) return "no-day";
  const found = new Map<string, OfficeFinding>();
  for (const on of days.toSorted(compareEdtf)) {
    const answer = holders.inOffice({ office: office.office, of: namesOf(body), on });
    const finding = { ...answer, on: [on], agrees: agreement(office, person, answer) };
    const key = JSON.stringify({ ...finding, on: null });
    const known = found.get(key);
    found.set(key, known ? { ...known, on: [...known.on, on] } : finding);
  }
  return [...found.values()];
}

/** A month or day; "some day of a year" has too many answers. */
const isAskable = (on: Edtf): boolean => !on.includes("..") && on.includes("-");

const namesOf = (entity: RecordEntity | undefined): readonly string[] =>
  entity === undefined ? [] : [entity.name, ...entity.otherNames];

/** Only a current holder can be compared: an acting, former or coming one is not whom a register names. */
function agreement(
  { status }: RecordOffice,
  person: readonly string[],
  { match, reaches, holders }: OfficeAnswer,
): boolean | null {
  if (status !== "current" || holders.length === 0) return null;
  if (holders.some(({ holder }) => person.some((name) => canBeOneName(name, holder)))) return true;
  // "Jon Hil" and "John Hil" may be one person in two alphabets' spellings: neither agreement nor difference.
  if (holders.some(({ holder }) => person.some((name) => sharesPart(name, holder)))) return null;
  return match === "same" && reaches && holders.every(({ sure }) => sure) ? false : null;
}

export interface PersonFinding {
  /** The days asked for, earliest first. */
  readonly on: readonly Edtf[];
  readonly held: readonly Holder[];
  /** False where some of the days lie behind the day the register was made. */
  readonly reaches: boolean;
}

/** What somebody of this name held on the days of the articles that name the person. */
export function personFindings(
  person: RecordEntity,
  record: RecordExport,
  holders: Holders,
): PersonFinding | NotAsked | "no-full-name" {
  const articles = new Set(person.mentions.map(({ article }) => article));
  const days = [
    ...record.articles.filter(({ id }) => articles.has(id)).map(({ published }) => published.edtf),
    ...record.offices
      .filter((office) => office.person === person.id)
      .flatMap(({ attested }) => attested.map(({ on }) => on)),
  ].filter((on) => on !== null);
  const on = [...new Set(days.filter(isAskable))].sort(compareEdtf);
  if (on.length === 0) return "no-day";
  const held = new Map<string, Holder>();
  let isAsked = false;
  for (const name of namesOf(person))
    for (const day of on) {
      const found = holders.officesOf(name, day);
      isAsked ||= found !== null;
      for (const tenure of found ?? []) keepSurest(held, tenure);
    }
  const reaches = on.every((day) => day.slice(0, holders.madeOn.length) <= holders.madeOn);
  return isAsked ? { on, held: [...held.values()], reaches } : "no-full-name";
}

function keepSurest(held: Map<string, Holder>, tenure: Holder): void {
  const key = [tenure.of, tenure.office, tenure.holder, tenure.from, tenure.to].join("|");
  if (tenure.sure || !held.has(key)) held.set(key, tenure);
}
