/** Decisions over the articles that a record holds now. */

import { anchorsOf } from "../core/decisions/articles-named.ts";
import type { ArticleAnchor, Decision } from "../core/decisions/decision.ts";
import { decided, type Replay, replayOf } from "../core/decisions/replay.ts";
import { type ArticleOrigin, articlesOf } from "../core/decisions/shelf.ts";
import type { ReadArticle } from "../core/reconcile/read-article.ts";
import type { HeldVersion, Store } from "./store.ts";

/** What finds the article of a held version again. */
export function originOf(
  { key, firstSha256, sha256, place, name }: ArticleAnchor,
  id: string,
): ArticleOrigin {
  return { id, key, firstSha256, sha256, place, name };
}

/** `ids`: the record's id of each article by its key. */
function replayFor(
  decisions: readonly Decision[],
  held: readonly HeldVersion[],
  ids: ReadonlyMap<string, string>,
): Replay {
  const origins = held.flatMap((version) => {
    const id = ids.get(version.key);
    return id === undefined ? [] : [originOf(version, id)];
  });
  return replayOf(decisions, articlesOf(origins));
}

/** The articles of the record as persons have corrected them. */
export async function decidedArticles(
  store: Store,
): Promise<{ readonly articles: readonly ReadArticle[]; readonly replay: Replay }> {
  const replay = await replayIn(store);
  const articles = await store.articles();
  return { articles: articles.map((article) => decided(article, replay)), replay };
}

/** The decisions of a record as it was last settled. */
export async function replayIn(store: Store): Promise<Replay> {
  const decisions = await store.decisions();
  const held = decisions.length === 0 ? [] : await store.held();
  const ids = new Map(
    held.flatMap(({ key, articleId }) => (articleId === null ? [] : [[key, articleId] as const])),
  );
  return replayFor(decisions, held, ids);
}

/** The articles that decisions are about, as the reader left them. */
export async function judgedArticles(
  store: Store,
  { decisions, find }: Replay,
): Promise<readonly ReadArticle[]> {
  const ids = new Set(
    decisions.flatMap(({ ruling }) => anchorsOf(ruling).flatMap((anchor) => find(anchor) ?? [])),
  );
  const articles: ReadArticle[] = [];
  for (const id of [...ids].sort()) {
    const reading = await store.reading(id);
    if (reading !== null) articles.push({ id, claims: [], reading });
  }
  return articles;
}
