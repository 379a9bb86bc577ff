/** What is decided of who is who. */
import type { Conflict, RecordEntity } from "../../core/annotation/contract.ts";
import type { Ruling } from "../../core/decisions/decision.ts";
import { entityAt } from "../../core/decisions/entity-at.ts";
import { entityAnchor } from "../../core/decisions/seen.ts";
import { articleNamed, articlesOfPassages, entityNamed, seenArticles } from "../screen.ts";
import type { Store } from "../store.ts";
import { usage } from "./usage.ts";

/** The two that a question of identity is about, merged or kept apart. */
export async function sameness(
  store: Store,
  conflict: Conflict,
  kind: "merge" | "split",
): Promise<Ruling> {
  const { entities } = await store.record();
  const [a, b] = conflict.sides.map(([first]) =>
    first === undefined ? undefined : entityAt(entities, first),
  );
  if (a === undefined || b === undefined || a.id === b.id)
    throw usage(`Say whom ${conflict.id} is about: rapporteur decide ${kind} NAME NAME.`);
  return await entitiesRuling(store, kind, [a, b]);
}

async function entitiesRuling(
  store: Store,
  kind: "merge" | "split",
  [a, b]: readonly [RecordEntity, RecordEntity],
): Promise<Ruling> {
  const seen = await seenArticles(store, articlesOfPassages([...a.mentions, ...b.mentions]));
  return { kind, entities: [entityAnchor(seen, a), entityAnchor(seen, b)] };
}

/** Two names are one. */
export async function merge(store: Store, one: string, other: string): Promise<Ruling> {
  const record = await store.record();
  const [a, b] = [entityNamed(record, one), entityNamed(record, other)];
  if (a.id === b.id) throw usage(`“${one}” and “${other}” are one already: ${a.name} (${a.id}).`);
  if ((a.kind === "person") !== (b.kind === "person"))
    throw usage(`${a.name} is a ${a.kind} and ${b.name} a ${b.kind}: they cannot be one.`);
  return await entitiesRuling(store, "merge", [a, b]);
}

/** Who is called so in these articles is somebody else than in the others. */
export async function split(
  store: Store,
  name: string,
  articles: readonly string[],
): Promise<Ruling> {
  const record = await store.record();
  const entity = entityNamed(record, name);
  const all = articlesOfPassages(entity.mentions);
  for (const id of articles)
    if (!all.includes(articleNamed(record, id).id))
      throw usage(`${id} does not name ${entity.name}. Articles that do: ${all.join(", ")}.`);
  const others = all.filter((id) => !articles.includes(id));
  if (others.length === 0 || articles.length === 0)
    throw usage(
      `Name some but not all of the articles that name ${entity.name}: ${all.join(", ")}.`,
    );
  const seen = await seenArticles(store, all);
  return {
    kind: "split",
    entities: [entityAnchor(seen, entity, articles), entityAnchor(seen, entity, others)],
  };
}
