/** Whom an article is about most of all, told from the article alone. */
import type { Reading } from "../annotation/contract.ts";

const MOST = 2;

/**
 * The two states or bodies that the article names most often, in alphabetical order: articles about one relationship mostly have
 * the same. Good for putting like beside like, and for nothing that a reader is shown.
 */
export function mainParties({ entities, mentions }: Reading): string[] {
  const times = new Map<string, number>();
  for (const { entity } of mentions) times.set(entity, (times.get(entity) ?? 0) + 1);
  return entities
    .filter(({ kind }) => kind === "place" || kind === "body")
    .map(({ id, name }) => ({ name, times: times.get(id) ?? 0 }))
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name)
    .sort();
}
