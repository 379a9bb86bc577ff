/** What a text tells weakly is taken up by a sure account of the same, and told again when that account is gone. */
import { afterAll, expect, test } from "vitest";
import type { Line, Reading } from "../../src/core/annotation/contract.ts";
import { recordDifferences } from "../equal-records.ts";
import { invented, type Named } from "../invented-articles.ts";
import { InventedRecords, received } from "./invented-records.ts";

const records = new InventedRecords();
afterAll(() => records.end());

const CAST: readonly Named[] = [
  { id: "v", kind: "place", name: "Varnia" },
  { id: "q", kind: "place", name: "Quarra" },
];
const WORRY =
  "the growing number of ships that Varnia keeps in the narrow waters north of the islands without lights or papers";

function article(id: string, opening: string, standing: Line["standing"]): Reading {
  const read = invented(id, {
    text: `${opening} ${WORRY}. ${id}: Quarra.`,
    named: CAST,
    published: "2031-04-10",
    tells: ({ concern }) => ({ concerns: [concern(WORRY, ["v"], { standing })] }),
  });
  return received(read);
}

const WEAK = article("a", "Some in the capital would rather not speak of", "weaker");
const SURE = article("b", "On Wednesday both ministers were worried by", "shown");
test("whichever came last, and after the sure account is gone", async () => {
  const both = await records.of([[SURE], [WEAK]]);
  expect(both.concerns?.map(({ standing }) => standing)).toEqual(["shown"]);
  expect(recordDifferences(both, await records.of([[WEAK], [SURE]]))).toEqual([]);
  const weak = await records.of([[WEAK]]);
  expect(weak.concerns?.map(({ standing }) => standing)).toEqual(["weaker"]);
  expect(recordDifferences(weak, await records.of([[WEAK], [SURE]], ["b"]))).toEqual([]);
});
