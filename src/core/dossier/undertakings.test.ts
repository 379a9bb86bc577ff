import { expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import { withDossier } from "./index.ts";

const NAMED: readonly Named[] = [
  { id: "u", kind: "place", name: "Utopia" },
  { id: "v", kind: "place", name: "Veldland" },
  { id: "l", kind: "place", name: "Lys" },
];

/** The topics under which undertakings of one text stand, each with what it holds. */
function topicsOf(...acts: readonly (readonly [committer: string, act: string])[]): string[][] {
  const article = invented("a", {
    text: `Utopia and Veldland talk. ${acts.map(([, act]) => `They will ${act}.`).join(" ")}`,
    named: NAMED,
    published: "2031-05-03",
    tells: ({ commitment }) => ({
      commitments: acts.map(([committer, act]) => commitment(act, [committer])),
    }),
  });
  const question = { between: ["Utopia", "Veldland"], compare: null, asOf: null } as const;
  const { dossier } = withDossier([article], question);
  return (dossier?.rows ?? [])
    .filter(({ chapter }) => chapter.startsWith("undertakings"))
    .map(({ now }) => now.map(({ text }) => text));
}

test("Acts that share most words of the shorter are one topic, and no act joins by way of another", () => {
  const topics = topicsOf(
    ["u", "lease forty river ferries"],
    ["v", "paint forty river ferries"],
    ["v", "paint forty school roofs"],
  );
  expect(topics).toEqual([
    ["“lease forty river ferries”", "“paint forty river ferries”"],
    ["“paint forty school roofs”"],
  ]);
});

test("A capital undertakes for its state where the sentence speaks of that state and of no other place", () => {
  const of = (sentence: string): string[] => {
    const article = invented("a", {
      text: `Utopia and Veldland talk. ${sentence}`,
      named: [...NAMED, { id: "o", kind: "place", name: "Ostria" }],
      published: "2031-05-03",
      tells: ({ commitment }) => ({ commitments: [commitment("lease forty ferries", ["l"])] }),
    });
    const question = { between: ["Utopia", "Veldland"], compare: null, asOf: null } as const;
    const rows = withDossier([article], question).dossier?.rows ?? [];
    return rows.filter((r) => r.about === "open").flatMap((r) => r.now.map((c) => c.why ?? ""));
  };
  expect(of("Utopia told of plans of Lys to lease forty ferries.")).toEqual([
    "its sentence speaks of Utopia, in a text about both",
  ]);
  expect(of("Lys is to lease forty ferries.")).toEqual([]);
  expect(of("Utopia told Ostria of plans of Lys to lease forty ferries.")).toEqual([]);
});
