/** A record is what its articles say together: how they got there does not show. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { addPlaces } from "../../benchmarks/record-growth/adding.ts";
import { articleId } from "../../benchmarks/record-growth/found.ts";
import type { Place } from "../../benchmarks/record-growth/world.ts";
import { removeArticles } from "../../src/app/remove.ts";
import type { Store } from "../../src/app/store.ts";
import type { Passage, RecordExport } from "../../src/core/annotation/contract.ts";
import { openRecord } from "../../src/edge/store/sqlite/open.ts";
import { recordDifferences } from "../equal-records.ts";

const LATER = "2041-02-02T00:00:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "rapporteur-order-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

async function recordAfter(work: (store: Store) => Promise<void>): Promise<RecordExport> {
  const store = await openRecord(join(folder, `${files++}.db`), { create: true });
  await work(store);
  const record = await store.record();
  await store.close();
  return record;
}

const atOnce = (places: readonly Place[]): Promise<RecordExport> =>
  recordAfter((store) => addPlaces(store, places));

const from = (relationship: number, ...ats: readonly number[]): Place[] =>
  ats.map((at) => ({ relationship, at }));

/** Stories with their retellings and outcomes, of relationships that have the big parties in common. */
const PLACES: readonly Place[] = [
  ...from(0, 0, 1, 2, 3, 4, 14, 17),
  ...from(1, 5, 6, 7, 8, 14),
  ...from(2, 2, 3, 4),
];

/** Some of the articles in any order, cut into batches. */
const batches = fc
  .shuffledSubarray([...PLACES], { minLength: 5 })
  .chain((places) =>
    fc
      .array(fc.integer({ min: 1, max: places.length - 1 }), { maxLength: places.length - 1 })
      .map((cuts) => cut(places, cuts)),
  );

function cut(places: readonly Place[], cuts: readonly number[]): Place[][] {
  const ends = [...new Set([...cuts, places.length])].sort((a, b) => a - b);
  return ends.map((end, at) => places.slice(ends[at - 1] ?? 0, end));
}

describe("The same articles make the same record", () => {
  test("of which lines of every kind are told by several articles", async () => {
    const record = await atOnce(PLACES);
    const articlesOf = (passages: readonly Passage[]): number =>
      new Set(passages.map(({ article }) => article)).size;
    expect(record.entities.some((e) => articlesOf(e.mentions) > 5)).toBe(true);
    expect(record.events.some((e) => articlesOf(e.evidence) > 2)).toBe(true);
    expect(record.offices.some((o) => o.attested.length > 1)).toBe(true);
    expect(record.statements.some((s) => s.variants.length > 2)).toBe(true);
    expect(record.figures.some((f) => f.readings.length > 2)).toBe(true);
    expect(record.commitments.some((c) => c.steps.length > 1)).toBe(true);
    expect(record.commitments.some((c) => c.followThrough.length > 0)).toBe(true);
    expect(record.reuse.length).toBeGreaterThan(10);
    expect(record.conflicts.length).toBeGreaterThan(0);
  });

  test("in any order, one by one or many at a time", async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (parts) => {
        const inParts = await recordAfter(async (store) => {
          for (const part of parts) await addPlaces(store, part);
        });
        expect(recordDifferences(inParts, await atOnce(parts.flat()))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test("when others were there and were taken out", async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.nat(), async (parts, drawn) => {
        const places = parts.flat();
        const gone = places[drawn % places.length];
        if (gone === undefined) throw new RangeError("Nothing to take out");
        const left = await recordAfter(async (store) => {
          for (const part of parts) await addPlaces(store, part);
          await removeArticles(store, [articleId(gone)], LATER);
        });
        const others = places.filter((place) => place !== gone);
        expect(recordDifferences(left, await atOnce(others))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
