/**
 * Who is who across articles. Two articles mean one entity when they give it the same full name, or one gives only an acronym
 * or a surname that, with what else is told, fits one alone. What is not sure stays apart and is a candidate.
 */
import type { IdentityCandidate, RecordEntity } from "../../annotation/contract.ts";
import type { ReadArticle } from "../read-article.ts";
import { identityCandidates } from "./candidates.ts";
import { groupIds, type Member, ownId, recordEntity } from "./entities.ts";
import { type Grouping, groupProfiles } from "./grouping.ts";
import { type NameProfile, type ProfiledEntity, profilesOf, profileText } from "./profile.ts";

export interface Identity {
  readonly entities: readonly RecordEntity[];
  readonly byId: ReadonlyMap<string, RecordEntity>;
  /** What may be one entity: never joined, a question for a person. */
  readonly identityCandidates: readonly IdentityCandidate[];
  /** The record's id for an entity of an article; an unnamed one has an id of its own. */
  idOf(article: string, entity: string): string;
}

export function identify(articles: readonly ReadArticle[]): Identity {
  const profiled = articles.map((article) => ({ article, entities: profilesOf(article) }));
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
  const groupIdOf = idsByProfile(grouping.groups);
  const members = new Map<string, Member[]>();
  const profiles = new Map<string, NameProfile[]>();
  const ids = new Map<string, string>();
  const byProfile = new Map<string, string[]>();
  for (const { article, entities } of articles) {
    const taken = new Set<string>();
    for (const { entity, profile } of entities) {
      const member: Member = { article, entity };
      const text = profile === null ? "" : profileText(profile);
      const id = groupIdOf.get(text) ?? ownId(member, taken);
      taken.add(id);
      members.set(id, [...(members.get(id) ?? []), member]);
      ids.set(`${article.id} ${entity.id}`, id);
      if (profile === null) continue;
      profiles.set(id, [...(profiles.get(id) ?? []), profile]);
      byProfile.set(text, [...(byProfile.get(text) ?? []), id]);
    }
  }
  const entities = [...members]
    .map(([id, own]) => recordEntity(id, own, profiles.get(id) ?? []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    entities,
    byId,
    identityCandidates: identityCandidates(grouping.near, byProfile, byId),
    idOf: (article, entity) => {
      const id = ids.get(`${article} ${entity}`);
      if (id === undefined) throw new RangeError(`Article ${article} has no entity ${entity}`);
      return id;
    },
  };
}

function idsByProfile(groups: Grouping["groups"]): ReadonlyMap<string, string> {
  const ids = groupIds(groups);
  return new Map(
    groups.flatMap((group, at) =>
      group.map((profile) => [profileText(profile), ids[at] ?? ""] as const),
    ),
  );
}
