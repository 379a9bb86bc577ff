/**
 * Brings the record up to date with what was received, changed or taken out. Only what these articles can bear on is
 * worked out again: the articles that have a key in common with them, and from there as far as lines change.
 */

import { decided } from "../core/decisions/replay.ts";
import type { ReadArticle } from "../core/reconcile/read-article.ts";
import { namesMoved } from "./settling/article-names.ts";
import { ArticlesAtHand } from "./settling/articles-at-hand.ts";
import { judgedIn, tiedTo } from "./settling/judged.ts";
import { Scope } from "./settling/scope.ts";
import { whoIsWho } from "./settling/who-is-who.ts";
import type { Change, SettledArticle } from "./store.ts";

/** Articles settled at a time: more need more memory, fewer look up the same neighbours more often. */
const AT_A_TIME = 250;

/** Gives the number of lines left out as inexact. `portion`: articles settled at a time; the record is the same for all. */
export async function settle(change: Change, at: string, portion = AT_A_TIME): Promise<number> {
  let dropped = 0;
  for (;;) {
    const waiting = await change.waiting();
    if (waiting.length === 0) return dropped;
    const [now, later] = [waiting.slice(0, portion), waiting.slice(portion)];
    dropped += await settleSome(change, now, later, at);
  }
}

async function settleSome(
  change: Change,
  keys: readonly string[],
  later: readonly string[],
  at: string,
): Promise<number> {
  const moved = await namesMoved(change, keys);
  const replay = await judgedIn(change, moved);
  const readings = await change.readings(moved.map(({ key }) => key));
  const notYet = new Set((await change.namesOf("key", later)).map(({ id }) => id));
  const who = await whoIsWho(
    change,
    moved.map(({ key, before, after }) => {
      const reading = readings.get(key);
      if (after === null || reading === undefined) return { before, after: null };
      return { before, after: decided({ id: after.id, claims: [], reading }, replay) };
    }),
    { notYet, replay },
  );
  const gone = moved.flatMap(({ before, after }) =>
    before === null || before === after?.id ? [] : [before],
  );
  const hand = new ArticlesAtHand(change, {
    names: new Map(moved.flatMap(({ key, after }) => (after === null ? [] : [[after.id, key]]))),
    gone,
    notYet,
    inArticles: who.inArticles,
    entities: who.entities,
    replay,
  });
  const changed = moved.flatMap(({ after }) => after?.id ?? []);
  const tied = tiedTo([...changed, ...who.affected.keys()], replay);
  const whole = [...new Set([...changed, ...tied.filter((id) => !hand.isAbsent(id))])];
  const scope = new Scope(change, hand, { whole, renamed: who.affected, gone, replay });
  const { removed, added, dropped } = await scope.renew();
  const renewed = [...new Set([...whole, ...who.affected.keys()])];
  await change.settle({
    ...who,
    names: new Map(moved.map(({ key, after }) => [key, after])),
    cleared: [...new Set([...moved.flatMap(({ before }) => before ?? []), ...renewed])],
    articles: settled(await hand.of(renewed), hand),
    removed,
    added,
    at,
  });
  return dropped;
}

const settled = (articles: readonly ReadArticle[], hand: ArticlesAtHand): SettledArticle[] =>
  articles.map((article) => {
    const { kept: keys, runs } = hand.keysOf(article);
    const entities = hand.entitiesOf(article.id);
    return { id: article.id, reading: article.reading, keys, runs, entities };
  });
