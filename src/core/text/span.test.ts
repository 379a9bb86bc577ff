import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, hull, overlap, type Span, sliceOf, trimmed } from "./span.ts";

const spans = fc
  .tuple(fc.nat(40), fc.nat(40))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** Texts whose characters are the ones that go wrong at edges. */
const texts = fc
  .array(
    fc.constantFrom("a", ".", " ", "\n", "\r\n", "\u00a0", "\u200b", "\ufeff", "🚢", "\ud83d", "é"),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

const positions = ({ start, end }: Span): number[] =>
  Array.from({ length: end - start }, (_, at) => start + at);

describe("Two spans", () => {
  test("overlap by the positions that lie in both", () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const both = positions(a).filter((at) => positions(b).includes(at)).length;
        expect(overlap(a, b)).toBe(both);
        expect(overlap(b, a)).toBe(both);
      }),
    );
  });

  test("that only touch have nothing in common", () => {
    expect(overlap({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(0);
  });

  test("contain one another when no position of the inner one lies outside", () => {
    fc.assert(
      fc.property(spans, spans, (outer, inner) => {
        fc.pre(inner.start < inner.end);
        const inside = positions(inner).every((at) => positions(outer).includes(at));
        expect(contains(outer, inner)).toBe(inside);
      }),
    );
  });

  test("have the smallest span around them as their hull", () => {
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1 }), (some) => {
        const whole = hull(some);
        expect(some.every((span) => contains(whole, span))).toBe(true);
        expect(some.some((span) => span.start === whole.start)).toBe(true);
        expect(some.some((span) => span.end === whole.end)).toBe(true);
      }),
    );
  });

  test("must be there to have a hull", () => {
    expect(() => hull([])).toThrow(RangeError);
  });
});

describe("The words of a span", () => {
  test("are those between its ends", () => {
    expect(sliceOf("Port Grauwe", { start: 5, end: 11 })).toBe("Grauwe");
    expect(sliceOf("Port", { start: 4, end: 4 })).toBe("");
  });

  test.each([
    [-1, 2],
    [2, 1],
    [0, 5],
  ])("are not asked for outside the text: %i to %i", (start, end) => {
    const advice = new RangeError(`Span ${start}-${end} is outside a text of length 4`);
    expect(() => sliceOf("Port", { start, end })).toThrow(advice);
  });
});

describe("A trimmed span", () => {
  test("loses only blanks and invisible characters, and all of them", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const at = trimmed(text, { start: 0, end: text.length });
        const lost = text.slice(0, at.start) + text.slice(at.end);
        expect(lost.replace(/[\s\u200b\ufeff]/g, "")).toBe("");
        expect(text.slice(at.start, at.end)).toMatch(
          /^(?:[^\s\u200b\ufeff](?:.*[^\s\u200b\ufeff])?)?$/s,
        );
        expect(trimmed(text, at)).toEqual(at);
      }),
    );
  });

  test("of blanks alone is empty and lies where it was", () => {
    const at = trimmed("Port \u00a0\r\n Grauwe", { start: 4, end: 9 });
    expect(at.start).toBe(at.end);
    expect(at.start).toBeGreaterThanOrEqual(4);
    expect(at.end).toBeLessThanOrEqual(9);
  });
});
