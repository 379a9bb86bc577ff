/**
 * What an article says of one of its persons, bodies, places and agreements that bears on who it is. A profile does not know
 * its article: where a thousand articles say the same of somebody, it is one profile, placed once.
 */
import type { Entity, EntityKind, OfficeStatus, Quote } from "../../annotation/contract.ts";
import { type Bonds, type Marks, marksBy, NO_BONDS } from "../bonds.ts";
import type { ReadArticle } from "../read-article.ts";
import { isAcronym, isShortForm, oneSpelling } from "./names.ts";
import { ownedThings } from "./owners.ts";
import { formerNames } from "./renamings.ts";
import { titlesOf } from "./titles.ts";

export interface HeldOffice {
  /** As compared: "minister prime", "minister|defense". */
  readonly title: string;
  /** The names of the state or body, as compared; empty where the article gives none. */
  readonly bodies: readonly string[];
  readonly status: OfficeStatus;
  /** False where the article tells it of the surname alone ("President Hill"), which a namesake may have. */
  readonly isOfFullName: boolean;
}

export interface NameProfile {
  readonly kind: EntityKind;
  /** The article's chief name, as printed. */
  readonly name: string;
  /** Its other names, sorted; former ones among them. */
  readonly otherNames: readonly string[];
  /** Sorted, each once; of persons alone. */
  readonly offices: readonly HeldOffice[];
  /** What a pack lists it as, as compared, where the article prints another name: "northern sea compact" of "NSC". */
  readonly listed: string | null;
  /** The state or body that a body or document belongs to, as compared: "utopia" of "Utopia's Ministry of Defence". */
  readonly of: string | null;
  /** Names that many states have, without the state and as compared: "navy". They mean something under one state alone. */
  readonly common: readonly string[];
  /** Full names of others in the article who have the surname too: whoever is told apart by one article is not one. */
  readonly beside: readonly string[];
  /** What persons decided of those who are called so in the article. */
  readonly marks: Marks;
}

export interface ProfiledEntity {
  readonly entity: Entity;
  /** Null where the article never names it: "the delegation". */
  readonly profile: NameProfile | null;
}

/** The profiles of an article, in the order of its entities. `bonds`: what persons decided of who is who. */
export function profilesOf(article: ReadArticle, bonds: Bonds = NO_BONDS): ProfiledEntity[] {
  const { entities, mentions } = article.reading;
  const named = new Set(
    mentions.filter((m) => m.form !== "descriptive" && m.form !== "pronoun").map((m) => m.entity),
  );
  const mentioned = new Set(mentions.map((m) => m.entity));
  const marksOf = marksBy(bonds);
  const owned = ownedThings(article.reading);
  const former = formerNames(article.reading);
  const profileOf = (entity: Entity): NameProfile => {
    const beside = entity.kind === "person" ? namesakes(entity, entities) : [];
    return {
      kind: entity.kind,
      name: plain(entity.name),
      otherNames: sorted([...entity.otherNames, ...(former.get(entity.id) ?? [])].map(plain)),
      listed: listedName(entity),
      offices: entity.kind === "person" ? officesOf(article, entity.id, beside.length > 0) : [],
      of: owned.get(entity.id)?.of ?? null,
      common: owned.get(entity.id)?.common ?? [],
      beside,
      marks: marksOf({
        article: article.id,
        kind: entity.kind === "person" ? "person" : "thing",
        names: [entity.name, ...entity.otherNames],
      }),
    };
  };
  return entities.map((entity) => ({
    entity,
    // What has no mention at all was named by a person.
    profile: named.has(entity.id) || !mentioned.has(entity.id) ? profileOf(entity) : null,
  }));
}

/** The profile in one line: equal for equal profiles. */
export const profileText = (p: NameProfile): string =>
  JSON.stringify([
    p.kind,
    p.name,
    p.otherNames,
    p.listed,
    p.offices,
    p.of,
    p.common,
    p.beside,
    ...(p.marks.length > 0 ? [p.marks] : []),
  ]);

/** The profile of such a line. */
export function profileOf(text: string): NameProfile {
  // Written by `profileText`.
  const [kind, name, otherNames, listed, offices, of, common, beside, marks = []] =
    JSON.parse(text);
  return { kind, name, otherNames, listed, offices, of, common, beside, marks };
}

/** Printed names, the chief one first. */
export const namesOf = ({ name, otherNames }: NameProfile): string[] => [name, ...otherNames];

/** The id of a reading is made of the name that a pack lists; a number behind it only tells two apart. */
function listedName({ id, kind, name, otherNames }: Entity): string | null {
  if (kind === "person") return null;
  const listed = spelledAsId(id.replace(/^[^:]*:/, ""));
  const printed = [name, ...otherNames].map(spelledAsId);
  const isPrinted = [listed, listed.replace(/ \d+$/, "")].some((one) => printed.includes(one));
  return isPrinted || !listed.includes(" ") ? null : listed;
}

const spelledAsId = (name: string): string =>
  oneSpelling(name.replace(/['\u2019]/g, "").replace(/[^\p{L}\p{N}]+/gu, " "));

/** "[Fumio] Kishida": an editor's brackets are no part of the name. */
const plain = (name: string): string => name.replace(/[[\]]/g, "").replace(/\s+/g, " ");

const sorted = (words: readonly string[]): string[] => [...new Set(words)].sort();

function officesOf({ reading }: ReadArticle, person: string, hasNamesakes: boolean): HeldOffice[] {
  const surnames = reading.mentions.filter((m) => m.entity === person && !/\s/.test(m.exact));
  const isBySurname = (evidence: readonly Quote[]): boolean =>
    evidence.every((quote) => surnames.some((m) => m.start >= quote.start && m.end <= quote.end));
  const held = reading.offices
    .filter((office) => office.person === person)
    .flatMap(({ office, body, status, evidence }) => {
      const isOfFullName = !isBySurname(evidence);
      // Which of two namesakes a surname means is the reader's guess.
      if (hasNamesakes && !isOfFullName) return [];
      const bodies = bodyNames(reading.entities.find((e) => e.id === body));
      return titlesOf(office).map((title) => ({ title, bodies, status, isOfFullName }));
    });
  const byText = new Map(held.map((office) => [JSON.stringify(office), office]));
  return [...byText.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, office]) => office);
}

const bodyNames = (entity: Entity | undefined): string[] =>
  entity === undefined
    ? []
    : sorted(
        [entity.name, ...entity.otherNames].filter((name) => !isShortForm(name)).map(oneSpelling),
      );

/** Other persons of the article with a longer name of the same surname. */
function namesakes(person: Entity, entities: readonly Entity[]): string[] {
  const surname = lastWord(person.name);
  return sorted(
    entities
      .filter((e) => e.kind === "person" && e.id !== person.id && e.name.includes(" "))
      .filter((e) => lastWord(e.name) === surname && !isAcronym(e.name))
      .map((e) => plain(e.name)),
  );
}

const lastWord = (name: string): string => oneSpelling(name).split(" ").at(-1) ?? "";
