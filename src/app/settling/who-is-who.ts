/** Who is who in articles that change, and whom the change makes somebody else. */
import type { Reading } from "../../core/annotation/contract.ts";
import { decided, type Replay } from "../../core/decisions/replay.ts";
import type { Bonds } from "../../core/reconcile/bonds.ts";
import type { ActingEntity } from "../../core/reconcile/identity/acting-for.ts";
import { groupProfiles, keysOfProfile } from "../../core/reconcile/identity/grouping.ts";
import {
  groupEntities,
  ownEntities,
  type ProfiledArticle,
} from "../../core/reconcile/identity/index.ts";
import { profileOf, profilesOf, profileText } from "../../core/reconcile/identity/profile.ts";
import type { ReadArticle } from "../../core/reconcile/read-article.ts";
import { keyNumber } from "../../core/text/key-number.ts";
import type { Change, EntityOfArticle, KnownProfile, Settlement } from "../store.ts";
import { settledArticles } from "./settled-articles.ts";

/** An article that changes, with its new reading; null when nothing stays of it. */
export interface Changing {
  readonly before: string | null;
  readonly after: { readonly id: string; readonly reading: Reading } | null;
}

export interface WhoIsWho extends Pick<Settlement, "regrouped" | "forgotten" | "entities"> {
  /** Everyone in the articles that change. */
  readonly inArticles: readonly EntityOfArticle[];
  /** Other articles in which somebody is somebody else from now on, each with those of whom this is true. */
  readonly affected: ReadonlyMap<string, readonly EntityOfArticle[]>;
}

const keysOf = (text: string): number[] => keysOfProfile(profileOf(text)).map(keyNumber);

/** `notYet`: articles that have changed too, and whose turn comes. */
export async function whoIsWho(
  change: Change,
  changing: readonly Changing[],
  { notYet, replay }: { readonly notYet: ReadonlySet<string>; readonly replay: Replay },
): Promise<WhoIsWho> {
  const profiledArticle = (told: Told): ProfiledArticle => profiledBy(told, replay.bonds);
  const own = new Set(changing.flatMap(({ before }) => before ?? []));
  const profiled = changing.flatMap(({ after }) =>
    after === null ? [] : [profiledArticle(after)],
  );
  const now = new Set(profiled.flatMap(textsIn));
  const known = new Map(
    (await change.knownProfiles([...now])).map(({ profile, entity }) => [profile, entity]),
  );
  const unknown = [...now].filter((profile) => !known.has(profile));
  const forgotten = await noMoreUsed(change, own, now);
  const regrouping = await regroup(change, unknown, forgotten);
  for (const { profile, entity } of regrouping.profiles) known.set(profile, entity);
  const naming = (await change.naming(regrouping.moved)).filter(
    (id) => !own.has(id) && !notYet.has(id),
  );
  const others = (await settledArticles(change, naming)).map((article) =>
    profiledArticle(decided(article, replay)),
  );
  for (const { profile, entity } of await change.knownProfiles(others.flatMap(textsIn)))
    if (!known.has(profile)) known.set(profile, entity);
  const alone: ActingEntity[] = [];
  const inArticles = [...profiled, ...others].flatMap((article) => {
    const ownOnes = ownEntities(article, (profile) => known.get(profile) != null);
    alone.push(...ownOnes.values());
    return membersOf(article, known, ownOnes);
  });
  const moved = new Set(regrouping.moved);
  const isMoved = ({ profile }: EntityOfArticle): boolean => profile !== null && moved.has(profile);
  return {
    regrouped: regrouping.profiles.map((one) => ({ ...one, keys: keysOf(one.profile) })),
    forgotten,
    entities: [...regrouping.entities, ...alone],
    inArticles,
    affected: new Map(
      others.map(({ article: { id } }) => [
        id,
        inArticles.filter((one) => one.article === id && isMoved(one)),
      ]),
    ),
  };
}

type Told = Pick<ReadArticle, "id" | "reading">;

function profiledBy(told: Told, bonds: Bonds): ProfiledArticle {
  const article = { ...told, claims: [] };
  return { article, entities: profilesOf(article, bonds) };
}

const textsIn = ({ entities }: ProfiledArticle): string[] =>
  entities.flatMap(({ profile }) => (profile === null ? [] : [profileText(profile)]));

function membersOf(
  { article, entities }: ProfiledArticle,
  known: ReadonlyMap<string, string | null>,
  own: ReadonlyMap<string, ActingEntity>,
): EntityOfArticle[] {
  return entities.map(({ entity: { id: local }, profile }) => {
    const text = profile === null ? null : profileText(profile);
    const grouped = text === null ? null : (known.get(text) ?? null);
    return {
      article: article.id,
      local,
      profile: text,
      entity: grouped ?? own.get(local)?.id ?? "",
    };
  });
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
  readonly profiles: readonly KnownProfile[];
  readonly entities: readonly ActingEntity[];
  /** Profiles that mean somebody else than before, or who is called otherwise or acts for another. */
  readonly moved: readonly string[];
}

/** Only profiles that share a key can be one: what is reached over keys is grouped anew. */
async function regroup(
  change: Change,
  unknown: readonly string[],
  forgotten: readonly string[],
): Promise<Regrouped> {
  if (unknown.length + forgotten.length === 0) return { profiles: [], entities: [], moved: [] };
  const gone = new Set(forgotten);
  const reached = new Map<string, string | null>(unknown.map((profile) => [profile, null]));
  const before = new Map<string, string | null>();
  const asked = new Set<number>();
  let fresh: readonly string[] = [...unknown, ...forgotten];
  while (fresh.length > 0) {
    const keys = [...new Set(fresh.flatMap(keysOf))].filter((key) => !asked.has(key));
    for (const key of keys) asked.add(key);
    const found = (await change.profilesAt(keys)).filter(
      ({ profile }) => !reached.has(profile) && !gone.has(profile),
    );
    for (const { profile, entity } of found) {
      reached.set(profile, entity);
      before.set(profile, entity);
    }
    fresh = found.map(({ profile }) => profile);
  }
  const texts = [...reached.keys()].sort();
  const meant = groupEntities(groupProfiles(texts.map(profileOf)));
  const ids = [...new Set([...before.values()].flatMap((id) => id ?? []))];
  const acted = new Map((await change.entities(ids)).map(({ id, actsFor }) => [id, actsFor]));
  const isOther = (profile: string): boolean => {
    const [was, is] = [before.get(profile) ?? null, meant.get(profile) ?? null];
    return was !== (is?.id ?? null) || (was !== null && acted.get(was) !== is?.actsFor);
  };
  const profiles = texts.map((profile) => ({ profile, entity: meant.get(profile)?.id ?? null }));
  return {
    profiles,
    entities: [...new Map([...meant.values()].map((entity) => [entity.id, entity])).values()],
    moved: profiles
      .filter(({ profile }) => before.has(profile) && isOther(profile))
      .map(({ profile }) => profile),
  };
}
