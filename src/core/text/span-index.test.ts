import fc from "fast-check";
import { expect, test } from "vitest";
import { firstWhere, runsIn, spansOver } from "./sorted.ts";
import { overlap, type Span } from "./span.ts";
import { SpanIndex } from "./span-index.ts";

const span = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 12 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Sorted and disjoint, as the spans of a layer are. */
const row = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 4 }))).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at, first: start, last: at };
  });
});

test("an index finds what walking over all values finds, in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.array(span, { maxLength: 3 })), span, (values, place) => {
      const index = new SpanIndex(values, (spans) => spans);
      expect(index.at(place)).toEqual(
        values.filter((spans) => spans.some((s) => touches(s, place))),
      );
    }),
  );
});

test("an index of a place turned around is asked for the same place", () => {
  const index = new SpanIndex(["word"], () => [{ start: 3, end: 7 }]);
  expect(index.at({ start: 9, end: 5 })).toEqual(["word"]);
  expect(index.at({ start: 8, end: 9 })).toEqual([]);
});

test("a sorted row gives what walking over it gives", () => {
  fc.assert(
    fc.property(row, span, (sorted, place) => {
      expect(spansOver(sorted, place)).toEqual(
        place.start === place.end
          ? sorted.filter((s) => s.start < place.end && s.end > place.start)
          : sorted.filter((s) => overlap(s, place) > 0),
      );
      const run = { first: place.start, last: place.end };
      expect(runsIn(sorted, run)).toEqual(
        sorted.filter((r) => r.first >= run.first && r.last <= run.last),
      );
      const reached = sorted.findIndex((s) => s.start >= place.start);
      expect(firstWhere(sorted, (s) => s.start >= place.start)).toBe(
        reached < 0 ? sorted.length : reached,
      );
    }),
  );
});
