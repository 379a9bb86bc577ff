/** The values of a line that a person may set, by the words that a person uses for them. */
import {
  type Entity,
  type EntityKind,
  type Happening,
  type Office,
  type ReadDate,
  type Reading,
  STAGES,
} from "../annotation/contract.ts";
import { parseEdtf } from "../text/edtf.ts";
import type { LineType } from "./decision.ts";
import { entityNamed } from "./entity-named.ts";
import { EVENT_KINDS } from "./event-kinds.ts";
import { LIST, type Lines } from "./read-lines.ts";

/** Any line of a reading, as a bundle of named values. */
type Values = Readonly<Record<string, unknown>>;

interface Setting {
  readonly reading: Reading;
  readonly values: Values;
}

/** What a value becomes; null when it is no value of the field. Empty clears what may be empty. */
type Setter = (reading: Reading, value: string) => Setting | null;

const date =
  (key: string): Setter =>
  (reading, value) => {
    if (value !== "" && parseEdtf(value) === null) return null;
    const given: ReadDate = { edtf: value, expression: null, basis: "given" };
    return { reading, values: { [key]: value === "" ? null : given } };
  };

const oneOf =
  (key: string, codes: readonly string[]): Setter =>
  (reading, value) =>
    codes.includes(value) ? { reading, values: { [key]: value } } : null;

const words =
  (key: string): Setter =>
  (reading, value) =>
    value === "" ? null : { reading, values: { [key]: value } };

const one =
  (key: string, kind: EntityKind, need: "may be empty" | "needed"): Setter =>
  (reading, value) => {
    if (value === "") return need === "needed" ? null : { reading, values: { [key]: null } };
    const { id, reading: with_ } = entityNamed(reading, value, kind);
    return { reading: with_, values: { [key]: id } };
  };

/** Several names stand apart by semicolons; whoever the article does not know is taken for this kind. */
const several =
  (key: string, kindOf: (reading: Reading, name: string) => EntityKind): Setter =>
  (reading, value) => {
    let named = reading;
    const ids = value
      .split(";")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => {
        const { id, reading: next } = entityNamed(named, name, kindOf(named, name));
        named = next;
        return id;
      });
    return { reading: named, values: { [key]: ids } };
  };

/** The kind that the article gives to the name. */
const asNamed =
  (otherwise: EntityKind) =>
  ({ entities }: Reading, name: string): EntityKind => {
    const called = ({ name: own, otherNames }: Entity): boolean =>
      [own, ...otherNames].includes(name);
    return entities.find(called)?.kind ?? otherwise;
  };

const number: Setter = (reading, value) => {
  const best = Number(value.replace(/[,\s]/g, ""));
  if (value.trim() === "" || !Number.isFinite(best)) return null;
  return { reading, values: { best, low: null, high: null, comparator: "eq" } };
};

const STATUSES = [
  "current",
  "former",
  "acting",
  "designate",
] as const satisfies readonly Office["status"][];
const REALIS = [
  "occurred",
  "ongoing",
  "scheduled",
  "hypothetical",
  "negated",
  "cancelled",
  "postponed",
] as const satisfies readonly Happening["realis"][];

const participants: Setter = (reading, value) => {
  const set = several("participants", asNamed("body"))(reading, value);
  // Made by `several` as a list of ids.
  const ids = (set?.values["participants"] ?? []) as readonly string[];
  return (
    set && {
      ...set,
      values: { participants: ids.map((entity) => ({ entity, role: "participant" })) },
    }
  );
};

/** A concern that somebody is named to voice is no longer the article's own. */
const voiced: Setter = (reading, value) => {
  const set = several("speakers", asNamed("person"))(reading, value);
  const voice = value === "" ? "uncertain" : "speaker";
  return set && { ...set, values: { ...set.values, voice } };
};

export const FIELDS: Readonly<Record<LineType, Readonly<Record<string, Setter>>>> = {
  office: {
    person: one("person", "person", "needed"),
    office: words("office"),
    body: one("body", "body", "may be empty"),
    status: oneOf("status", STATUSES),
    date: date("asOf"),
  },
  statement: {
    speaker: several("speakers", asNamed("person")),
    via: one("via", "body", "may be empty"),
    date: date("said"),
  },
  event: {
    kind: oneOf("kind", EVENT_KINDS),
    realis: oneOf("realis", REALIS),
    participants,
    place: one("place", "place", "may be empty"),
    date: date("date"),
  },
  figure: {
    value: number,
    unit: words("unit"),
    measure: words("measure"),
    subject: one("subject", "body", "may be empty"),
    date: date("asOf"),
    target: date("target"),
  },
  undertaking: {
    committer: several("committers", asNamed("body")),
    stage: oneOf("stage", STAGES),
    deadline: date("deadline"),
  },
  concern: {
    about: several("about", asNamed("body")),
    speaker: voiced,
    date: date("said"),
  },
};

/** The reading with one value of one line set; null when the field does not exist or the value is none of its. */
export function withValue(
  reading: Reading,
  at: { readonly type: LineType; readonly index: number },
  field: string,
  value: string,
): Reading | null {
  const set = FIELDS[at.type][field]?.(reading, value.trim());
  return set == null ? null : withLine(set.reading, at, set.values);
}

/** The reading with some values of one line replaced. */
export function withLine(
  reading: Reading,
  { type, index }: { readonly type: LineType; readonly index: number },
  values: Values,
): Reading {
  const list: keyof Lines = LIST[type];
  const lines: readonly object[] = reading[list] ?? [];
  return {
    ...reading,
    [list]: lines.map((line, at) => (at === index ? { ...line, ...values } : line)),
  };
}
