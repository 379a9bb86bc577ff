import type { Passage, RecordEntity } from "../annotation/contract.ts";

/** The entity with a mention at the passage, the longest one inside it first. */
export function entityAt(entities: readonly RecordEntity[], at: Passage): RecordEntity | undefined {
  const inside = entities.flatMap((entity) =>
    entity.mentions
      .filter((m) => m.article === at.article && at.start <= m.start && m.end <= at.end)
      .map((mention) => ({ entity, length: mention.end - mention.start })),
  );
  return inside.sort((a, b) => b.length - a.length)[0]?.entity;
}
