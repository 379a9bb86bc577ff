/** Gathers the rows of the record tables while the lines of a settled record are written down. */
import { createHash } from "node:crypto";
import type { Insertable } from "kysely";
import type { Entity, EntityKind, Line, Passage } from "../../../core/annotation/contract.ts";
import { extentOf } from "../../../core/text/edtf.ts";
import { contextOf } from "./passage-context.ts";
import type { LineColumns, Tables } from "./tables.ts";

/** In an order in which a row comes after what it refers to, as far as one order can. */
export const RECORD_TABLES = [
  "document",
  "body",
  "person",
  "place",
  "office",
  "passage",
  "dependence",
  "membership",
  "event",
  "participant",
  "statement",
  "figure",
  "commitment",
  "step",
  "evidence",
  "conflict",
  "problem",
] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

export type Rows = { readonly [T in RecordTable]: Insertable<Tables[T]>[] };

/** When lines entered this record, by table and id: a line that stays keeps its time. */
export type RecordedSince = ReadonlyMap<string, string>;

/** What a row of evidence attests. */
export interface Attested {
  readonly table: RecordTable;
  readonly id: string;
  readonly prop: string;
  readonly value: string;
}

export class RecordRows {
  readonly rows: Rows = {
    document: [],
    body: [],
    person: [],
    place: [],
    office: [],
    passage: [],
    dependence: [],
    membership: [],
    event: [],
    participant: [],
    statement: [],
    figure: [],
    commitment: [],
    step: [],
    evidence: [],
    conflict: [],
    problem: [],
  };
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #since: RecordedSince;
  readonly #at: string;
  readonly #written = new Set<string>();

  constructor(given: {
    readonly entities: readonly Entity[];
    /** The text of each article by its id. */
    readonly texts: ReadonlyMap<string, string>;
    readonly since: RecordedSince;
    readonly at: string;
  }) {
    this.#entities = new Map(given.entities.map((entity) => [entity.id, entity]));
    this.#texts = given.texts;
    this.#since = given.since;
    this.#at = given.at;
  }

  /** False the second time: a row is written once. */
  first(table: RecordTable, id: string): boolean {
    const key = `${table} ${id}`;
    if (this.#written.has(key)) return false;
    this.#written.add(key);
    return true;
  }

  /** The id of a passage's row. Throws a `RangeError` for words that do not stand there. */
  passage({ article, start, end, exact }: Passage): string {
    const id = `${article}:${start}-${end}`;
    if (!this.first("passage", id)) return id;
    const text = this.#texts.get(article) ?? "";
    if (start >= end || text.slice(start, end) !== exact)
      throw new RangeError(
        `Passage ${start}-${end} of ${article} is not its words: ${JSON.stringify(exact)}`,
      );
    const around = contextOf(text, { start, end });
    this.rows.passage.push({ id, document_id: article, start, end, exact, ...around });
    return id;
  }

  /** The id of the body row of an entity, null for what cannot act. Whoever can act has a row, acting or not. */
  body(id: string | null): string | null {
    const entity = id === null ? undefined : this.#entities.get(id);
    if (entity === undefined || !CAN_ACT.has(entity.kind)) return null;
    if (this.first("body", entity.id))
      this.rows.body.push({
        id: entity.id,
        name: entity.name,
        abbreviation: abbreviationOf(entity),
        other_names: otherNames(entity),
      });
    return entity.id;
  }

  person(id: string | null): string | null {
    return id !== null && this.#entities.get(id)?.kind === "person" ? id : null;
  }

  place(id: string | null): string | null {
    const kind = id === null ? undefined : this.#entities.get(id)?.kind;
    return kind === "place" || kind === "facility" ? id : null;
  }

  /** The id of a body known by name only: an outlet, an issuer. */
  bodyNamed(name: string | null): string | null {
    if (name === null) return null;
    const id = `named:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`;
    if (this.first("body", id)) this.rows.body.push({ id, name, other_names: "[]" });
    return id;
  }

  /** What a line says of itself, and since when the record has it. */
  line(table: RecordTable, id: string, { standing, reasons, by }: Line): LineColumns {
    return {
      standing,
      reasons: JSON.stringify(reasons),
      by,
      recorded_at: this.#since.get(`${table} ${id}`) ?? this.#at,
      review: reviewOf(standing, by),
    };
  }

  /** Writes one row of evidence a passage and gives their ids. */
  attest(what: Attested, passages: readonly Passage[], line: Line): string[] {
    return passages.map((at) => {
      const passage = this.passage(at);
      const id = digest(what.table, what.id, what.prop, what.value, passage);
      if (this.first("evidence", id))
        this.rows.evidence.push({
          id,
          subject_table: what.table,
          subject_id: what.id,
          prop: what.prop,
          value: what.value,
          passage_id: passage,
          stance: "supports",
          ...this.line("evidence", id, line),
        });
      return id;
    });
  }
}

/** A newspaper is a work, and words come through it. */
const CAN_ACT: ReadonlySet<EntityKind> = new Set(["body", "place", "facility", "work"]);

export function reviewOf(standing: Line["standing"], by: string): LineColumns["review"] {
  if (standing === "rejected") return "rejected";
  return by.startsWith("person:") ? "accepted" : "candidate";
}

export function otherNames({ otherNames: names }: Entity): string {
  return JSON.stringify(names.map((name) => ({ name, lang: null, kind: "alias" })));
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,9}$/u;

function abbreviationOf(entity: Entity): string | null {
  return entity.otherNames.find((name) => ACRONYM.test(name)) ?? null;
}

/** An id derived from what it stands for. */
export function digest(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 20);
}

type DateValue<Name extends string> = {
  readonly [Column in `${Name}_edtf` | `${Name}_first_day` | `${Name}_last_day`]: string | null;
};

/** A date and the first and last day that it can mean. */
export function dateColumns<Name extends string>(name: Name, edtf: string | null): DateValue<Name> {
  const extent = edtf === null ? null : extentOf(edtf);
  const columns = {
    [`${name}_edtf`]: edtf,
    [`${name}_first_day`]: extent?.min ?? null,
    [`${name}_last_day`]: extent?.max ?? null,
  };
  // Computed keys are plain strings to the compiler; these are the three of the type.
  return columns as DateValue<Name>;
}
