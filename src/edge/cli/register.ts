/** What the pack of office-holders says, in words: always set apart, since it is no part of the record. */
import type { RecordEntity, RecordExport, RecordOffice } from "../../core/annotation/contract.ts";
import {
  type NotAsked,
  type OfficeFinding,
  officeFindings,
  personFindings,
} from "../../core/register/findings.ts";
import type { Holder, Holders } from "../../core/register/holders.ts";

const ORIGIN = "office-holders pack, Wikidata";
const MOST_HOLDERS = 6;
const MOST_DAYS = 3;

const NOT_ASKED: Readonly<Record<NotAsked | "no-full-name", string>> = {
  "no-body": "no country or body is known for this office",
  "no-day": "no day or month is known for this line",
  "no-full-name": "the record has no full name of this person",
};

/** The lines beside an office of the record. */
export function officeRegister(
  office: RecordOffice,
  record: RecordExport,
  holders: Holders,
): readonly string[] {
  const found = officeFindings(office, record.entities, holders);
  if (typeof found === "string") return [`register not asked: ${NOT_ASKED[found]}`];
  const person = record.entities.find(({ id }) => id === office.person)?.name ?? office.person;
  const body = record.entities.find(({ id }) => id === office.body)?.name ?? "";
  return found.flatMap((finding) => officeLines(finding, { person, body, holders }));
}

interface Names {
  readonly person: string;
  readonly body: string;
  readonly holders: Holders;
}

function officeLines(finding: OfficeFinding, { person, body, holders }: Names): string[] {
  const asked = `(asked for ${daysOf(finding.on)}; ${ORIGIN})`;
  if (finding.of === null) return [`register knows no offices of ${body} ${asked}`];
  const behind = finding.reaches ? [] : endsOn(finding.madeOn ?? holders.madeOn);
  if (finding.holders.length === 0)
    return [
      `register knows no holder of this office on ${thatDay(finding.on)} ${asked}`,
      ...behind,
    ];
  const intro = finding.match === "near" ? "register has a like office" : "register says";
  const disagreement =
    finding.agrees === false ? [`register and article differ: the article names ${person}`] : [];
  return [
    ...listed(finding.holders).map((held) => `${intro}: ${tenureSays(held, holders)}`),
    ...more(finding.holders),
    ...disagreement,
    ...behind,
    sourceLine(finding.on),
  ];
}

/** The lines beside a person of the record. */
export function personRegister(
  person: RecordEntity,
  record: RecordExport,
  holders: Holders,
): readonly string[] {
  const found = personFindings(person, record, holders);
  if (typeof found === "string") return [`register not asked: ${NOT_ASKED[found]}`];
  const asked = `(asked for ${daysOf(found.on)}; ${ORIGIN})`;
  const behind = found.reaches ? [] : endsOn(holders.madeOn);
  if (found.held.length === 0)
    return [
      `register knows no office of anyone named ${person.name} on ${thatDay(found.on)} ${asked}`,
      ...behind,
    ];
  return [
    ...listed(found.held).map(
      (held) => `register says, of someone of this name: ${tenureSays(held, holders)}`,
    ),
    ...more(found.held),
    ...behind,
    sourceLine(found.on),
  ];
}

const sourceLine = (on: readonly string[]): string =>
  `register asked for ${daysOf(on)} (${ORIGIN})`;

const endsOn = (day: string): string[] => [
  `register was made on ${day} and knows nothing of later days`,
];

function tenureSays({ of, office, holder, from, to, sure }: Holder, holders: Holders): string {
  const place = holders.nameOf(of);
  const where = office.includes(place) ? "" : ` of ${place}`;
  const since = from === null ? "from a day not known" : `from ${from}`;
  const until = to === null ? "with no end given" : `to ${to}`;
  return `${office}${where}: ${holder}, ${since} ${until}${sure ? "" : " (not certain for that day)"}`;
}

const listed = (held: readonly Holder[]): readonly Holder[] => held.slice(0, MOST_HOLDERS);

function more({ length }: readonly Holder[]): string[] {
  return length > MOST_HOLDERS ? [`register says: and ${length - MOST_HOLDERS} more`] : [];
}

function daysOf(days: readonly string[]): string {
  const rest = days.length - MOST_DAYS;
  return `${days.slice(0, MOST_DAYS).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

const thatDay = (days: readonly string[]): string => (days.length > 1 ? "those days" : "that day");
