/** Names that a text tells to be former ones: "the Institute, formerly the School", "the School was renamed the Institute". */
import type { Reading } from "../../annotation/contract.ts";
import { FORMERLY, NOW_CALLED } from "../../languages/en/shared-names.ts";

/** By entity, the other name in each case: both sides of a renaming know of it. */
export function formerNames({ text, entities, mentions }: Reading): ReadonlyMap<string, string[]> {
  const kinds = new Map(entities.map((entity) => [entity.id, entity.kind]));
  const names = new Map<string, string[]>();
  const named = mentions
    .filter((m) => m.form === "name" && kinds.get(m.entity) !== "person")
    .sort((a, b) => a.start - b.start || b.end - a.end);
  named.forEach((mention, at) => {
    let behind = at + 1;
    while ((named[behind]?.start ?? mention.end) < mention.end) behind++;
    const next = named[behind];
    if (next === undefined || next.entity === mention.entity) return;
    if (kinds.get(next.entity) !== kinds.get(mention.entity)) return;
    const between = text.slice(mention.end, next.start).replace(/\s+/g, " ");
    if (between.length > 60 || !(FORMERLY.test(between) || NOW_CALLED.test(between))) return;
    names.set(mention.entity, [...(names.get(mention.entity) ?? []), next.exact]);
    names.set(next.entity, [...(names.get(next.entity) ?? []), mention.exact]);
  });
  return names;
}
