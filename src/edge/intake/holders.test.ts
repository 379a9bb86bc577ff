import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packsOf } from "../../core/languages/packs-reader.ts";
import type { HoldersPack, Tenure } from "../../core/register/holders.ts";
import { extentOf } from "../../core/text/edtf.ts";
import { loadHolders } from "./holders.ts";
import { packEntries } from "./pack-entries.ts";
import { packageRoot } from "./package-root.ts";

const text = readFileSync(join(packageRoot(), "packs/office-holders.json"), "utf8");
const { entries, madeOn, ...head } = JSON.parse(text) as HoldersPack & Record<string, unknown>;

describe("the pack of office-holders", () => {
  test("says its title, licence and origin, and stays small", () => {
    expect(head).toEqual({
      title: expect.any(String),
      licence: "CC0-1.0",
      origin: expect.stringContaining("Wikidata"),
    });
    expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
  });

  test("has one entry a line, sorted, each once", () => {
    const lines = text.split("\n").filter((line) => line.startsWith('{"of":'));
    expect(lines).toHaveLength(entries.length);
    expect(new Set(lines.map((line) => line.replace(/,$/, ""))).size).toBe(lines.length);
    const keys = entries.map(({ of, office, from }) => [of, office, from ?? ""].join("\u0000"));
    expect(keys).toEqual(keys.toSorted());
  });

  test("has dates that exist, no end before its beginning, and ends of 1990 or later", () => {
    const dates = entries.flatMap(({ from, to }) => [from, to]).filter((date) => date !== null);
    const isReal = (date: string): boolean =>
      /^\d{4}(?:-\d\d){0,2}$/.test(date) && extentOf(date) !== null;
    expect(dates.filter((date) => !isReal(date))).toEqual([]);
    expect(entries.filter(({ from, to }) => from === null && to === null)).toEqual([]);
    const first = ({ from }: Tenure): string => extentOf(from ?? "")?.min ?? "0";
    const last = ({ to }: Tenure): string => extentOf(to ?? "")?.max ?? "9";
    expect(entries.filter((entry) => last(entry) < "1990" || last(entry) < first(entry))).toEqual(
      [],
    );
  });

  test("holds names, offices and dates only: no code, no sentence", () => {
    const isWrong = ({ holder, office }: Tenure): boolean =>
      /\d|[.!?] \p{Ll}|\s{2}/u.test(holder) ||
      holder.split(" ").length > 9 ||
      office.length > 160 ||
      /[.!?]$|\bQ\d+\b|\b(?:is|was|were|said|has been)\b/.test(office);
    expect(entries.filter(isWrong)).toEqual([]);
    for (const entry of entries)
      expect(Object.keys(entry)).toEqual(["of", "office", "holder", "from", "to"]);
  });

  test("files each tenure under a country or body that the other packs know, with the day of its source", async () => {
    const packs = packsOf(
      await packEntries(["countries", "country-words", "bodies", "body-words"]),
    );
    const known = new Set([
      ...packs.countries.map(({ code }) => code),
      ...packs.bodies.map(({ name }) => name),
    ]);
    const filed = [...new Set(entries.map(({ of }) => of))];
    expect(filed.filter((of) => !known.has(of))).toEqual([]);
    expect(Object.keys(madeOn).toSorted()).toEqual(filed.toSorted());
    expect(Object.values(madeOn).filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
  });
});

describe("loading it", () => {
  test("gives an index that answers", async () => {
    const holders = await loadHolders();
    const [first] = entries.filter(({ from, to }) => from?.length === 10 && to !== null);
    if (!holders || !first?.from) throw new Error("the pack is not there");
    const held = holders.officesOf(first.holder, first.from) ?? [];
    expect(held.map(({ office }) => office)).toContain(first.office);
  });

  test("is no error without the pack, and nothing when it is left out", async () => {
    expect(await loadHolders({ root: "/nonexistent" })).toBeNull();
    expect(await loadHolders({ withoutPacks: ["office-holders"] })).toBeNull();
    expect(await loadHolders({ withoutPacks: ["all"] })).toBeNull();
  });

  test("without the packs of names it knows no country, and does not fail", async () => {
    const names = ["countries", "country-words", "bodies", "body-words", "metonyms"];
    const holders = await loadHolders({ withoutPacks: names });
    const answer = holders?.inOffice({ office: "President", of: ["Velmark"], on: "2020-01-01" });
    expect(answer).toMatchObject({ of: null, holders: [] });
  });
});
