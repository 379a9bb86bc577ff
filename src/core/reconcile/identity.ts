/**
 * Who is who across articles. Two articles mean one entity when they give it the same full name, or one gives only
 * an acronym or a surname that exactly one full name of the record fits. What is not sure stays apart.
 */
import type { Entity, Passage, RecordEntity } from "../annotation/contract.ts";
import { fold, foldSpelling } from "../text/fold.ts";
import {
  areApart,
  areLinked,
  type Bonds,
  keysOfMarks,
  type Marks,
  marksBy,
  NO_BONDS,
} from "./bonds.ts";
import { families } from "./families.ts";
import type { ReadArticle } from "./read-article.ts";

export interface Profile {
  readonly entity: Omit<Entity, "id">;
  readonly names: readonly string[];
  readonly offices: readonly { office: string; body: string | null }[];
  /** What persons decided of those who are called so; absent when nothing. */
  readonly marks?: Marks;
}
type Member = Profile;

export interface Identity {
  readonly entities: readonly RecordEntity[];
  readonly byId: ReadonlyMap<string, RecordEntity>;
  /** The record's id for an entity of an article; an unnamed one has an id of its own. */
  idOf(article: string, entity: string): string;
}

export function identify(articles: readonly ReadArticle[], bonds: Bonds = NO_BONDS): Identity {
  const ordered = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const all = new Map<string, Profile>();
  const ids = new Map<string, string>();
  const entities = new Map<string, RecordEntity>();
  const per = ordered.map((article) => ({ article, ...profilesOf(article, bonds) }));
  for (const { named } of per) for (const p of named.values()) all.set(JSON.stringify(p), p);
  const keys = [...all.keys()].sort();
  const known = identifyProfiles(keys.map((k) => all.get(k) as Profile));
  for (const e of known.entities) entities.set(e.id, { ...e, mentions: [] });
  for (const { article, named, unnamed } of per) {
    for (const [local, p] of named)
      ids.set(`${article.id} ${local}`, known.of[keys.indexOf(JSON.stringify(p))] ?? "");
    for (const [local, e] of unnamed) {
      ids.set(`${article.id} ${local}`, e.id);
      entities.set(e.id, { ...e, mentions: [] });
    }
    for (const m of article.reading.mentions)
      (entities.get(ids.get(`${article.id} ${m.entity}`) ?? "")?.mentions as Passage[]).push({
        article: article.id,
        start: m.start,
        end: m.end,
        exact: m.exact,
      });
  }
  const sorted = [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    entities: sorted,
    byId: new Map(sorted.map((entity) => [entity.id, entity])),
    idOf: (article, entity) => {
      const id = ids.get(`${article} ${entity}`);
      if (id === undefined) throw new RangeError(`Article ${article} has no entity ${entity}`);
      return id;
    },
  };
}

export function keysOfProfile(p: Profile): string[] {
  const s = p.entity.kind === "person" ? [`surname ${surname(p.entity.name)}`] : [];
  const a = p.names.filter(isAcronym).map((name) => `acronym ${fold(name)}`);
  return [
    ...fullNameKeys(p),
    ...a,
    ...s,
    `slug ${wordsSlug(p.entity.name)}`,
    ...keysOfMarks(p.marks ?? []),
  ];
}

export function identifyProfiles(members: readonly Profile[]): {
  entities: Entity[];
  of: string[];
} {
  const acronyms = acronymKeys(members);
  const surnames = surnameKeys(members);
  const groups = families(
    members,
    (m) => [...fullNameKeys(m), ...acronyms(m), ...surnames(m), ...keysOfMarks(m.marks ?? [])],
    (a, b) => areLinked(a.marks ?? [], b.marks ?? []) || canBeOne(a, b),
    members.some(({ marks = [] }) => marks.length > 0)
      ? (a, b) => areApart(a.marks ?? [], b.marks ?? [])
      : undefined,
  );
  const taken = new Set<string>();
  const of = new Map<Profile, string>();
  const entities: Entity[] = [];
  for (const group of groups) {
    const entity = merged(group, taken);
    entities.push(entity);
    for (const p of group) of.set(p, entity.id);
  }
  return { entities, of: members.map((m) => of.get(m) ?? "") };
}

export function profilesOf(
  article: ReadArticle,
  bonds: Bonds = NO_BONDS,
): {
  named: Map<string, Profile>;
  unnamed: Map<string, Entity>;
} {
  const { entities, mentions, offices } = article.reading;
  const isNamed = new Set(
    mentions.filter((m) => m.form !== "descriptive" && m.form !== "pronoun").map((m) => m.entity),
  );
  const mentioned = new Set(mentions.map((m) => m.entity));
  const marksOf = marksBy(bonds);
  const named = new Map<string, Profile>();
  const unnamed = new Map<string, Entity>();
  for (const { id, ...entity } of entities) {
    const names = [entity.name, ...entity.otherNames];
    const kind = entity.kind === "person" ? "person" : "thing";
    const marks = marksOf({ article: article.id, kind, names });
    // What has no mention at all was named by a person.
    if (isNamed.has(id) || !mentioned.has(id))
      named.set(id, {
        entity,
        names,
        ...(marks.length === 0 ? {} : { marks }),
        offices: offices
          .filter((o) => o.person === id)
          .map(({ office, body }) => ({
            office,
            body: body === null ? null : bodyOf(article, body),
          })),
      });
    else unnamed.set(id, { ...entity, id: `x:${wordsSlug(entity.name)}@${article.id}-${id}` });
  }
  return { named, unnamed };
}

const isAcronym = (name: string): boolean =>
  /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}&.-]{2,10}$/u.test(name);
