/** Who is who in articles that change, and whom the change makes somebody else. */
import type { Entity } from "../../core/annotation/contract.ts";
import type { Bonds } from "../../core/reconcile/bonds.ts";
import {
  identifyProfiles,
  keysOfProfile,
  type Profile,
  profilesOf,
} from "../../core/reconcile/identity.ts";
import type { ReadArticle } from "../../core/reconcile/read-article.ts";
import { keyNumber } from "../../core/text/key-number.ts";
import type { Change, EntityOfArticle, KnownProfile, Settlement } from "../store.ts";

/** An article that changes, with its new reading; null when nothing stays of it. */
export interface Changing {
  readonly before: string | null;
  readonly after: ReadArticle | null;
}

export interface WhoIsWho extends Pick<Settlement, "regrouped" | "forgotten" | "entities"> {
  /** Everyone in the articles that change. */
  readonly inArticles: readonly EntityOfArticle[];
  /** Ids of other articles in which somebody is called otherwise from now on. */
  readonly affected: readonly string[];
}

const read = (json: string): Profile => JSON.parse(json) as Profile;
const keysOf = (json: string): number[] => keysOfProfile(read(json)).map(keyNumber);

/** `bonds`: what persons decided of who is who. */
export async function whoIsWho(
  change: Change,
  changing: readonly Changing[],
  bonds: Bonds,
): Promise<WhoIsWho> {
  const own = new Set(changing.flatMap(({ before }) => before ?? []));
  const named = changing.flatMap(({ after }) => (after === null ? [] : [namedIn(after, bonds)]));
  const now = new Set(named.flatMap(({ profiles }) => [...profiles.values()]));
  const known = new Map(
    (await change.knownProfiles([...now])).map(({ profile, entity }) => [profile, entity]),
  );
  const unknown = [...now].filter((profile) => !known.has(profile));
  const forgotten = await noMoreUsed(change, own, now);
  const regrouping = await regroup(change, unknown, forgotten);
  for (const { profile, entity } of regrouping.groups) known.set(profile, entity);
  const unnamed = named.flatMap(({ unnamed }) => unnamed);
  return {
    regrouped: regrouping.groups.map((one) => ({ ...one, keys: keysOf(one.profile) })),
    forgotten,
    entities: [...regrouping.entities, ...unnamed.map(({ entity }) => entity)],
    inArticles: [
      ...named.flatMap(({ article, profiles }) =>
        [...profiles].map(([local, profile]) => ({
          article,
          local,
          profile,
          entity: known.get(profile) ?? "",
        })),
      ),
      ...unnamed.map(({ article, local, entity }) => ({
        article,
        local,
        profile: null,
        entity: entity.id,
      })),
    ],
    affected: (await change.naming(regrouping.moved)).filter((id) => !own.has(id)),
  };
}

interface Named {
  readonly article: string;
  /** By the id inside the article. */
  readonly profiles: ReadonlyMap<string, string>;
  readonly unnamed: readonly { article: string; local: string; entity: Entity }[];
}

function namedIn(article: ReadArticle, bonds: Bonds): Named {
  const { named, unnamed } = profilesOf(article, bonds);
  const { id } = article;
  return {
    article: id,
    profiles: new Map([...named].map(([local, profile]) => [local, JSON.stringify(profile)])),
    unnamed: [...unnamed].map(([local, entity]) => ({ article: id, local, entity })),
  };
}

/** Profiles that only the articles that change had, and that none of them has any more. */
async function noMoreUsed(
  change: Change,
  own: ReadonlySet<string>,
  now: ReadonlySet<string>,
): Promise<string[]> {
  const were = new Set((await change.entitiesIn([...own])).flatMap(({ profile }) => profile ?? []));
  const forgotten: string[] = [];
  for (const profile of were)
    if (!now.has(profile) && (await change.naming([profile])).every((id) => own.has(id)))
      forgotten.push(profile);
  return forgotten;
}

interface Regrouped {
  readonly groups: readonly KnownProfile[];
  readonly entities: readonly Entity[];
  /** Profiles that mean somebody else than before, or are called otherwise. */
  readonly moved: readonly string[];
}

/** Only profiles that share a key can be one: what is reached over keys is grouped anew. */
async function regroup(
  change: Change,
  unknown: readonly string[],
  forgotten: readonly string[],
): Promise<Regrouped> {
  if (unknown.length + forgotten.length === 0) return { groups: [], entities: [], moved: [] };
  const gone = new Set(forgotten);
  const reached = new Map<string, string | null>(unknown.map((profile) => [profile, null]));
  const asked = new Set<number>();
  let fresh: readonly string[] = [...unknown, ...forgotten];
  while (fresh.length > 0) {
    const keys = [...new Set(fresh.flatMap(keysOf))].filter((key) => !asked.has(key));
    for (const key of keys) asked.add(key);
    const found = (await change.profilesAt(keys)).filter(
      ({ profile }) => !reached.has(profile) && !gone.has(profile),
    );
    for (const { profile, entity } of found) reached.set(profile, entity);
    fresh = found.map(({ profile }) => profile);
  }
  const profiles = [...reached.keys()].sort();
  const { entities, of } = identifyProfiles(profiles.map(read));
  const groups = profiles.map((profile, at) => ({ profile, entity: of[at] ?? "" }));
  const moved = groups.filter(({ profile, entity }) => {
    const before = reached.get(profile) ?? null;
    return before !== null && before !== entity;
  });
  return { groups, entities, moved: moved.map(({ profile }) => profile) };
}
