import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { families } from "./families.ts";

const letters = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 1 }));

describe("Families", () => {
  test("hold each thing once", () => {
    fc.assert(
      fc.property(letters, (words) => {
        const things = words.map((word, at) => ({ word, at }));
        const all = families(things, ({ word }) => [...word]).flat();
        expect([...all].sort((a, b) => a.at - b.at)).toEqual(things);
      }),
    );
  });

  test("join what shares a key, directly or through a third", () => {
    expect(families(["ab", "cd", "bc", "e"], (word) => [...word])).toEqual([
      ["ab", "cd", "bc"],
      ["e"],
    ]);
  });

  test("join only what is the same, and compare only what shares a key", () => {
    const compared: string[] = [];
    const found = families(
      ["ab", "bc", "cd"],
      (word) => [...word],
      (a, b) => {
        compared.push(`${b} ${a}`);
        return a !== "cd";
      },
    );
    expect(found).toEqual([["ab", "bc"], ["cd"]]);
    expect(compared).toEqual(["ab bc", "bc cd"]);
  });

  test("compare what is in one group already no more", () => {
    let comparisons = 0;
    families(
      Array.from({ length: 200 }, (_, at) => at),
      () => ["a", "b"],
      () => {
        comparisons++;
        return true;
      },
    );
    expect(comparisons).toBe(199);
  });

  test("never hold two that contradict each other, whoever stands between them", () => {
    const contradict = (a: string, b: string): boolean =>
      (a.startsWith("x") && b.startsWith("y")) || (a.startsWith("y") && b.startsWith("x"));
    const found = families(["x1", "1", "y1"], (word) => [word.at(-1) ?? ""], undefined, contradict);
    expect(found).toEqual([["x1", "1"], ["y1"]]);
  });
});
