/** However the articles come, one by one, in any order, taken out and put in again: it is the same record. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { addArticles } from "../../src/app/add.ts";
import type { Arrival } from "../../src/app/arrival.ts";
import { removeArticles } from "../../src/app/remove.ts";
import { settle } from "../../src/app/settle.ts";
import type { Store } from "../../src/app/store.ts";
import type { Article } from "../../src/core/annotation/article.ts";
import type { Reading, RecordExport } from "../../src/core/annotation/contract.ts";
import { readArticle } from "../../src/core/read/index.ts";
import { reconcile } from "../../src/core/reconcile/index.ts";
import { loadLanguage } from "../../src/edge/intake/language.ts";
import { receiveAll } from "../../src/edge/intake/receive.ts";
import { openEngine } from "../../src/edge/store/sqlite/engine.ts";
import { openRecord } from "../../src/edge/store/sqlite/open.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-steps-"));
afterAll(() => rmSync(folder, { recursive: true }));

const AT = "2031-04-01T00:00:00.000Z";
const HERE = new URL("../../", import.meta.url);
const SETS = ["samples/japan-nato", "samples/sarrane-bank"];

interface Received {
  readonly article: Article;
  readonly bytes: Uint8Array;
  readonly path: string;
}

for (const set of SETS) {
  const path = fileURLToPath(new URL(set, HERE));
  if (existsSync(path)) describe(`The texts of ${set}`, async () => stepTests(await taken(path)));
}

async function taken(path: string): Promise<readonly Received[]> {
  const articles: Received[] = [];
  for (const file of readdirSync(path, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.(?:txt|html)$/.test(file)) continue;
    for await (const received of receiveAll([join(path, file)]))
      if ("article" in received) articles.push(received);
  }
  return articles;
}

async function stepTests(all: readonly Received[]): Promise<void> {
  const language = await loadLanguage();
  const readings = new Map<string, Reading>();
  const reader = (article: Article): Reading => {
    const known = readings.get(article.sha256) ?? readArticle(article, language);
    readings.set(article.sha256, known);
    return known;
  };
  const context = { reader: () => Promise.resolve(reader), readerId: "steps@1", now: () => AT };
  const add = async (store: Store, articles: readonly Received[]): Promise<void> => {
    await addArticles(store, arriving(articles), context);
  };
  const atOnce = recordAfter((store) => add(store, all));

  test("are the same record whether kept in lines or worked out at once", async () => {
    const { record, articles } = await atOnce;
    expect(record).toEqual(JSON.parse(JSON.stringify(reconcile(articles))));
  });

  test("are the same record in any order and in any portions", async () => {
    const { record, tables } = await atOnce;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...all], { minLength: all.length }),
        fc.integer({ min: 1, max: 4 }),
        async (order, portion) => {
          const stepwise = await recordAfter(async (store) => {
            for (let from = 0; from < order.length; from += portion)
              await add(store, order.slice(from, from + portion));
          });
          expect(stepwise.record).toEqual(record);
          expect(stepwise.tables).toEqual(tables);
        },
      ),
      { numRuns: 3, seed: 7 },
    );
  }, 120_000);

  test("are the same record settled in portions, read for the first time and again", async () => {
    const { record, tables } = await atOnce;
    const inPortions = await recordAfter(async (store) => {
      for (const readerId of ["steps@1", "steps@2"]) {
        // Stopped after the last article: all are kept and none is settled.
        const stop = new AbortController();
        let arrived = 0;
        const report = (): void => {
          arrived++;
          if (arrived === all.length) stop.abort();
        };
        const stopped = addArticles(store, arriving(all), {
          ...context,
          readerId,
          report,
          signal: stop.signal,
        });
        await expect(stopped).rejects.toMatchObject({ code: "interrupted" });
        await store.change((change) => settle(change, AT, 3));
      }
    });
    expect(inPortions.record).toEqual(record);
    expect(inPortions.tables).toEqual(tables);
  });

  test("leave no trace of what was taken out, and are whole again when it comes back", async () => {
    const { record, tables } = await atOnce;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...all], { minLength: 1, maxLength: all.length - 1 }),
        async (some) => {
          const rest = all.filter((one) => !some.includes(one));
          const without = await recordAfter((store) => add(store, rest));
          const path = join(folder, `${files++}.db`);
          const store = await openRecord(path, { create: true });
          await add(store, all);
          const keyed = new Map((await store.held()).map((h) => [h.sha256, h.articleId ?? ""]));
          for (const { article } of some)
            await removeArticles(store, [keyed.get(article.sha256) ?? ""], AT);
          expect(await store.record()).toEqual(without.record);
          await store.close();
          expect(await tablesIn(path)).toEqual(without.tables);
          const again = await openRecord(path);
          await add(again, some);
          expect(await again.record()).toEqual(record);
          await again.close();
          expect(await tablesIn(path)).toEqual(tables);
        },
      ),
      { numRuns: 2, seed: 11 },
    );
  }, 120_000);
}

async function* arriving(articles: readonly Received[]): AsyncGenerator<Arrival> {
  for (const { article, bytes, path } of articles)
    yield await Promise.resolve({ article, bytes, place: path });
}

interface Result {
  readonly record: RecordExport;
  readonly articles: Awaited<ReturnType<Store["articles"]>>;
  readonly tables: ReadonlyMap<string, readonly string[]>;
}

let files = 0;

async function recordAfter(work: (store: Store) => Promise<void>): Promise<Result> {
  const path = join(folder, `${files++}.db`);
  const store = await openRecord(path, { create: true });
  await work(store);
  const result = { record: await store.record(), articles: await store.articles() };
  await store.close();
  return { ...result, tables: await tablesIn(path) };
}

/** Every row of the record's tables and of what serves it, without the numbers that rows happen to have. */
async function tablesIn(path: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const engine = await openEngine(path, { readOnly: true });
  const all = (sql: string) => engine.prepare(sql).all() as Record<string, unknown>[];
  expect(all("pragma foreign_key_check")).toEqual([]);
  const rows = new Map<string, readonly string[]>();
  for (const { name } of all(
    "select name from sqlite_schema where type = 'table' and name not like '%_text%' and name not in ('version', 'reading', 'received', 'line_article', 'profile_key', 'article_entity')",
  ))
    rows.set(
      String(name),
      all(`select * from "${name}"`)
        .map(({ nr, ...row }) => JSON.stringify(name === "problem" ? { ...row, id: 0 } : row))
        .sort(),
    );
  engine.close();
  return rows;
}
