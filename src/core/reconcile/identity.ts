/**
 * Who is who across articles. Two articles mean one entity when they give it the same full name, or one gives only
 * an acronym or a surname that exactly one full name of the record fits. What is not sure stays apart.
 */
import type { Entity, Office, Passage, RecordEntity } from "../annotation/contract.ts";
import { fold, foldSpelling } from "../text/fold.ts";
import { type Bonds, boundBy, type Called, NO_BONDS } from "./bonds.ts";
import { families } from "./families.ts";
import type { ReadArticle } from "./read-article.ts";

/** One entity of one article. */
interface Member {
  readonly article: ReadArticle;
  readonly entity: Entity;
  readonly names: readonly string[];
  readonly offices: readonly Office[];
}

export interface Identity {
  readonly entities: readonly RecordEntity[];
  readonly byId: ReadonlyMap<string, RecordEntity>;
  /** The record's id for an entity of an article; an unnamed one has an id of its own. */
  idOf(article: string, entity: string): string;
}

export function identify(articles: readonly ReadArticle[], bonds: Bonds = NO_BONDS): Identity {
  const members = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(membersOf);
  const acronyms = acronymKeys(members);
  const surnames = surnameKeys(members);
  const bound = boundBy(bonds);
  const groups = families(
    members,
    (m) => [...fullNameKeys(m), ...acronyms(m), ...surnames(m), ...bound.keysOf(calledBy(m))],
    (a, b) => bound.areLinked(calledBy(a), calledBy(b)) || canBeOne(a, b),
    bonds.cannotLink.length === 0 ? undefined : (a, b) => bound.areApart(calledBy(a), calledBy(b)),
  );
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const entities: RecordEntity[] = [];
  for (const group of groups) {
    const entity = merged(group, taken);
    entities.push(entity);
    for (const { article, entity: own } of group) ids.set(`${article.id} ${own.id}`, entity.id);
  }
  return {
    entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)),
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    idOf: (article, entity) => {
      const id = ids.get(`${article} ${entity}`);
      if (id === undefined) throw new RangeError(`Article ${article} has no entity ${entity}`);
      return id;
    },
  };
}

function membersOf(article: ReadArticle): Member[] {
  const { entities, mentions, offices } = article.reading;
  const named = new Set(
    mentions.filter((m) => m.form !== "descriptive" && m.form !== "pronoun").map((m) => m.entity),
  );
  const mentioned = new Set(mentions.map((m) => m.entity));
  return entities.map((entity) => ({
    article,
    entity,
    // What has no mention at all was named by a person.
    names:
      named.has(entity.id) || !mentioned.has(entity.id) ? [entity.name, ...entity.otherNames] : [],
    offices: offices.filter((office) => office.person === entity.id),
  }));
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

function kindOf({ entity }: Member): "person" | "thing" {
  return entity.kind === "person" ? "person" : "thing";
}

const calledBy = (member: Member): Called => ({
  article: member.article.id,
  kind: kindOf(member),
  names: member.names,
});

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
  const keysOf = ({ article, entity, offices }: Member): string[] =>
    offices.map(({ office, body }) => officeKey(entity.name, office, bodyName(article, body)));
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
        (mine.body === null ||
          other.body === null ||
          bodyName(a.article, mine.body) === bodyName(b.article, other.body)),
    ),
  );
}

function bodyName(article: ReadArticle, body: string | null): string {
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

function merged(group: readonly Member[], taken: Set<string>): RecordEntity {
  const name = bestName(group);
  const kind = mostCommon(group.map((m) => m.entity.kind));
  const slug = wordsSlug(name) || "unnamed";
  const named = group.some((m) => m.names.length > 0);
  const base = `${PREFIX[kind] ?? "thg"}:${named ? slug : `${slug}@${group[0]?.article.id ?? ""}`}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  const others = new Set(group.flatMap((m) => [m.entity.name, ...m.entity.otherNames]));
  others.delete(name);
  return { id, kind, name, otherNames: [...others].sort(), mentions: group.flatMap(passagesOf) };
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

function passagesOf({ article, entity }: Member): Passage[] {
  return article.reading.mentions
    .filter((m) => m.entity === entity.id)
    .map(({ start, end, exact }) => ({ article: article.id, start, end, exact }));
}
