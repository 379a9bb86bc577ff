import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CodePoints } from "./code-points.ts";
import { halfOf, readRows } from "./documents.ts";
import { findSets } from "./sets.ts";

function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), "sets-"));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

test("Sets are found by folder and ending, whatever their names", () => {
  const data = folderOf({
    "dates/heute.jsonl": "",
    "dates/README.md": "",
    "entities/names-train.iob2.gz": gzipSync(""),
    "treebank/trees.conllu.gz": gzipSync(""),
    "identity/chains.csv": "",
    "pages/mine/gold.json": "[]",
    "pages/no-gold/page.html": "",
    "reuse/texts.jsonl": "",
    "reuse/more/texts.jsonl": "",
    "tools/score.py": "",
  });
  const sets = findSets(data);
  expect(sets.map(({ name }) => name)).toEqual([
    "pages/mine",
    "pages-plain/mine",
    "pages-lines/mine",
    "entities/names-train",
    "treebank/trees",
    "dates/heute",
    "identity/chains",
    "reuse",
    "reuse/more",
  ]);
  expect(sets.filter((set) => set.forTraining).map(({ name }) => name)).toEqual([
    "entities/names-train",
  ]);
});

test("An empty folder has no sets", () => {
  expect(findSets(folderOf({}))).toEqual([]);
});

test("Of several rows with one id the first counts, and keys lose their underscores", () => {
  const data = folderOf({
    "rows.jsonl":
      '{"id":"a","annotated_end":1,"x_ray":1}\n\n{"id":"a","annotated_end":2}\n{"id":"b"}\n',
    "rows.json": ' [{"id":"a","cases":[{"source_id":"b"}]}]',
  });
  expect(readRows(join(data, "rows.jsonl"))).toEqual([
    { id: "a", annotatedEnd: 1, x_ray: 1 },
    { id: "b" },
  ]);
  expect(readRows(join(data, "rows.json"))).toEqual([{ id: "a", cases: [{ sourceId: "b" }] }]);
});

test("The half of a document is told by the digest of its id", () => {
  // SHA-256 of "a" begins with c, of "c" with 2.
  expect([halfOf("a"), halfOf("c")]).toEqual(["test", "dev"]);
});

test("Code points and code units lead to the same words and back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, seed) => {
      const points = new CodePoints(text);
      const point = seed % (points.points.length + 1);
      expect(text.slice(0, points.toUnits(point))).toBe(points.slice(0, point));
      expect(points.toPoints(points.toUnits(point))).toBe(point);
    }),
  );
});
