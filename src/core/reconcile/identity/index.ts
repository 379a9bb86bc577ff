/**
 * Who is who across articles. Two articles mean one entity when they give it the same full name, or one gives only an acronym
 * or a surname that, with what else is told, fits one alone. What is not sure stays apart and is a candidate.
 */
import type { IdentityCandidate, Passage, RecordEntity } from "../../annotation/contract.ts";
import { type Bonds, NO_BONDS } from "../bonds.ts";
import type { ReadArticle } from "../read-article.ts";
import { type ActingEntity, actedForNames, principalsBy } from "./acting-for.ts";
import { identityCandidates } from "./candidates.ts";
import { groupEntity, groupIds, type Member, mentionsOf, ownEntity, ownId } from "./entities.ts";
import { type Grouping, groupProfiles } from "./grouping.ts";
import { type ProfiledEntity, profilesOf, profileText } from "./profile.ts";

export interface Identity {
  readonly entities: readonly RecordEntity[];
  readonly byId: ReadonlyMap<string, RecordEntity>;
  /** The state or body that an entity acts for, else the entity itself. */
  principalOf(entity: string): string;
  /** What may be one entity: never joined, a question for a person. */
  readonly identityCandidates: readonly IdentityCandidate[];
  /** The record's id for an entity of an article; an unnamed one has an id of its own. */
  idOf(article: string, entity: string): string;
}

/** `bonds`: what persons decided of who is who. */
export function identify(articles: readonly ReadArticle[], bonds: Bonds = NO_BONDS): Identity {
  const profiled = articles.map((article) => ({ article, entities: profilesOf(article, bonds) }));
  const profiles = profiled.flatMap(({ entities }) =>
    entities.flatMap(({ profile }) => profile ?? []),
  );
  return identifyWith(profiled, groupProfiles(profiles));
}

export interface ProfiledArticle {
  readonly article: ReadArticle;
  /** As `profilesOf` gives them. */
  readonly entities: readonly ProfiledEntity[];
}

/** The same with groups that are known: of these articles, or of more. */
export function identifyWith(given: readonly ProfiledArticle[], grouping: Grouping): Identity {
  const articles = [...given].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const grouped = groupEntities(grouping);
  const found = new Map<string, { entity: ActingEntity; mentions: Passage[] }>();
  const ids = new Map<string, string>();
  const byProfile = new Map<string, string[]>();
  for (const { article, entities } of articles) {
    const own = ownEntities({ article, entities }, (profile) => grouped.has(profile));
    for (const { entity: local, profile } of entities) {
      const text = profile === null ? "" : profileText(profile);
      const entity = grouped.get(text) ?? own.get(local.id) ?? { ...local, actsFor: null };
      const mentions = found.get(entity.id)?.mentions ?? [];
      mentions.push(...mentionsOf({ article, entity: local }));
      found.set(entity.id, { entity, mentions });
      ids.set(`${article.id} ${local.id}`, entity.id);
      if (profile !== null) byProfile.set(text, [...(byProfile.get(text) ?? []), entity.id]);
    }
  }
  const entities = [...found.values()]
    .map(
      ({ entity: { actsFor: _, ...entity }, mentions }): RecordEntity => ({ ...entity, mentions }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    entities,
    byId,
    identityCandidates: identityCandidates(grouping.near, byProfile, byId),
    principalOf: principalsBy((id) => found.get(id)?.entity, namedBy([...found.values()])),
    idOf: (article, entity) => {
      const id = ids.get(`${article} ${entity}`);
      if (id === undefined) throw new RangeError(`Article ${article} has no entity ${entity}`);
      return id;
    },
  };
}

/** Gives who has a name, as compared. */
function namedBy(
  found: readonly { readonly entity: ActingEntity }[],
): (name: string) => readonly ActingEntity[] {
  const byName = new Map<string, ActingEntity[]>();
  for (const { entity } of found)
    for (const name of actedForNames(entity))
      byName.set(name, [...(byName.get(name) ?? []), entity]);
  return (name) => byName.get(name) ?? [];
}

/** Whom the profiles of each group mean, by the profile's text. */
export function groupEntities({
  groups,
}: Pick<Grouping, "groups">): ReadonlyMap<string, ActingEntity> {
  const ids = groupIds(groups);
  return new Map(
    groups.flatMap((group, at) => {
      const entity = groupEntity(ids[at] ?? "", group);
      return group.map((profile) => [profileText(profile), entity] as const);
    }),
  );
}

/** Those of an article whom no other article can mean, by their ids in the article. */
export function ownEntities(
  { article, entities }: ProfiledArticle,
  isGrouped: (profile: string) => boolean,
): ReadonlyMap<string, ActingEntity> {
  const own = new Map<string, ActingEntity>();
  const taken = new Set<string>();
  for (const { entity, profile } of entities) {
    if (profile !== null && isGrouped(profileText(profile))) continue;
    const member: Member = { article, entity };
    const id = ownId(member, taken);
    taken.add(id);
    own.set(entity.id, ownEntity(id, member, profile));
  }
  return own;
}
