// biome-ignore-all lint/suspicious/noThenProperty: "then" is a side of the dossier in the contract.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DossierRow } from "../src/core/annotation/contract.ts";
import { sameWords } from "../web/src/dossier/columns.ts";
import { cutWords, fitting } from "../web/src/dossier/room.ts";
import { soughtWords } from "../web/src/dossier/sought-words.ts";
import { boundsOf, printedDate } from "../web/src/edtf.ts";
import { blocksOf, extentOf, marksOf, piecesOf } from "../web/src/room/pieces.ts";

const extents = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => start < end);

const textWithMarks = fc.string({ unit: "binary", minLength: 2, maxLength: 60 }).chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      extents(text.length).chain((extent) =>
        fc.constantFrom("a", "b", null).map((card) => ({ ...extent, card })),
      ),
      { maxLength: 6 },
    ),
    extents(text.length),
  ),
);

describe("pieces of an article", () => {
  test("The pieces put together are the text, whatever overlaps.", () => {
    fc.assert(
      fc.property(textWithMarks, ([text, marks, extent]) => {
        const pieces = piecesOf(text, extent, marks);
        expect(pieces.map((p) => p.text).join("")).toBe(text.slice(extent.start, extent.end));
      }),
    );
  });

  test("The pieces that carry a mark are exactly its words.", () => {
    fc.assert(
      fc.property(textWithMarks, ([text, marks]) => {
        const pieces = piecesOf(text, { start: 0, end: text.length }, marks);
        for (const mark of marks.filter(({ card }) => card === null).slice(0, 1)) {
          const over = pieces.filter((p) => p.start >= mark.start && p.end <= mark.end);
          expect(over.every((p) => p.target)).toBe(true);
          expect(over.map((p) => p.text).join("")).toBe(text.slice(mark.start, mark.end));
        }
      }),
    );
  });

  test("Words that no zone covers are shown all the same; runs of furniture are one block.", () => {
    const text = "Title lost words menu more end";
    const blocks = blocksOf(text, [
      { role: "title", start: 0, end: 5 },
      { role: "chrome", start: 17, end: 21 },
      { role: "chrome", start: 22, end: 26 },
    ]);
    expect(blocks.map(({ role, extents: e }) => [role, e.length])).toEqual([
      ["title", 1],
      ["body", 1],
      ["chrome", 2],
      ["body", 1],
    ]);
  });

  test("Only this article's passages are marked.", () => {
    const here = { article: "a", start: 0, end: 4, exact: "some" };
    const card = {
      id: "1",
      kind: "event",
      says: "",
      standing: "shown",
      reasons: [],
      by: "",
      passages: [here, { ...here, article: "b" }],
      sources: null,
    } as const;
    expect(marksOf("a", [card], null)).toEqual([{ start: 0, end: 4, card: "1" }]);
  });

  test.each([
    ["3-9", { start: 3, end: 9 }],
    ["9-3", null],
    ["3-99", null],
    ["x", null],
    [undefined, null],
  ])("The address %s is %j of a text of twenty.", (at, extent) => {
    expect(extentOf(at, 20)).toEqual(extent);
  });
});

describe("words on screen", () => {
  test.each([
    ["2022", "2022"],
    ["2025-04", "Apr 2025"],
    ["2022-09-30", "30 Sep 2022"],
    ["2022-09-19/2022-09-23", "19–23 Sep 2022"],
    ["2022-09-29/2022-10-02", "29 Sep – 2 Oct 2022"],
    ["../2025-11-25", "by 25 Nov 2025"],
    ["2025-01/..", "not before Jan 2025"],
    ["2025-04-XX", "a day in Apr 2025"],
    ["1970~", "about 1970"],
    ["2021-22", "summer 2021"],
    ["197X", "197X"],
  ])("%s is printed %s", (edtf, words) => {
    expect(printedDate(edtf)).toBe(words);
  });

  test("A month ends on its last day, leap years too.", () => {
    expect(boundsOf("2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
    expect(boundsOf("../2025")).toEqual({ from: null, to: "2025-12-31" });
  });

  test("Cut words end at a word, close their quotation and keep the speaker.", () => {
    const words = `“${"every harbour needs pilots ".repeat(9)}” (Ida Lorne)`;
    const cut = cutWords(words);
    expect(cut.length).toBeLessThan(140);
    expect(cut).toMatch(/^“every .* …” \(Ida Lorne\)$/);
    expect(cutWords("short")).toBe("short");
  });

  test("Where nothing was found, names are sought first.", () => {
    expect(soughtWords("“We intend to join PILOTNET soon” [a]; found nothing")).toBe(
      "PILOTNET intend",
    );
  });
});

const cell = (text: string, on: string) => ({ text, on, lines: [], evidence: [] });
const row: DossierRow = {
  chapter: "c",
  about: "a",
  then: [],
  between: [],
  now: [],
  undated: [],
  notCovered: [],
};

describe("cells", () => {
  const placed = (["then", "between", "now"] as const).flatMap((side) =>
    ["1", "2", "3"].map((n) => ({ row, side, cell: cell(`${side} ${n}`, "2021"), key: side + n })),
  );

  test("The same words on one side stand together, on two sides apart.", () => {
    const [first] = placed;
    if (first === undefined) throw new Error("no cell");
    const again = { ...first, key: "x", cell: cell("then 1", "2022") };
    const other = { ...again, side: "now" as const, key: "y" };
    expect(sameWords([first, again, other]).map((g) => g.length)).toEqual([2, 1]);
  });

  test("What fits is taken from all sides in turn, in order, and never nothing.", () => {
    const groups = sameWords(placed);
    const words = (room: number) => fitting(groups, room, () => 1).map(([p]) => p?.cell.text);
    expect(words(4)).toEqual(["then 1", "then 2", "between 1", "now 1"]);
    expect(words(0)).toEqual(["then 1"]);
    expect(words(99)).toHaveLength(9);
  });
});
