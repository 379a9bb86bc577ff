import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Edit, edit } from "../text/edit.ts";
import { carryBack } from "./carry-back.ts";

const TEXT = "Menu\r\nThe Com\u00adpact 🚢 met\r\nin Lys. Share";
const at = (words: string): number => TEXT.indexOf(words);
const EDITS: readonly Edit[] = [
  { start: 0, end: 6, insert: "", reason: "furniture" },
  { start: at("\u00ad"), end: at("\u00ad") + 1, insert: "", reason: "soft-hyphen" },
  { start: at("\r\nin"), end: at("in Lys"), insert: " ", reason: "hard-wrap" },
  { start: at(" Share"), end: TEXT.length, insert: "", reason: "furniture" },
];
const PLANE = edit<"text", "clean">(TEXT, EDITS);

function spanOf(words: string): { start: number; end: number } {
  const start = PLANE.result.indexOf(words);
  return { start, end: start + words.length };
}

describe("A value carried back to the text", () => {
  test("has the text's own words, with what was taken out between them", () => {
    expect(PLANE.result).toBe("The Compact 🚢 met in Lys.");
    expect(carryBack(spanOf("Compact"), PLANE, TEXT).exact).toBe("Com\u00adpact");
    expect(carryBack(spanOf("met in Lys"), PLANE, TEXT).exact).toBe("met\r\nin Lys");
  });

  test("does not run into what was cut at its edges", () => {
    expect(carryBack(spanOf("met "), PLANE, TEXT).exact).toBe("met");
    expect(carryBack(spanOf("The"), PLANE, TEXT).exact).toBe("The");
    expect(carryBack(spanOf("Lys."), PLANE, TEXT).exact).toBe("Lys.");
  });

  test("keeps everything that is no span, and spans at any depth", () => {
    const line = {
      standing: "shown",
      reasons: ["said so"],
      best: 2,
      flag: false,
      nothing: null,
      act: spanOf("met"),
      evidence: [spanOf("The Compact"), { ...spanOf("Lys"), role: "place" }],
      asOf: { edtf: "2031-03", expression: spanOf("Compact") },
    };
    expect(carryBack(line, PLANE, TEXT)).toEqual({
      ...line,
      act: { start: at("met"), end: at("met") + 3, exact: "met" },
      evidence: [
        { start: at("The"), end: at(" 🚢"), exact: "The Com\u00adpact" },
        { start: at("Lys"), end: at("Lys") + 3, exact: "Lys", role: "place" },
      ],
      asOf: {
        edtf: "2031-03",
        expression: { start: at("Com"), end: at(" 🚢"), exact: "Com\u00adpact" },
      },
    });
  });

  test("is exact for every span of the clean text that holds a character", () => {
    fc.assert(
      fc.property(fc.nat(PLANE.result.length), fc.nat(PLANE.result.length), (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(PLANE.result.slice(start, end).trim() !== "");
        const quote = carryBack({ start, end }, PLANE, TEXT);
        expect(TEXT.slice(quote.start, quote.end)).toBe(quote.exact);
        const plain = (words: string) => words.replace(/[\s\u00ad]+/g, "");
        expect(plain(quote.exact)).toBe(plain(PLANE.result.slice(start, end)));
      }),
    );
  });
});
