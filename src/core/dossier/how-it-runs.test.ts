import { expect, test } from "vitest";
import { invented, type Named, type Words } from "../../../test/invented-articles.ts";
import { withDossier } from "./index.ts";

const NAMED: readonly Named[] = [
  { id: "u", kind: "place", name: "Utopia", adjectives: ["Utopian"] },
  { id: "v", kind: "place", name: "Veldland", adjectives: ["Veldish"] },
  { id: "o", kind: "place", name: "Ostria" },
  { id: "h", kind: "person", name: "Ada Hill" },
  { id: "y", kind: "body", name: "Lys Shipbuilding" },
  { id: "d", kind: "body", name: "Utopian Diet" },
];

type Tells = (words: Words) => Partial<Record<"events" | "commitments", unknown[]>>;

function channelsOf(sentence: string, tells: Tells): string[] {
  const article = invented("a", {
    text: `Utopia and Veldland draw closer. ${sentence}`,
    named: NAMED,
    published: "2031-05-03",
    tells: (words) =>
      tells(words) as ReturnType<NonNullable<Parameters<typeof invented>[1]["tells"]>>,
  });
  const question = { between: ["Utopia", "Veldland"], compare: null, asOf: null } as const;
  const { dossier } = withDossier([article], question);
  return (dossier?.rows ?? [])
    .filter(({ chapter }) => chapter === "how it runs")
    .map(({ about }) => about);
}

const promised =
  (act: string, ...areas: string[]): Tells =>
  ({ commitment }) => ({
    commitments: [commitment(act, ["u"], { areas })],
  });

test.each([
  ["train forty prison guards", ["exercises"], []],
  ["train forty soldiers", ["exercises"], ["military, police"]],
  ["send a ship on a weather mission", ["representation"], []],
  ["open an embassy in Lys", ["representation"], ["mission"]],
  ["deploy forty police to the mission in Lys", ["representation"], ["military, police"]],
])("To “%s” runs through %j: %j", (act, areas, channels) => {
  expect(channelsOf(`Utopia will ${act}.`, promised(act, ...areas))).toEqual(channels);
});

const happened =
  (kind: "sign" | "meeting" | "briefing", words: string, among: string[]): Tells =>
  ({ event }) => ({ events: [event(kind, words, { among })] });

test.each([
  ["Utopia signed a pact with Veldland", "sign", ["u", "v"], ["agreements and programmes"]],
  ["Utopia signed a contract for ten ferries", "sign", ["u"], []],
  ["Utopia met Veldland for talks", "meeting", ["u", "v"], ["delegations and talks"]],
  ["Ada Hill of Utopia met Veldland", "meeting", ["h", "v"], ["leaders, ministers"]],
  ["Members of the Utopian Diet met Veldland", "meeting", ["d", "v"], ["parliaments"]],
  ["Lys Shipbuilding briefed Utopia", "briefing", ["y", "u"], ["industry and technology"]],
] as const)("“%s” runs through its channel", (words, kind, among, channels) => {
  expect(channelsOf(`${words}.`, happened(kind, words, [...among]))).toEqual(channels);
});
