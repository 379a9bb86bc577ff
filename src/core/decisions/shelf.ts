/** Articles found again by what a decision knows of them. */
import type { ArticleAnchor } from "./decision.ts";

/** An article of the record, with all that a decision can know it by. */
export interface ArticleOrigin extends ArticleAnchor {
  /** The record's id of it. */
  readonly id: string;
}

/** The record's id of the article that a person saw; null when it is not there. */
export type FindArticle = (anchor: ArticleAnchor) => string | null;

/** By its key, else by the bytes first received or seen, else by its place. Of several the first by id. */
export function articlesOf(origins: readonly ArticleOrigin[]): FindArticle {
  const byKey = new Map<string, string>();
  const byBytes = new Map<string, string>();
  const byPlace = new Map<string, string>();
  for (const { id, key, firstSha256, sha256, place } of [...origins].sort((a, b) =>
    a.id < b.id ? 1 : -1,
  )) {
    byKey.set(key, id);
    byPlace.set(place, id);
    for (const bytes of [sha256, firstSha256]) byBytes.set(bytes, id);
  }
  return ({ key, firstSha256, sha256, place }) =>
    byKey.get(key) ?? byBytes.get(firstSha256) ?? byBytes.get(sha256) ?? byPlace.get(place) ?? null;
}
