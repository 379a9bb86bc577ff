import { decided, decidedRecord } from "../core/decisions/replay.ts";
import type { ReadArticle } from "../core/reconcile/read-article.ts";
import { articleIds } from "./article-id.ts";
import { exactLines } from "./exact-lines.ts";
import { replayFor } from "./replay-for.ts";
import type { Change } from "./store.ts";

/** Reads out of all articles what they say together, and writes the record tables anew. Gives the number of lines left out as inexact. */
export async function settle(change: Change, at: string): Promise<number> {
  const held = await change.held();
  const ids = articleIds(held);
  const readings = await change.readings();
  const replay = replayFor(await change.decisions(), held, ids);
  const articles: ReadArticle[] = [];
  for (const { key, claims } of held) {
    const reading = readings.get(key);
    const id = ids.get(key);
    if (reading !== undefined && id !== undefined)
      articles.push(decided({ id, claims, reading }, replay));
  }
  const texts = new Map(articles.map(({ id, reading }) => [id, reading.text]));
  const { record, dropped } = exactLines(decidedRecord(articles, replay), texts);
  await change.settle({ record, ids, readings, at });
  return dropped;
}
