/** What lies in the file: it opens as it is in any SQLite program, and its tables hold what they promise. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extentOf } from "../../src/core/text/edtf.ts";
import { type Engine, openEngine } from "../../src/edge/store/sqlite/engine.ts";
import { openRecord } from "../../src/edge/store/sqlite/open.ts";
import { add, FIRST, SECOND } from "./store.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-file-"));
const path = join(folder, "record.db");
afterAll(() => rmSync(folder, { recursive: true }));

describe("the record as a file", () => {
  let engine: Engine;
  const all = (sql: string): Record<string, unknown>[] =>
    engine.prepare(sql).all() as Record<string, unknown>[];

  beforeAll(async () => {
    const store = await openRecord(path, { create: true });
    await add(store, [FIRST, SECOND]);
    await store.close();
    engine = await openEngine(path, { readOnly: true });
    return () => engine.close();
  });

  const tables = [
    "document",
    "dependence",
    "passage",
    "person",
    "body",
    "office",
    "membership",
    "place",
    "event",
    "participant",
    "statement",
    "figure",
    "commitment",
    "step",
    "evidence",
    "conflict",
  ];

  test("the sixteen tables are there", () => {
    const names = all("select name from sqlite_schema where type = 'table'").map((r) => r["name"]);
    expect(names).toEqual(expect.arrayContaining(tables));
  });

  test.each(tables.filter((table) => table !== "conflict"))(
    "%s has rows of the two articles",
    (table) => {
      expect(all(`select * from ${table}`).length).toBeGreaterThan(0);
    },
  );

  test("nothing in it is broken and nothing refers to what is not there", () => {
    expect(all("pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(all("pragma foreign_key_check")).toEqual([]);
  });

  test("what refers to a row is found over an index when the row goes", () => {
    const references = all(`select m.name as "table", f."from" as "column"
      from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table' and f.seq = 0`);
    const first = all(`select m.name as "table", c.name as "column"
      from sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c
      where m.type = 'table' and c.seqno = 0`);
    const indexed = new Set(first.map(({ table, column }) => `${table}.${column}`));
    expect(references.length).toBeGreaterThan(40);
    expect(
      references
        .map(({ table, column }) => `${table}.${column}`)
        .filter((one) => !indexed.has(one)),
    ).toEqual([]);
  });

  test("every passage is its words, and prefix and suffix stand around it", () => {
    const passages = all(
      "select p.*, d.text from passage p join document d on d.id = p.document_id",
    );
    for (const { start, end, exact, prefix, suffix, text } of passages) {
      const [from, to] = [Number(start), Number(end)];
      expect(String(text).slice(from, to)).toBe(exact);
      expect(String(text).slice(0, from).endsWith(String(prefix))).toBe(true);
      expect(String(text).slice(to).startsWith(String(suffix))).toBe(true);
    }
  });

  test("every line opens at least one passage", () => {
    for (const table of ["membership", "event", "statement", "figure", "step"])
      expect(
        all(`select id from ${table} where id not in
          (select subject_id from line_passage where subject_table = '${table}')`),
      ).toEqual([]);
  });

  test("the days of a date are those that the date can mean", () => {
    for (const { date_edtf, date_first_day, date_last_day } of all(
      "select * from event where date_edtf is not null",
    ))
      expect(extentOf(String(date_edtf))).toEqual({ min: date_first_day, max: date_last_day });
  });

  test("the views answer", () => {
    expect(all("select id, versions, problems, characters from article order by id")).toEqual([
      { id: "offer", versions: 1, problems: 1, characters: SECOND.text.length },
      { id: "talks", versions: 1, problems: 1, characters: FIRST.text.length },
    ]);
    expect(all("select person, office, body, first_attested from attested_tenure")).toEqual([
      {
        person: "Ada Torvik",
        office: "Defence Minister",
        body: "Velmark",
        first_attested: "2031-03-04",
      },
    ]);
    expect(all("select committer, stage, deadline, outcome from undertaking")[0]).toEqual({
      committer: "Velmark",
      stage: "pledged",
      deadline: "2033",
      outcome: "open",
    });
    expect(all("select * from due_undertaking")).toEqual([]);
  });

  test("full text is searched by articles and by passages", () => {
    expect(all("select rowid from document_text where document_text match 'strait'")).toHaveLength(
      2,
    );
    expect(
      all("select exact from passage_text where passage_text match 'lasting'").length,
    ).toBeGreaterThan(0);
  });

  test("a value outside a closed list is refused by the database itself", async () => {
    const copy = join(folder, "copy.db");
    copyFileSync(path, copy);
    const writable = await openEngine(copy, { readOnly: false });
    expect(writable.prepare("select count(*) n from event").all()).toEqual([{ n: 1 }]);
    expect(() => writable.exec("update event set kind = 'party'")).toThrow(/CHECK/);
    writable.close();
  });
});

describe("a file that is no record of ours", () => {
  const refused = async (bytes: Uint8Array | string, code: string): Promise<void> => {
    const file = join(folder, "other.db");
    writeFileSync(file, bytes);
    await expect(openRecord(file, { create: true })).rejects.toMatchObject({ code });
    expect(readFileSync(file)).toEqual(Buffer.from(bytes));
  };

  test("another text file is refused and untouched", () =>
    refused("a shopping list", "not-a-record"));

  test("another program's database is refused and untouched", async () => {
    const file = join(folder, "bookmarks.db");
    const other = await openEngine(file, { readOnly: false });
    other.exec("create table bookmark (url text)");
    other.close();
    await refused(readFileSync(file), "not-a-record");
  });

  test("a record of a later version is refused and untouched", async () => {
    const file = join(folder, "later.db");
    copyFileSync(path, file);
    const later = await openEngine(file, { readOnly: false });
    later.exec("pragma user_version = 999");
    later.close();
    await refused(readFileSync(file), "newer-record");
  });

  test("a record that is cut short is an error with a sentence", async () => {
    const file = join(folder, "cut.db");
    writeFileSync(file, readFileSync(path).subarray(0, 9_000));
    await expect(openRecord(file).then((store) => store.record())).rejects.toMatchObject({
      code: "not-a-record",
    });
  });

  test("a record that is not there is not made by asking for it", async () => {
    await expect(openRecord(join(folder, "none.db"))).rejects.toMatchObject({ code: "no-record" });
    expect(() => readFileSync(join(folder, "none.db"))).toThrow();
  });
});
