/** The entities of the record out of groups: their ids, best names and mentions. */
import type { Entity, EntityKind, Passage } from "../../annotation/contract.ts";
import { STATE_FORM } from "../../languages/en/shared-names.ts";
import { fold } from "../../text/fold.ts";
import type { ReadArticle } from "../read-article.ts";
import { type ActingEntity, actsFor } from "./acting-for.ts";
import { isAcronym, isCommonName, oneSpelling } from "./names.ts";
import { type NameProfile, namesOf, profileText } from "./profile.ts";

/** One entity of one article. */
export interface Member {
  readonly article: ReadArticle;
  readonly entity: Entity;
}

const PREFIX: Readonly<Record<string, string>> = { person: "per", body: "org", place: "plc" };

/**
 * The ids of groups, in the order given: the best name as a slug. Groups with one slug are numbered in the alphabetical order of
 * their first profiles. What has one slug has a key in common, so the id depends on what is reached through keys alone.
 */
export function groupIds(groups: readonly (readonly NameProfile[])[]): string[] {
  const slugs = groups.map(slugOfGroup);
  const first = groups.map((group) => group.map(profileText).sort()[0] ?? "");
  const order = groups
    .map((_, at) => at)
    .sort((a, b) => ((first[a] ?? "") < (first[b] ?? "") ? -1 : 1));
  const taken = new Map<string, number>();
  const ids: string[] = [];
  for (const at of order) {
    const slug = slugs[at] ?? "";
    const count = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, count);
    ids[at] = count === 1 ? slug : `${slug}-${count}`;
  }
  return ids;
}

/** "per:ada-torvik"; "org:ministry-of-defence-of-utopia", where the name is one that many have. */
function slugOfGroup(group: readonly NameProfile[]): string {
  const name = bestName(group.map((profile) => profile.name));
  const kind = kindNamed(name, group);
  const of = isCommonName(oneSpelling(name))
    ? (group.find((one) => one.of !== null)?.of ?? null)
    : null;
  const words = of === null ? name : `${name} of ${of}`;
  return `${PREFIX[kind] ?? "thg"}:${wordsSlug(words) || "unnamed"}`;
}

/** The id of what no other article can mean: it holds the article. */
export function ownId({ article, entity }: Member, taken: ReadonlySet<string>): string {
  const base = `${PREFIX[entity.kind] ?? "thg"}:${wordsSlug(entity.name) || "unnamed"}@${article.id}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** Whom a group means: the same however many articles hold its profiles. */
export function groupEntity(id: string, group: readonly NameProfile[]): ActingEntity {
  const name = bestName(group.map((profile) => profile.name));
  const others = new Set(group.flatMap(namesOf));
  others.delete(name);
  return {
    id,
    kind: kindNamed(name, group),
    name,
    otherNames: [...others].sort(),
    actsFor: actsFor(group),
  };
}

/** What means itself in one article alone. */
export const ownEntity = (
  id: string,
  { entity }: Member,
  profile: NameProfile | null,
): ActingEntity => ({
  ...entity,
  id,
  actsFor: profile === null ? null : actsFor([profile]),
  otherNames: [...new Set(entity.otherNames)].filter((name) => name !== entity.name).sort(),
});

/** "LOS ANGELES" in a dateline, "HIll" and "Trans- Pacific" by a slip: no way to write a name where another is known. */
const isOddlyWritten = (name: string): boolean =>
  /^(?=.*\s)[^\p{Ll}]+$|\p{Lu}{2}\p{Ll}{2}|\p{L}- \p{L}/u.test(name);

/** The longest proper name; an acronym before words that only stand for it ("the Alliance"). */
function bestName(given: readonly string[]): string {
  const score = (name: string): number => {
    if (/^the\s/i.test(name)) return 0;
    // A state goes by its plain name.
    if (isAcronym(name) || STATE_FORM.test(oneSpelling(name))) return 1;
    return 1 + Math.min(name.split(/(?<!-)\s+/).length, 8) - (isOddlyWritten(name) ? 1 / 2 : 0);
  };
  // "[Fumio] Kishida": an editor's brackets are no part of the name.
  const names = [...new Set(given.map((name) => name.replace(/[[\]]/g, "")))].sort();
  return names.reduce((best, name) => (score(name) > score(best) ? name : best), names[0] ?? "");
}

/** What most take it for who call it by its best name: a headline's "TOKYO" is a poor witness. */
function kindNamed(name: string, of: readonly Pick<Entity, "name" | "kind">[]): EntityKind {
  const called = of.filter((one) => one.name === name);
  return mostCommon((called.length > 0 ? called : of).map(({ kind }) => kind).sort());
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

export function mentionsOf({ article, entity }: Member): Passage[] {
  return article.reading.mentions
    .filter((m) => m.entity === entity.id)
    .map(({ start, end, exact }) => ({ article: article.id, start, end, exact }));
}
