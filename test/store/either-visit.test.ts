/** A meeting that one visit fits is part of it, until another article tells of a second one that fits as well. */
import { afterAll, expect, test } from "vitest";
import type { Edtf, Reading, RecordExport } from "../../src/core/annotation/contract.ts";
import { recordDifferences } from "../equal-records.ts";
import { invented, type Named } from "../invented-articles.ts";
import { InventedRecords, received } from "./invented-records.ts";

const records = new InventedRecords();
afterAll(() => records.end());

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
  const read = invented(id, {
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
  return received(read);
}

const FIRST = article("a", { visit: "2031-04-07/2031-04-11" });
const SECOND = article("b", { visit: "2031-04-06/2031-04-10" });
const MEETING = article("c", { talks: "2031-04-09" });

const parentIn = ({ events }: RecordExport): string | null | undefined =>
  events.find(({ kind }) => kind === "meeting")?.partOf;

test("which of them came last does not show, and neither does one that went again", async () => {
  const one = await records.of([[FIRST, MEETING]]);
  const both = await records.of([[FIRST, SECOND, MEETING]]);
  expect(parentIn(one)).toMatch(/^event:a:/);
  expect(parentIn(both)).toBeNull();
  expect(recordDifferences(both, await records.of([[FIRST], [MEETING], [SECOND]]))).toEqual([]);
  expect(recordDifferences(both, await records.of([[MEETING], [SECOND], [FIRST]]))).toEqual([]);
  expect(recordDifferences(one, await records.of([[FIRST], [SECOND], [MEETING]], ["b"]))).toEqual(
    [],
  );
});
