import type { Settlement } from "../../../app/store.ts";
import type { Entity, Line, Passage } from "../../../core/annotation/contract.ts";
import { otherNames, type RecordRows, type RecordTable } from "./record-rows.ts";

const NAMED: Line = { standing: "shown", reasons: [], by: "rule:identity" };

/** Everyone and everything whose names changed, and the first place in every changed article that names them. */
export function projectActors(
  into: RecordRows,
  { articles, entities: changed }: Settlement,
  entities: ReadonlyMap<string, Entity>,
): void {
  for (const { id } of changed) projectEntity(into, entities.get(id));
  for (const { id: article, reading, entities: named } of articles) {
    const entityOf = new Map(named.map(({ local, entity }) => [local, entity]));
    const first = new Map<string, Passage>();
    for (const { entity: local, start, end, exact } of reading.mentions) {
      const entity = entityOf.get(local) ?? "";
      if (start < (first.get(entity)?.start ?? Number.POSITIVE_INFINITY))
        first.set(entity, { article, start, end, exact });
    }
    for (const [id, mention] of first) {
      const table = projectEntity(into, entities.get(id));
      if (table !== null)
        into.attest({ table, id, prop: "name", value: mention.exact }, [mention], NAMED);
    }
  }
}

/** The table it stands in; its row is written once. */
function projectEntity(into: RecordRows, entity: Entity | undefined): RecordTable | null {
  if (entity === undefined) return null;
  const { id, name, kind } = entity;
  into.body(id);
  switch (kind) {
    case "person":
      if (into.first("person", id))
        into.rows.person.push({ id, name, other_names: otherNames(entity) });
      return "person";
    case "body":
      return "body";
    case "place":
    case "facility":
      if (into.first("place", id))
        into.rows.place.push({ id, name, other_names: otherNames(entity) });
      return "place";
    case "instrument":
    case "work":
      if (into.first("document", id))
        into.rows.document.push({ id, title: name, published_source: "absent", held: 0 });
      return "document";
    case "occasion":
      if (into.first("event", id))
        into.rows.event.push({ id, title: name, kind: "other", ...into.line("event", id, NAMED) });
      return "event";
    case "system":
      return null;
    default:
      return kind satisfies never;
  }
}