/** "the Assembly" stands for many bodies. */
const isShortForm = (name: string): boolean => /^the \S+$/u.test(name);
const isLongName = (name: string): boolean => !isAcronym(name) && !isShortForm(name);
const wordCount = (name: string): number => name.split(/\s+/).length;

/** Spelling that differs between British and American English is the same name. */
const oneSpelling = (name: string): string =>
  foldSpelling(name).replace(/^the /, "").replace(/[.,]/g, "").replace(/-/g, " ");

function kindOf({ entity }: Member): string {
  return entity.kind === "person" ? "person" : "thing";
}

/** A person needs given name and surname; other names are whole when they are no mere acronyms or short forms. */
function fullNameKeys(member: Member): string[] {
  const kind = kindOf(member);
  const whole = member.names.filter((name) =>
    kind === "person" ? isFullName(name, member.names) : isLongName(name),
  );
  return whole.map((name) => {
    const words = oneSpelling(name);
    // Order of family name and given name differs between outlets.
    return `${kind} ${kind === "person" ? words.split(" ").sort().join(" ") : words}`;
  });
}

/** An acronym joins where it stands for one long name in all the record. */
function acronymKeys(members: readonly Member[]): (member: Member) => string[] {
  const longNames = new Map<string, Set<string>>();
  for (const member of members.filter((m) => kindOf(m) === "thing")) {
    for (const acronym of member.names.filter(isAcronym)) {
      const known = longNames.get(fold(acronym)) ?? new Set();
      for (const name of member.names) if (isLongName(name)) known.add(oneSpelling(name));
      longNames.set(fold(acronym), known);
    }
  }
  return (member) =>
    kindOf(member) === "person"
      ? []
      : member.names
          .filter((name) => isAcronym(name) && (longNames.get(fold(name))?.size ?? 0) <= 1)
          .map((name) => `acronym ${fold(name)}`);
}

/** "van Hoek" is a surname of two words: it begins small, or the article has a longer name that ends with it. */
function isFullName(name: string, others: readonly string[]): boolean {
  return (
    wordCount(name) > 1 &&
    !/^\p{Ll}/u.test(name) &&
    !others.some((other) => fold(other).endsWith(` ${fold(name)}`))
  );
}

const surname = (name: string): string => fold(name).split(" ").at(-1) ?? "";

const officeHead = (office: string): string => fold(office).replace(/^(former|acting|deputy) /, "");

/**
 * A bare surname joins a full name when office and body are the same, or when one of them names no body and the record has
 * one full name of that surname.
 */
function surnameKeys(members: readonly Member[]): (member: Member) => string[] {
  const fullNames = new Map<string, Set<string>>();
  const note = (key: string, full: string): void => {
    fullNames.set(key, (fullNames.get(key) ?? new Set()).add(full));
  };
  const keysOf = ({ entity, offices }: Member): string[] =>
    offices.map(({ office, body }) => officeKey(entity.name, office, body ?? ""));
  for (const member of members) {
    const [full] = fullNameKeys(member);
    if (member.entity.kind !== "person" || full === undefined) continue;
    for (const key of [...keysOf(member), surname(member.entity.name)]) note(key, full);
  }
  const isOne = (key: string): boolean => (fullNames.get(key)?.size ?? 0) <= 1;
  return (member) => {
    const { entity, offices } = member;
    if (entity.kind !== "person") return [];
    const open = isOne(surname(entity.name))
      ? offices.map(({ office }) => officeKey(entity.name, office, "any"))
      : [];
    return [...keysOf(member).filter(isOne), ...open];
  };
}

const officeKey = (name: string, office: string, body: string): string =>
  `${surname(name)} ${officeHead(office)} of ${body}`;

/** Whether nothing keeps two members apart: two bodies of one office do. */
function canBeOne(a: Member, b: Member): boolean {
  if (a.entity.kind !== "person" || b.entity.kind !== "person") return true;
  const [ours, theirs] = [fullNameKeys(a), fullNameKeys(b)];
  if (ours.some((name) => theirs.includes(name))) return true;
  return a.offices.some((mine) =>
    b.offices.some(
      (other) =>
        officeHead(mine.office) === officeHead(other.office) &&
        (mine.body === null || other.body === null || mine.body === other.body),
    ),
  );
}

function bodyOf(article: ReadArticle, body: string | null): string {
  const entity = article.reading.entities.find((e) => e.id === body);
  return entity === undefined ? "" : oneSpelling(entity.name);
}

/** The longest proper name; an acronym before words that only stand for it ("the Alliance"). */
function bestName(group: readonly Member[]): string {
  const score = (name: string): number => {
    if (/^the\s/i.test(name)) return 0;
    return isAcronym(name) ? 1 : 1 + Math.min(wordCount(name), 8);
  };
  // "[Fumio] Kishida": an editor's brackets are no part of the name.
  const names = [...new Set(group.map((m) => m.entity.name.replace(/[[\]]/g, "")))].sort();
  return names.reduce((best, name) => (score(name) > score(best) ? name : best), names[0] ?? "");
}

const PREFIX: Readonly<Record<string, string>> = { person: "per", body: "org", place: "plc" };

function merged(group: readonly Member[], taken: Set<string>): Entity {
  const name = bestName(group);
  const kind = mostCommon(group.map((m) => m.entity.kind));
  const slug = wordsSlug(name) || "unnamed";
  const base = `${PREFIX[kind] ?? "thg"}:${slug}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  const others = new Set(group.flatMap((m) => [m.entity.name, ...m.entity.otherNames]));
  others.delete(name);
  return { id, kind, name, otherNames: [...others].sort() };
}

function mostCommon<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.entries()].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

const wordsSlug = (name: string): string =>
  fold(name)
    .replace(/'s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
