import { expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import { withDossier } from "./index.ts";

const NAMED: readonly Named[] = [
  { id: "u", kind: "place", name: "Utopia" },
  { id: "v", kind: "place", name: "Veldland" },
  { id: "h", kind: "person", name: "Ada Hill" },
  { id: "p", kind: "person", name: "Bo Pine" },
];

function officesIn(
  ...held: readonly (readonly [person: string, office: string, body: string | null])[]
) {
  const words = held.map(([, office], at) => `Utopia has ${office} number ${at}.`);
  const article = invented("a", {
    text: `Utopia and Veldland talk. Ada Hill and Bo Pine came. ${words.join(" ")}`,
    named: NAMED,
    published: "2031-05-03",
    tells: ({ office }) => ({
      offices: held.map(([person, title, body], at) =>
        office(person, title, { body, words: `Utopia has ${title} number ${at}` }),
      ),
    }),
  });
  const question = { between: ["Utopia", "Veldland"], compare: null, asOf: null } as const;
  const { dossier } = withDossier([article], question);
  return (dossier?.rows ?? [])
    .filter(({ chapter }) => chapter === "offices and holders")
    .map(({ about, now }) => [about, ...now.map(({ text }) => text)]);
}

test("Two titles of one office of one body are one row", () => {
  const rows = officesIn(
    ["h", "Minister for Foreign Affairs", "u"],
    ["p", "Foreign Minister", "u"],
  );
  expect(rows).toEqual([["Minister for Foreign Affairs, Utopia", "Ada Hill", "Bo Pine"]]);
});

test("two ranks, or two bodies, are two", () => {
  expect(officesIn(["h", "Foreign Minister", "u"], ["p", "Foreign Minister", "v"])).toHaveLength(2);
  expect(
    officesIn(["h", "Foreign Minister", "u"], ["p", "Deputy Foreign Minister", "u"]),
  ).toHaveLength(2);
});

test("the short form of an office is no office of its own", () => {
  const rows = officesIn(["h", "Deputy Foreign Minister", "u"], ["h", "Deputy Minister", null]);
  expect(rows).toEqual([["Deputy Foreign Minister, Utopia", "Ada Hill"]]);
});
