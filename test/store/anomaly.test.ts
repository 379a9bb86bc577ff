/** Writing fails at the first statement, at the second, at every one: the record stays whole. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeArticles } from "../../src/app/remove.ts";
import type { Store } from "../../src/app/store.ts";
import { openEngine } from "../../src/edge/store/sqlite/engine.ts";
import { openRecord } from "../../src/edge/store/sqlite/open.ts";
import { add, FIRST, SECOND } from "./store.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-anomaly-"));
afterAll(() => rmSync(folder, { recursive: true }));

class DiskFailure extends Error {}

/** Throws at the write of this number, once. */
function failAt(number: number): { beforeWrite: () => void; readonly writes: () => number } {
  let writes = 0;
  return {
    beforeWrite: () => {
      writes++;
      if (writes === number) throw new DiskFailure(`write ${number}`);
    },
    writes: () => writes,
  };
}

/** What the record tables, not the working ones, hold. */
async function recordTables(path: string): Promise<string> {
  const engine = await openEngine(path, { readOnly: true });
  const rows = ["document", "passage", "event", "statement", "commitment", "evidence", "line"].map(
    (table) => engine.prepare(`select * from ${table} order by 1, 2`).all(),
  );
  expect(engine.prepare("pragma foreign_key_check").all()).toEqual([]);
  expect(engine.prepare("pragma integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  engine.close();
  return JSON.stringify(
    rows.map((each) => each.filter((row) => !JSON.stringify(row).includes("pending"))),
  );
}

async function eachFailure(
  prepare: (store: Store) => Promise<unknown>,
  work: (store: Store) => Promise<unknown>,
): Promise<number> {
  const whole = join(folder, `${Math.random()}.db`);
  const clean = await openRecord(whole, { create: true });
  await prepare(clean);
  await clean.close();
  const before = await recordTables(whole);
  const sound = await openRecord(whole);
  await work(sound);
  await sound.close();
  const after = await recordTables(whole);
  for (let number = 1; ; number++) {
    const path = join(folder, `${Math.random()}.db`);
    const prepared = await openRecord(path, { create: true });
    await prepare(prepared);
    await prepared.close();
    const failure = failAt(number);
    const store = await openRecord(path, failure);
    const failed = await work(store).then(
      () => false,
      (error: unknown) => error instanceof DiskFailure,
    );
    await store.close();
    if (!failed) return number - 1;
    expect(await recordTables(path), `after a failure at write ${number}`).toBe(before);
    const again = await openRecord(path);
    await work(again);
    await again.close();
    expect(await recordTables(path), `again after a failure at write ${number}`).toBe(after);
  }
}

test("adding fails at every write: the record is as before, and the next run completes it", async () => {
  const writes = await eachFailure(
    (store) => add(store, [FIRST]),
    (store) => add(store, [SECOND]),
  );
  expect(writes).toBeGreaterThan(20);
});

test("removing fails at every write: the record is as before, and the next run completes it", async () => {
  const writes = await eachFailure(
    (store) => add(store, [FIRST, SECOND]),
    (store) => removeArticles(store, ["offer"], "2031-04-01T00:00:00.000Z"),
  );
  expect(writes).toBeGreaterThan(20);
});

test("making the record fails at every write: what is left is taken up by the next run", async () => {
  for (let number = 1; ; number++) {
    const path = join(folder, `new-${number}.db`);
    const failed = await openRecord(path, { create: true, ...failAt(number) }).then(
      async (store) => {
        await store.close();
        return false;
      },
      () => true,
    );
    const store = await openRecord(path, { create: true });
    expect((await store.record()).articles).toEqual([]);
    await store.close();
    if (!failed) break;
    expect(number).toBeLessThan(200);
  }
}, 120_000);
