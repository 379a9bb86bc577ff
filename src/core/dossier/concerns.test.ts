import { expect, test } from "vitest";
import { invented, type Named, type Words } from "../../../test/invented-articles.ts";
import type { DossierRow } from "../annotation/contract.ts";
import { withDossier } from "./index.ts";

const NAMED: readonly Named[] = [
  { id: "u", kind: "place", name: "Utopia", adjectives: ["Utopian"] },
  { id: "v", kind: "place", name: "Veldland" },
  { id: "o", kind: "place", name: "Ostria", adjectives: ["Ostrian"] },
  { id: "h", kind: "person", name: "Ada Hill" },
];

/** A text that begins with neither side. */
const FAR = `Rain fell. Ostria slept. ${"Dust lay on the harbour. ".repeat(30)}`;
const NEAR = "Utopia and Veldland talk. ";

function thirdsIn(
  opening: string,
  sentence: string,
  tells: (words: Words) => object,
): DossierRow[] {
  const article = invented("a", {
    text: `${opening}${sentence}`,
    named: NAMED,
    published: "2031-05-03",
    tells,
  });
  const question = { between: ["Utopia", "Veldland"], compare: null, asOf: null } as const;
  const { dossier } = withDossier([article], question);
  const chapter = "concerns and third parties";
  return (dossier?.rows ?? []).filter((row) => row.chapter === chapter);
}

const threat = ({ concern }: Words) => ({ concerns: [concern("the Ostrian threat", ["o"])] });

test("A worry that both sides share in one sentence belongs to them, whatever the text is about", () => {
  const rows = thirdsIn(FAR, "Utopia and Veldland spoke of the Ostrian threat.", threat);
  expect(rows.map(({ about }) => about)).toEqual(["Ostria"]);
  expect(thirdsIn(FAR, "Utopia spoke of the Ostrian threat.", threat)).toEqual([]);
});

const aid = ({ event }: Words) => ({
  events: [
    event("aid", "Utopia gave Ostria ten boats", {
      participants: [
        { entity: "u", role: "supplier" },
        { entity: "o", role: "recipient" },
      ],
    }),
  ],
});

test("what a side gives a third is told where a text is about both", () => {
  const [row] = thirdsIn(NEAR, "Utopia gave Ostria ten boats.", aid);
  expect(row?.about).toBe("Ostria: support");
  expect(row?.now.map(({ why }) => why)).toEqual(["of Utopia, in a text about both"]);
  expect(thirdsIn(FAR, "Utopia gave Ostria ten boats.", aid)).toEqual([]);
});
