/** Under which keys an article meets others: two articles without a common key have no line in common. */
import type { Identity } from "./identity/index.ts";
import type { ReadArticle } from "./read-article.ts";

export function keysOfArticle({ id, reading }: ReadArticle, identity: Identity): string[] {
  return [...new Set(reading.entities.map((entity) => identity.idOf(id, entity.id)))];
}
