/** What the two sides have in common: bodies that both belong to, and agreements that both have signed. */
import type { Passage, RecordExport } from "../annotation/contract.ts";
import { contains } from "../text/span.ts";
import type { Told } from "./relations.ts";
import type { Touches } from "./sides.ts";

const BELONGING = new Set(["member-of", "partner-of", "part-of"]);
const BINDING = new Set(["sign", "adopt", "ratify", "join"]);

/** The name of each shared body or agreement by its id. */
export function sharedBy(
  { entities, events }: RecordExport,
  told: readonly Told[],
  touches: Touches,
): ReadonlyMap<string, string> {
  const belonging = new Map<string, string[]>();
  for (const { object, subject, relation } of told)
    if (BELONGING.has(relation.relation))
      belonging.set(object, [...(belonging.get(object) ?? []), subject]);
  const bound = events
    .filter(({ kind, standing }) => standing === "shown" && BINDING.has(kind))
    .filter(({ participants }) => touches(participants.map((p) => p.entity)).every(Boolean))
    .flatMap(({ evidence }) => evidence);
  const boundIn = new Map<string, Passage[]>();
  for (const passage of bound)
    boundIn.set(passage.article, [...(boundIn.get(passage.article) ?? []), passage]);
  const shared = entities.filter(({ id, kind, mentions }) => {
    if (touches([id]).some(Boolean)) return false;
    if (kind === "body") return touches(belonging.get(id) ?? []).every(Boolean);
    const isBound = (mention: Passage): boolean =>
      (boundIn.get(mention.article) ?? []).some((p) => contains<"text">(p, mention));
    return kind === "instrument" && mentions.some(isBound);
  });
  return new Map(shared.map(({ id, name }) => [id, name]));
}
