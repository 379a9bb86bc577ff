import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locate, wordsAnchor } from "./words-anchor.ts";

const TEXT = `Veldland and Utopia met in Tarn.

Ada Hill said that Veldland would send 12 boats by 2033. The envoy agreed.

Later, Ada Hill said that the envoy had left. The envoy agreed.
`;

function anchor(words: string, text = TEXT, from = 0) {
  const start = text.indexOf(words, from);
  return wordsAnchor(text, { start, end: start + words.length });
}

const found = (text: string, words: string, from = 0): string | null => {
  const at = locate(text, anchor(words, TEXT, from));
  return at && `${at.start} ${text.slice(at.start, at.end)}`;
};

describe("words found again", () => {
  test("stand where they stood in the same text", () => {
    expect(found(TEXT, "send 12 boats")).toBe(`${TEXT.indexOf("send")} send 12 boats`);
  });

  test("move with a paragraph that was put before them", () => {
    const longer = `A correction was made to this text.\n\n${TEXT}`;
    expect(found(longer, "send 12 boats")).toBe(`${longer.indexOf("send")} send 12 boats`);
  });

  test("are told from the same words elsewhere by what stands around them", () => {
    const second = TEXT.lastIndexOf("Ada Hill");
    const longer = `A correction was made to this text.\n\n${TEXT}`;
    expect(found(longer, "Ada Hill", second)).toBe(`${longer.lastIndexOf("Ada Hill")} Ada Hill`);
  });

  test("may be broken over lines and set in other marks", () => {
    const broken = TEXT.replace("send 12 boats by 2033", "send\n12 boats, by 2033");
    expect(found(broken, "send 12 boats by 2033")).toMatch(/send\n12 boats, by 2033$/);
  });

  test("are not found where they are gone, nor where nothing tells two places apart", () => {
    expect(found(TEXT.replace("12 boats", "14 boats"), "send 12 boats")).toBeNull();
    const [first = ""] = TEXT.split("\n\nLater");
    const twice = `A line before.\n${first}\n${first}`;
    expect(found(twice, "send 12 boats")).toBeNull();
  });

  test("a word alone is not taken for the same word in another sentence", () => {
    expect(found("Nobody agreed on anything else that day.", "agreed")).toBeNull();
  });

  test("any words of any text are found where they are, also after a text before them", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.nat(),
        fc.nat(),
        fc.string({ unit: "grapheme" }),
        (text, a, b, before) => {
          const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y);
          if (start === undefined || end === undefined || start === end) return;
          const at = wordsAnchor(text, { start, end });
          expect(locate(text, at)).toEqual({ start, end, exact: text.slice(start, end) });
          const moved = locate(before + text, at);
          if (moved !== null)
            expect((before + text).slice(moved.start, moved.end)).toBe(moved.exact);
        },
      ),
    );
  });
});
