import type { Line, Passage, RecordEntity } from "../../../core/annotation/contract.ts";
import { otherNames, type RecordRows, type RecordTable } from "./record-rows.ts";

const NAMED: Line = { standing: "shown", reasons: [], by: "rule:identity" };

/** Everyone and everything that the articles name, each with its first place in every article. */
export function projectActors(into: RecordRows, entities: readonly RecordEntity[]): void {
  for (const entity of entities) {
    const table = projectEntity(into, entity);
    if (table !== null)
      into.attest(
        { table, id: entity.id, prop: "name", value: entity.name },
        firstOfEach(entity.mentions),
        NAMED,
      );
  }
}

function projectEntity(into: RecordRows, entity: RecordEntity): RecordTable | null {
  const { id, name, kind } = entity;
  switch (kind) {
    case "person":
      into.rows.person.push({ id, name, other_names: otherNames(entity) });
      return "person";
    case "body":
      into.body(id);
      return "body";
    case "place":
    case "facility":
      into.rows.place.push({ id, name, other_names: otherNames(entity) });
      return "place";
    case "instrument":
    case "work":
      if (into.first("document", id))
        into.rows.document.push({ id, title: name, published_source: "absent", held: 0 });
      return "document";
    case "occasion":
      into.first("event", id);
      into.rows.event.push({ id, title: name, kind: "other", ...into.line("event", id, NAMED) });
      return "event";
    case "system":
      return null;
    default:
      return kind satisfies never;
  }
}

function firstOfEach(mentions: readonly Passage[]): readonly Passage[] {
  const first = new Map<string, Passage>();
  for (const mention of mentions) {
    const known = first.get(mention.article);
    if (known === undefined || mention.start < known.start) first.set(mention.article, mention);
  }
  return [...first.values()];
}
