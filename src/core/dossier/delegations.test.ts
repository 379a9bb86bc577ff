import { expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import { withDossier } from "./index.ts";

const NAMED: readonly Named[] = [
  { id: "u", kind: "place", name: "Utopia" },
  { id: "l", kind: "body", name: "Lake League" },
  { id: "h", kind: "person", name: "Ada Hill" },
  { id: "p", kind: "person", name: "Bo Pine" },
  { id: "c", kind: "person", name: "Cara Lund" },
];

function leadersIn(sentence: string): string[] {
  const article = invented("a", {
    text: `The Lake League went to Utopia. ${sentence}`,
    named: NAMED,
    published: "2031-05-03",
  });
  const question = { between: ["Utopia", "Lake League"], compare: null, asOf: null } as const;
  const { dossier } = withDossier([article], question);
  const row = dossier?.rows.find(({ about }) => about === "delegations led by");
  return row?.now.map(({ text }) => text) ?? [];
}

test.each([
  ["The delegation of ten was led by its chair, Ada Hill.", ["Ada Hill"]],
  [
    "The delegation was led by the chair, Ada Hill (Lys) and the deputy chair, Bo Pine.",
    ["Ada Hill", "Bo Pine"],
  ],
  ["The delegation of Utopia was led by Ada Hill.", ["Ada Hill (delegation of Utopia)"]],
  ["Eight staff, led by Ada Hill, met Bo Pine and Cara Lund.", ["Ada Hill"]],
  ["The office has a staff of six and is headed by Ada Hill.", []],
  ["The delegation left. The choir was led by Ada Hill.", []],
])("“%s” tells who led: %j", (sentence, leaders) => {
  expect(leadersIn(sentence)).toEqual(leaders);
});
