/** A person, or the machine, ends an `add` in the middle: the record is as before or complete, and a new run goes on. */
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEngine } from "../../src/edge/store/sqlite/engine.ts";
import { bundledProgram, ended, invented, type Program } from "./program.ts";

const FIRST = 3;
const ALL = 40;
/** Versions received when the program is killed: before the first, in the middle, and after the last. */
const KILLED_AT = [FIRST, FIRST + 1, FIRST + 9, ALL - 1, ALL];

let program: Program;
let complete: string;

beforeAll(async () => {
  program = await bundledProgram("interrupt");
  for (let number = 0; number < FIRST; number++)
    program.write(`first/a${number}.txt`, invented(number));
  for (let number = FIRST; number < ALL; number++)
    program.write(`more/b${number}.txt`, invented(number));
  await program.run("add", "first", "--record", "before.db");
  copyFileSync(join(program.folder, "before.db"), join(program.folder, "complete.db"));
  await program.run("add", "more", "--record", "complete.db");
  complete = await exported("complete.db");
}, 120_000);
afterAll(() => program?.end());

const exported = async (record: string): Promise<string> =>
  (await program.run("export", "--record", record)).out;

async function rows(record: string, sql: string): Promise<Record<string, unknown>[]> {
  const engine = await openEngine(join(program.folder, record), { readOnly: true });
  try {
    return engine.prepare(sql).all() as Record<string, unknown>[];
  } finally {
    engine.close();
  }
}

async function versions(record: string): Promise<number> {
  const [row] = await rows(record, "select count(*) as n from version");
  return Number(row?.["n"]);
}

/** The record tables hold the articles from before, or all of them. */
async function expectWhole(record: string): Promise<void> {
  expect(await rows(record, "pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(await rows(record, "pragma foreign_key_check")).toEqual([]);
  const [row] = await rows(record, "select count(*) as n from document where held = 1");
  expect([FIRST, ALL]).toContain(row?.["n"]);
}

test("Ctrl-C stops between two articles, the record is as it was, and the same command goes on", async () => {
  copyFileSync(join(program.folder, "before.db"), join(program.folder, "int.db"));
  const before = await exported("int.db");
  const child = program.start("add", "more", "--record", "int.db");
  const end = ended(child);
  while ((await versions("int.db")) < FIRST + 2 && child.exitCode === null) await pause(2);
  child.kill("SIGINT");
  const { status, err } = await end;
  expect(status).toBe(130);
  expect(err).toMatch(/Interrupted after \d+ articles: .+ Run the same command again to go on\./);
  await expectWhole("int.db");
  expect(await exported("int.db")).toBe(before);
  expect((await program.run("list", "--record", "int.db")).err).toMatch(/An add was interrupted/);
  const again = await program.run("add", "more", "--record", "int.db");
  expect(again.out).toMatch(/already there/);
  expect(await exported("int.db")).toBe(complete);
}, 120_000);

test.each(KILLED_AT)(
  "killed when %i articles were received, the record is whole and the next run completes it",
  async (received) => {
    const record = `kill-${received}.db`;
    copyFileSync(join(program.folder, "before.db"), join(program.folder, record));
    const child = program.start("add", "more", "--record", record);
    const end = ended(child);
    while ((await versions(record)) < received && child.exitCode === null) await pause(2);
    child.kill("SIGKILL");
    await end;
    await expectWhole(record);
    await program.run("add", "more", "--record", record);
    expect(await exported(record)).toBe(complete);
  },
  120_000,
);

test("killed while the record is made, the next run makes it", async () => {
  for (const after of [100, 200, 300]) {
    const record = `new-${after}.db`;
    const child = program.start("add", "first", "--record", record);
    const end = ended(child);
    await pause(after);
    child.kill("SIGKILL");
    await end;
    const { status } = await program.run("add", "first", "--record", record);
    expect(status).toBe(0);
    expect(existsSync(join(program.folder, record))).toBe(true);
    expect(await exported(record)).toBe(await exported("before.db"));
  }
}, 120_000);
