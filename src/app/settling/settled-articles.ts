import type { ReadArticle } from "../../core/reconcile/read-article.ts";
import type { Change } from "../store.ts";

/** The articles that are called so, those that there are. `keyOf`: keys of articles that get their names only now. */
export async function settledArticles(
  change: Change,
  ids: readonly string[],
  keyOf: ReadonlyMap<string, string> = new Map(),
): Promise<ReadArticle[]> {
  const named = await change.namesOf(
    "id",
    ids.filter((id) => !keyOf.has(id)),
  );
  const keys = new Map([...keyOf, ...named.map(({ id, key }) => [id, key] as const)]);
  const wanted = ids.flatMap((id) => keys.get(id) ?? []);
  const held = new Map((await change.heldOf(wanted)).map((one) => [one.key, one]));
  const readings = await change.readings(wanted);
  return ids.flatMap((id) => {
    const key = keys.get(id) ?? "";
    const reading = readings.get(key);
    return reading === undefined ? [] : [{ id, claims: held.get(key)?.claims ?? [], reading }];
  });
}
