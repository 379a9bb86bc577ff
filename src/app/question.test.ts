import { describe, expect, test } from "vitest";
import { invented } from "../../test/invented-articles.ts";
import { knownAs, namedAlike } from "../core/dossier/asked-party.ts";
import { reconcile } from "../core/reconcile/index.ts";
import { askedDate, inOrder } from "./question.ts";

const RECORD = reconcile([
  invented("a", {
    text: "The Republic of Varnia and the Northern Sea Compact met. The Varnia Harbour Board sat.",
    named: [
      { id: "v", kind: "place", name: "Republic of Varnia" },
      { id: "n", kind: "body", name: "Northern Sea Compact", otherNames: ["NSC"] },
      { id: "b", kind: "body", name: "Varnia Harbour Board" },
    ],
  }),
]);

describe("A party", () => {
  test.each([
    ["in any case", ["northern sea compact"], "Northern Sea Compact"],
    ["with its article", ["The Northern Sea Compact"], "Northern Sea Compact"],
    ["by its acronym", ["nsc"], "Northern Sea Compact"],
    ["by a name from outside the record", ["The Pact", "NSC"], "Northern Sea Compact"],
    ["by the last part of a state’s full name", ["Varnia"], "Republic of Varnia"],
  ])("is known %s", (_, names, known) => {
    expect(knownAs(RECORD, names)).toBe(known);
  });

  test("that is not named is unknown, and what is named alike is offered", () => {
    expect(knownAs(RECORD, ["Harbour"])).toBeNull();
    expect(namedAlike(RECORD, "Harbour Office")).toEqual(["Varnia Harbour Board"]);
    expect(namedAlike(RECORD, "Atlantis")).toEqual([]);
  });
});

describe("A date", () => {
  test.each(["2025", "2025-04", "2024-02-29"])("%s is one", (text) => {
    expect(askedDate(text)).toBe(text);
  });

  test.each(["2025-4-9", "2025-13", "2025-02-29", "2025/2026", "2025~", "yesterday", ""])(
    "%s is none",
    (text) => {
      expect(askedDate(text)).toBeNull();
    },
  );

  test("comes before another in either order, and not when they have a day in common", () => {
    expect(inOrder(["2025-11", "2022-09-30"])).toEqual(["2022-09-30", "2025-11"]);
    expect(inOrder(["2022-09-30", "2025-11"])).toEqual(["2022-09-30", "2025-11"]);
    expect(inOrder(["2022", "2022-09-30"])).toBeNull();
    expect(inOrder(["2022", "2022"])).toBeNull();
  });
});
