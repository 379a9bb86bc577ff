import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import type { RecordExport } from "../annotation/contract.ts";
import { reconcile } from "../reconcile/index.ts";
import { type Parties, partiesOf } from "./parties.ts";

const VARNIA: Named = { id: "v", kind: "place", name: "Varnia", adjectives: ["Varnian"] };
const COMPACT: Named = { id: "n", kind: "body", name: "Northern Sea Compact", otherNames: ["NSC"] };

function partiesIn(text: string, ...others: readonly Named[]): [Parties, RecordExport] {
  const article = invented("a", { text, named: [VARNIA, COMPACT, ...others] });
  const record = reconcile([article]);
  const parties = partiesOf(record, [article], ["Varnia", "NSC"]);
  if (parties === null) throw new Error("no parties");
  return [parties, record];
}

const body = (id: string, name: string): Named => ({ id, kind: "body", name });

describe("A body belongs to a side", () => {
  test.each([
    ["when it is introduced by the adjective", "The Varnian Diet sat.", "Diet"],
    ["when it is introduced by the possessive", "Varnia’s Harbour Board sat.", "Harbour Board"],
    ["when it is the body “of” the side", "The Council of Varnia sat.", "Council"],
    ["when it bears the name of the side", "The Bank of Varnia Trust sat.", "Bank of Varnia Trust"],
  ])("%s", (_, text, name) => {
    const [parties, record] = partiesIn(`${text} NSC too.`, body("b", name));
    const id = record.entities.find((e) => e.name === name)?.id ?? "";
    expect(parties.touches([id])).toEqual([true, false]);
  });

  test("to both when it is named after both", () => {
    const [parties, record] = partiesIn("The Varnia NSC Forum sat.", body("b", "Varnia NSC Forum"));
    const id = record.entities.find((e) => e.name === "Varnia NSC Forum")?.id ?? "";
    expect(parties.touches([id])).toEqual([true, true]);
  });

  test.each([
    [
      "when the side only stands near it",
      "Varnia told the Harbour Board. NSC too.",
      "Harbour Board",
    ],
    [
      "when the side is only part of a word",
      "The Varnianist League sat. NSC too.",
      "Varnianist League",
    ],
    ["when a comma parts them", "In Varnia, Harbour Board men sat. NSC too.", "Harbour Board"],
  ])("but not %s", (_, text, name) => {
    const [parties, record] = partiesIn(text, body("b", name));
    const id = record.entities.find((e) => e.name === name)?.id ?? "";
    expect(parties.touches([id])).toEqual([false, false]);
  });
});

describe("A line belongs to the dossier", () => {
  const text = `Varnia and the NSC met. ${"Rain fell on the harbour. ".repeat(30)} Ostria slept. Varnia woke.`;
  const [parties] = partiesIn(text, { id: "o", kind: "place", name: "Ostria" });
  const at = (words: string) => {
    const start = text.indexOf(words);
    return [{ article: "a", start, end: start + words.length, exact: words }];
  };

  test("when its words name both sides", () => {
    expect(parties.concerns([], at("Varnia and the NSC met"))).toBe(true);
  });

  test("when it is of one side, in an article that is about both", () => {
    expect(parties.isAboutBoth("a")).toBe(true);
    expect(parties.concerns([], at("Varnia woke"))).toBe(true);
    expect(parties.concerns(parties.ids.slice(1), at("Rain fell"))).toBe(true);
  });

  test("not when it is of neither, even in such an article", () => {
    expect(parties.concerns([], at("Ostria slept"))).toBe(false);
  });
});
