/** Whom a phrase is turned against: what one condemns, counters or worries about. */
import { AT_STAKE, CONCERN_NOUNS, COUNTERED } from "../../languages/en/concerns/nouns.ts";
import type { Named, Scene } from "./scene.ts";

const DOERS: ReadonlySet<string> = new Set(["by", "between", "among", "amongst"]);

/** The parties that the phrase at a token is about: named bare, as owners of what it tells of, or as its doers. */
export function partiesAgainst(scene: Scene, from: number): Named | null {
  const bare = scene.listFrom(from);
  if (bare !== null) return bare;
  const owned = scene.ownedFrom(from);
  const chunk = owned?.chunk ?? scene.clauses.chunks.from(from);
  if (chunk === null || AT_STAKE.has(scene.words.lemma(chunk.head))) return null;
  if (owned === null) return scene.broughtIn(chunk.last, DOERS);
  return owned.owners.loose ? null : { ...owned.owners, last: chunk.last };
}

/** As above, but of what is owned only what one counters: influence, or a concern. */
export function partiesCountered(scene: Scene, from: number): Named | null {
  const bare = scene.listFrom(from);
  if (bare !== null) return bare;
  const owned = scene.ownedFrom(from);
  if (owned === null || owned.owners.loose) return null;
  const lemma = scene.words.lemma(owned.chunk.head);
  if (!COUNTERED.has(lemma) && !CONCERN_NOUNS.has(lemma)) return null;
  return { ...owned.owners, last: owned.chunk.last };
}
