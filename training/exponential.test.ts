import fc from "fast-check";
import { expect, test } from "vitest";
import { exponential } from "./exponential.ts";

test("The power of e is that of the mathematics to nine digits", () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 20, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-9);
    }),
  );
});

test("Far below zero it stays above nothing", () => {
  expect(exponential(-1000)).toBe(exponential(-40));
});
