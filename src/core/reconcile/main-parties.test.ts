import { expect, test } from "vitest";
import { invented } from "../../../test/invented-articles.ts";
import { mainParties } from "./main-parties.ts";

const partiesIn = (text: string): string[] =>
  mainParties(
    invented("a", {
      text,
      named: [
        { id: "v", kind: "place", name: "Veldland" },
        { id: "p", kind: "body", name: "Inner Sea Pact" },
        { id: "u", kind: "place", name: "Utopia" },
        { id: "h", kind: "person", name: "Ada Hill" },
      ],
    }).reading,
  );

test("The two states or bodies that are named most, whichever comes first", () => {
  const text =
    "Veldland and the Inner Sea Pact. Ada Hill, Ada Hill, Ada Hill of Utopia. Veldland, and the Inner Sea Pact.";
  expect(partiesIn(text)).toEqual(["Inner Sea Pact", "Veldland"]);
});

test("Of several that are named as often, the first by name", () => {
  expect(partiesIn("Ada Hill left Veldland for Utopia; the Inner Sea Pact watched.")).toEqual([
    "Inner Sea Pact",
    "Utopia",
  ]);
});
