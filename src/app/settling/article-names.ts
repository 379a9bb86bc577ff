/** What the record calls articles that change, and those that must give up a name because of them. */
import { articleIds, wishOf } from "../article-id.ts";
import type { ArticleName, Change } from "../store.ts";

/** An article whose name, reading or presence changes. */
export interface Moved {
  readonly key: string;
  /** What it was called; null when it is new. */
  readonly before: string | null;
  /** What it is called now; null when it was taken out. */
  readonly after: ArticleName | null;
}

/** The articles of the keys, and those that are called otherwise from now on. */
export async function namesMoved(change: Change, keys: readonly string[]): Promise<Moved[]> {
  const before = new Map<string, ArticleName>();
  for (const name of await change.namesOf("key", keys)) before.set(name.key, name);
  const held = (await change.heldOf(keys)).map(({ key, name, firstSha256 }) => ({
    key,
    name,
    firstSha256,
  }));
  const own = new Set(keys);
  const rivals = new Map<string, ArticleName>();
  const wishes = [...held, ...before.values()].map(({ name }) => wishOf(name));
  let ids = new Map<string, string>();
  let found = await change.namesOf("wish", wishes);
  // A name that is given may be the one that somebody else had to be content with.
  do {
    for (const name of found) if (!own.has(name.key)) rivals.set(name.key, name);
    ids = new Map(articleIds([...held, ...rivals.values()]));
    const taken = await change.namesOf("id", [...ids.values()]);
    const strangers = taken.filter(({ key }) => !own.has(key) && !rivals.has(key));
    found = await change.namesOf(
      "wish",
      strangers.map(({ name }) => wishOf(name)),
    );
  } while (found.some(({ key }) => !own.has(key) && !rivals.has(key)));
  const renamed = [...rivals.values()].filter(({ key, id }) => ids.get(key) !== id);
  const after = new Map(
    [...held, ...renamed].map((one) => [one.key, { ...one, id: ids.get(one.key) ?? one.key }]),
  );
  return [...keys, ...renamed.map(({ key }) => key)].map((key) => ({
    key,
    before: before.get(key)?.id ?? rivals.get(key)?.id ?? null,
    after: after.get(key) ?? null,
  }));
}
