import type { Passage } from "../annotation/contract.ts";
import { type ActingEntity, principalsBy } from "./identity/acting-for.ts";
import { identityCandidates } from "./identity/candidates.ts";
import { groupProfiles } from "./identity/grouping.ts";
import type { Identity } from "./identity/index.ts";
import { profileOf } from "./identity/profile.ts";
import type { ReadArticle } from "./read-article.ts";

/** Who is who as a record has settled it. */
export interface KnownEntities {
  readonly entities: ReadonlyMap<string, ActingEntity>;
  /** Who has a name, as compared. */
  named(name: string): readonly ActingEntity[];
  /** Whom each profile of the articles means; without it nothing is asked of who may be one. */
  readonly idsOf?: ReadonlyMap<string, Iterable<string>>;
  /** The record's id for an entity of an article. */
  entityOf(article: string, local: string): string | undefined;
}

/** The identity of some articles of a record: names as the whole record has them, mentions as in these articles. */
export function knownIdentity(articles: readonly ReadArticle[], known: KnownEntities): Identity {
  const idOf = (article: string, local: string): string => {
    const id = known.entityOf(article, local);
    if (id === undefined) throw new RangeError(`Article ${article} has no entity ${local}`);
    return id;
  };
  const mentions = new Map<string, Passage[]>();
  for (const { id, reading } of [...articles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const { id: local } of reading.entities) {
      const entity = idOf(id, local);
      if (!mentions.has(entity)) mentions.set(entity, []);
    }
    for (const { entity, start, end, exact } of reading.mentions)
      mentions.get(idOf(id, entity))?.push({ article: id, start, end, exact });
  }
  const entities = [...mentions]
    .flatMap(([id, passages]) => {
      const entity = known.entities.get(id);
      if (entity === undefined) return [];
      const { actsFor: _, ...named } = entity;
      return [{ ...named, mentions: passages }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const principalOf = principalsBy((id) => known.entities.get(id), known.named);
  const { near } = groupProfiles([...(known.idsOf?.keys() ?? [])].map(profileOf));
  return {
    entities,
    byId,
    identityCandidates: identityCandidates(near, known.idsOf ?? new Map(), byId),
    principalOf,
    idOf,
  };
}
