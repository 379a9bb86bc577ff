import { describe, expect, test } from "vitest";
import type { Item } from "../src/core/rules/pattern.ts";
import { applyRules, type Rule } from "../src/core/rules/rule.ts";

/** One test over all rules of a list: every rule finds what its examples mark, alone, and nothing in its exceptions. */
export function proveRules<Value, Context>(
  rules: readonly Rule<Value, Context>[],
  itemsOf: (text: string) => readonly Item[],
  context: Context,
): void {
  test("every rule has an id of its own", () => {
    expect(rules.map((rule) => rule.id)).toEqual([...new Set(rules.map((rule) => rule.id))]);
  });
  for (const rule of rules)
    describe(rule.id, () => {
      test("has two examples and an exception", () => {
        expect(rule.id).toMatch(/^[a-z]+(\.[a-z0-9-]+){2,}$/);
        expect(rule.examples.length).toBeGreaterThanOrEqual(2);
        expect(rule.except.length).toBeGreaterThanOrEqual(1);
      });
      test.each(rule.examples)("%s", (marked, value) => {
        const text = marked.replace(/[⟦⟧]/g, "");
        const start = marked.indexOf("⟦");
        const found = applyRules(itemsOf(text), [rule], context);
        expect(found.map((match) => text.slice(match.start, match.end))).toEqual([
          text.slice(start, marked.indexOf("⟧") - 1),
        ]);
        expect(found[0]?.start).toBe(start);
        expect(found[0]?.value).toEqual(value);
      });
      test.each(rule.except)("not: %s", (text) => {
        expect(applyRules(itemsOf(text), [rule], context)).toEqual([]);
      });
    });
}
