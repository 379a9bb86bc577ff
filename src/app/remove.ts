import { RapporteurError } from "./rapporteur-error.ts";
import { settle } from "./settle.ts";
import type { Store } from "./store.ts";

/** Takes articles out of the record with all that was received for them. All of them, or none. */
export async function removeArticles(
  store: Store,
  ids: readonly string[],
  now: string,
): Promise<void> {
  await store.change(async (change) => {
    const named = new Map((await change.namesOf("id", ids)).map(({ id, key }) => [id, key]));
    const keys = ids.map((id) => {
      const key = named.get(id);
      if (key === undefined)
        throw new RapporteurError(
          "not-found",
          `The record has no article “${id}”. Nothing was removed; rapporteur list shows the articles.`,
        );
      return key;
    });
    await change.forget(keys);
    await settle(change, now);
  });
}
