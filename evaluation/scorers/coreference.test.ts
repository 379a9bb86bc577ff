import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestAssignment } from "./assignment.ts";
import { ceafRates, cubedRates, type GoldMention, mucRates, scoreChains } from "./coreference.ts";

function chainGold(...chains: readonly string[][]): GoldMention[] {
  return chains.flatMap((ids, chain) =>
    ids.map((id) => ({ id, start: 0, end: 1, words: id, chain: String(chain) })),
  );
}

describe("Chains", () => {
  const key = [new Set(["a", "b", "c"]), new Set(["d", "e", "f", "g"])];
  const response = [new Set(["a", "b"]), new Set(["c", "d"]), new Set(["f", "g", "h", "i"])];

  test("are scored as in the worked example of the CoNLL scorer's authors", () => {
    const muc = mucRates(key, response);
    expect([muc.recall, muc.precision]).toEqual([40, 40]);
    const cubed = cubedRates(key, response);
    expect(cubed.recall).toBeCloseTo((100 * (1 / 7) * 35) / 12);
    expect(cubed.precision).toBeCloseTo((100 * (1 / 8) * 4) / 1);
    const ceaf = ceafRates(key, response);
    expect(ceaf.recall).toBeCloseTo(65);
    expect(ceaf.precision).toBeCloseTo(100 * (1.3 / 3));
  });

  test("of one mention count on neither side", () => {
    const gold = [{ id: "t", topic: "1", text: "", mentions: chainGold(["a", "b"], ["c"]) }];
    const right = new Map([
      ["a", "x"],
      ["b", "x"],
      ["c", "y"],
    ]);
    expect(scoreChains(gold, right).scores["conll"]).toBe(100);
    expect(scoreChains(gold, new Map()).scores["conll"]).toBe(0);
  });

  test("are assigned one to one with the greatest sum", () => {
    const weight = fc.integer({ min: 0, max: 9 });
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(weight, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(matrix, (rows) => {
        const sparse = rows.map(
          (row) => new Map(row.flatMap((w, at) => (w > 0 ? [[at, w] as const] : []))),
        );
        expect(bestAssignment(sparse)).toBeCloseTo(bestByTrial(rows, 0, new Set()));
      }),
    );
  });
});

function bestByTrial(rows: readonly number[][], at: number, used: ReadonlySet<number>): number {
  const row = rows[at];
  if (row === undefined) return 0;
  const without = bestByTrial(rows, at + 1, used);
  const with_ = row.flatMap((weight, column) =>
    used.has(column) ? [] : [weight + bestByTrial(rows, at + 1, new Set([...used, column]))],
  );
  return Math.max(without, ...with_);
}
