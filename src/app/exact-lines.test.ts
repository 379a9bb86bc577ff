import { expect, test } from "vitest";
import type { RecordExport } from "../core/annotation/contract.ts";
import { exactLines } from "./exact-lines.ts";

const at = (start: number, end: number, exact: string) => ({ article: "a", start, end, exact });
const event = (id: string, evidence: readonly ReturnType<typeof at>[]) => ({
  standing: "shown" as const,
  reasons: [],
  by: "rule:x",
  id,
  kind: "meeting" as const,
  plover: null,
  realis: "occurred" as const,
  participants: [],
  place: null,
  date: null,
  partOf: null,
  evidence,
  independentSources: { said: 1, so: 1 },
});
const record = (events: RecordExport["events"]): RecordExport => ({
  contract: 1,
  articles: [],
  entities: [
    {
      id: "e",
      kind: "body",
      name: "Velmark",
      otherNames: [],
      mentions: [at(0, 7, "Velmark"), at(1, 7, "Velmar")],
    },
  ],
  offices: [],
  events,
  statements: [],
  figures: [],
  commitments: [],
  reuse: [],
  conflicts: [],
  dossier: null,
});
const texts = new Map([["a", "Velmark waits."]]);

test("a line whose passage is not its words, or is empty, does not enter the record", () => {
  const sound = event("sound", [at(0, 7, "Velmark")]);
  const { record: kept, dropped } = exactLines(
    record([
      sound,
      event("moved", [at(1, 8, "Velmark")]),
      event("empty", [at(3, 3, "")]),
      event("elsewhere", [{ ...at(0, 7, "Velmark"), article: "b" }]),
    ]),
    texts,
  );
  expect(kept.events).toEqual([sound]);
  expect(dropped).toBe(4);
});

test("an entity stays when one of its mentions is wrong, without that mention", () => {
  const [entity] = exactLines(record([]), texts).record.entities;
  expect(entity?.mentions).toEqual([at(0, 7, "Velmark")]);
});
