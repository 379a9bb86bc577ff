/** The decisions of persons over the articles that a settling reaches. */
import { anchorsOf } from "../../core/decisions/articles-named.ts";
import type { ArticleAnchor } from "../../core/decisions/decision.ts";
import { inForce } from "../../core/decisions/decision.ts";
import { type Replay, replayOf } from "../../core/decisions/replay.ts";
import { type ArticleOrigin, articlesOf } from "../../core/decisions/shelf.ts";
import { originOf } from "../replay-for.ts";
import type { Change, HeldVersion } from "../store.ts";
import type { Moved } from "./article-names.ts";

/** `moved`: articles whose names change in this settling. */
export async function judgedIn(change: Change, moved: readonly Moved[]): Promise<Replay> {
  const decisions = await change.decisions();
  const anchors = new Map(
    inForce(decisions).flatMap(({ ruling }) => anchorsOf(ruling).map((one) => [one.key, one])),
  );
  const held = new Map<string, HeldVersion>();
  for (const anchor of anchors.values()) {
    const version = await heldFor(change, anchor);
    if (version !== null) held.set(version.key, version);
  }
  const names = new Map(
    (await change.namesOf("key", [...held.keys()])).map(({ key, id }) => [key, id]),
  );
  for (const { key, after } of moved) if (after !== null) names.set(key, after.id);
  const origins = [...held.values()].flatMap((version): ArticleOrigin[] => {
    const id = names.get(version.key);
    return id === undefined ? [] : [originOf(version, id)];
  });
  return replayOf(decisions, articlesOf(origins));
}

/** The article that a person saw, as it is held now. */
export async function heldFor(
  change: Pick<Change, "heldOf" | "heldAt">,
  { key, place, firstSha256, sha256 }: ArticleAnchor,
): Promise<HeldVersion | null> {
  const [own] = await change.heldOf([key]);
  return (
    own ?? (await change.heldAt(place, firstSha256)) ?? (await change.heldAt(place, sha256)) ?? null
  );
}

/** Articles that a decision ties to one of these: a line of theirs may rest on what it says there. */
export function tiedTo(articles: readonly string[], { decisions, find }: Replay): string[] {
  const own = new Set(articles);
  return decisions.flatMap(({ ruling }) => {
    const ids = anchorsOf(ruling).flatMap((anchor) => find(anchor) ?? []);
    return ids.some((id) => own.has(id)) ? ids.filter((id) => !own.has(id)) : [];
  });
}
