import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Edit, edit } from "./edit.ts";

/** Characters of one and two code units, halves of the latter, and blanks of all kinds. */
const characters = fc.constantFrom(
  "a",
  "b",
  " ",
  "\u00a0",
  "\u200b",
  "\r\n",
  "🚢",
  "👩‍🚀",
  "\ud83d",
  "\ude80",
  "e\u0301",
);
const words = (maxLength: number) =>
  fc.array(characters, { maxLength }).map((parts) => parts.join(""));

/** A text with sorted, disjoint edits of it; some insert, some cut, some replace, some do nothing. */
const edited = fc
  .tuple(words(20), fc.array(fc.tuple(fc.nat(50), fc.nat(50), words(3)), { maxLength: 6 }))
  .map(([before, drawn]) => {
    const edits: Edit[] = [];
    let at = 0;
    for (const [skip, cut, insert] of drawn) {
      const start = Math.min(before.length, at + (skip % 5));
      const end = Math.min(before.length, start + (cut % 4));
      edits.push({ start, end, insert, reason: "drawn" });
      at = end;
    }
    return { before, edits };
  });

/** Where each code unit of the result came from, told the slow way. */
function origins(
  before: string,
  edits: readonly Edit[],
): { text: string; from: [number, number][] } {
  let text = "";
  let at = 0;
  const from: [number, number][] = [];
  const copy = (end: number): void => {
    for (; at < end; at++) {
      text += before.charAt(at);
      from.push([at, at + 1]);
    }
  };
  for (const { start, end, insert } of edits) {
    copy(start);
    for (let n = 0; n < insert.length; n++) from.push([start, end]);
    text += insert;
    at = end;
  }
  copy(before.length);
  return { text, from };
}

describe("A text made by edits", () => {
  test("holds what was copied and what was inserted, in order", () => {
    fc.assert(
      fc.property(edited, ({ before, edits }) => {
        expect(edit(before, edits).result).toBe(origins(before, edits).text);
      }),
    );
  });

  test("maps a copied character to itself and an inserted one to all that it replaced", () => {
    fc.assert(
      fc.property(edited, ({ before, edits }) => {
        const { back, result } = edit<"text", "clean">(before, edits);
        origins(before, edits).from.forEach(([start, end], at) => {
          expect(back({ start: at, end: at + 1 })).toEqual({ start, end });
        });
        expect(result.length).toBe(origins(before, edits).from.length);
      }),
    );
  });

  test("maps a span to everything from the origin of its first character to that of its last", () => {
    fc.assert(
      fc.property(edited, fc.nat(60), fc.nat(60), ({ before, edits }, a, b) => {
        const { back, result } = edit<"text", "clean">(before, edits);
        const [start, end] = [a % (result.length + 1), b % (result.length + 1)].sort(
          (x, y) => x - y,
        );
        fc.pre(start !== undefined && end !== undefined && start < end);
        const { from } = origins(before, edits);
        expect(back({ start, end })).toEqual({ start: from[start]?.[0], end: from[end - 1]?.[1] });
      }),
    );
  });

  test("maps an empty span to an empty span, in the order of the text", () => {
    fc.assert(
      fc.property(edited, ({ before, edits }) => {
        const { back, result } = edit<"text", "clean">(before, edits);
        const points = Array.from({ length: result.length + 1 }, (_, at) =>
          back({ start: at, end: at }),
        );
        expect(points.every(({ start, end }) => start === end)).toBe(true);
        const starts = points.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((x, y) => x - y));
        expect(starts.every((at) => at >= 0 && at <= before.length)).toBe(true);
      }),
    );
  });

  test("maps its own end to the end of the last character it copied", () => {
    const { back } = edit<"text", "clean">("ships 🚢", []);
    expect(back({ start: 8, end: 8 })).toEqual({ start: 8, end: 8 });
  });

  test("is what it was when nothing is edited", () => {
    fc.assert(
      fc.property(words(20), (before) => {
        const { back, result } = edit<"text", "clean">(before, []);
        expect(result).toBe(before);
        expect(back({ start: 0, end: before.length })).toEqual({ start: 0, end: before.length });
      }),
    );
  });

  test("can be edited again, and the way back goes through both planes", () => {
    const text = edit<"received", "text">("Port\u00ad Grauwe", [
      { start: 4, end: 5, insert: "", reason: "soft-hyphen" },
    ]);
    const clean = edit<"text", "clean">(text.result, [
      { start: 0, end: 5, insert: "", reason: "furniture" },
    ]);
    const received = text.back(clean.back({ start: 0, end: 6 }));
    expect("Port\u00ad Grauwe".slice(received.start, received.end)).toBe("Grauwe");
  });
});

describe("Edits", () => {
  test.each([
    [[0, 4, 3, 5], "Edit 3-5 overlaps the edit before it (at 4) or leaves a text of length 6"],
    [[2, 4, 0, 1], "Edit 0-1 overlaps the edit before it (at 4) or leaves a text of length 6"],
    [[0, 1, 5, 7], "Edit 5-7 overlaps the edit before it (at 1) or leaves a text of length 6"],
    [[0, 1, 4, 3], "Edit 4-3 overlaps the edit before it (at 1) or leaves a text of length 6"],
  ])("%j are refused with the numbers", ([a = 0, b = 0, c = 0, d = 0], sentence) => {
    const edits = [
      { start: a, end: b, insert: "", reason: "one" },
      { start: c, end: d, insert: "", reason: "two" },
    ];
    expect(() => edit("Grauwe", edits)).toThrow(new RangeError(sentence));
  });

  test("that touch are no overlap", () => {
    const edits = [
      { start: 0, end: 3, insert: "g", reason: "one" },
      { start: 3, end: 6, insert: "we", reason: "two" },
    ];
    expect(edit("Grauwe", edits).result).toBe("gwe");
  });

  test.each([
    [-1, 2],
    [2, 1],
    [0, 7],
  ])("give no way back for a span outside the result: %i to %i", (start, end) => {
    const { back } = edit("Grauwe", []);
    const advice = new RangeError(`Span ${start}-${end} is outside a text of length 6`);
    expect(() => back({ start, end })).toThrow(advice);
  });
});
