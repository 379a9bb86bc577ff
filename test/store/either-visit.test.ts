/** A meeting that one visit fits is part of it, until another article tells of a second one that fits as well. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addArticles } from "../../src/app/add.ts";
import type { Arrival } from "../../src/app/arrival.ts";
import { removeArticles } from "../../src/app/remove.ts";
import type { Edtf, Reading, RecordExport } from "../../src/core/annotation/contract.ts";
import { openRecord } from "../../src/edge/store/sqlite/open.ts";
import { recordDifferences } from "../equal-records.ts";
import { invented, type Named } from "../invented-articles.ts";

const AT = "2041-01-01T00:00:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "rapporteur-visits-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CAST: readonly Named[] = [
  { id: "t", kind: "person", name: "Ada Torvik" },
  { id: "b", kind: "person", name: "Odo Brandt" },
  { id: "v", kind: "place", name: "Varnia" },
];
const VISIT = "Torvik was in Varnia for five days";
const TALKS = "she sat down with Brandt";

interface Telling {
  readonly visit?: Edtf;
  readonly talks?: Edtf;
}

function article(id: string, { visit, talks }: Telling): Reading {
  const { reading } = invented(id, {
    text: `${VISIT}. ${talks === undefined ? "Nothing" : TALKS}. ${id}: Ada Torvik, Odo Brandt, Varnia.`,
    named: CAST,
    tells: ({ event, date, quote, office }) => ({
      events: [
        ...(visit === undefined
          ? []
          : [
              event("visit", VISIT, {
                participants: [
                  { entity: "t", role: "visitor" },
                  { entity: "v", role: "host" },
                ],
                date: { ...date(visit), expression: quote("five days") },
              }),
            ]),
        ...(talks === undefined
          ? []
          : [
              event("meeting", TALKS, {
                participants: ["t", "b"].map((entity) => ({ entity, role: "participant" })),
                date: date(talks),
              }),
            ]),
      ],
      offices: [office("b", "Minister", { body: "v", words: "Odo Brandt" })],
    }),
  });
  const source = { name: `${id}.txt`, sha256: id.repeat(64), mediaType: "text/plain" };
  return { ...reading, source };
}

const FIRST = article("a", { visit: "2031-04-07/2031-04-11" });
const SECOND = article("b", { visit: "2031-04-06/2031-04-10" });
const MEETING = article("c", { talks: "2031-04-09" });
const READ = new Map([FIRST, SECOND, MEETING].map((reading) => [reading.source.name, reading]));

async function* arriving(readings: readonly Reading[]): AsyncGenerator<Arrival> {
  for (const { text, source } of readings)
    yield await Promise.resolve({
      article: { ...source, text, blocks: [], claims: [] },
      bytes: null,
      place: source.name,
    });
}

let files = 0;

async function recordOf(
  batches: readonly (readonly Reading[])[],
  gone: readonly string[] = [],
): Promise<RecordExport> {
  const store = await openRecord(join(folder, `${files++}.db`), { create: true });
  for (const batch of batches)
    await addArticles(store, arriving(batch), {
      reader: () => Promise.resolve(({ name }) => READ.get(name) ?? FIRST),
      readerId: "invented",
      now: () => AT,
    });
  if (gone.length > 0) await removeArticles(store, gone, AT);
  const record = await store.record();
  await store.close();
  return record;
}

const parentIn = ({ events }: RecordExport): string | null | undefined =>
  events.find(({ kind }) => kind === "meeting")?.partOf;

test("which of them came last does not show, and neither does one that went again", async () => {
  const one = await recordOf([[FIRST, MEETING]]);
  const both = await recordOf([[FIRST, SECOND, MEETING]]);
  expect(parentIn(one)).toMatch(/^event:a:/);
  expect(parentIn(both)).toBeNull();
  expect(recordDifferences(both, await recordOf([[FIRST], [MEETING], [SECOND]]))).toEqual([]);
  expect(recordDifferences(both, await recordOf([[MEETING], [SECOND], [FIRST]]))).toEqual([]);
  expect(recordDifferences(one, await recordOf([[FIRST], [SECOND], [MEETING]], ["b"]))).toEqual([]);
});
