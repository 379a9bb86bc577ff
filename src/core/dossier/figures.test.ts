import { expect, test } from "vitest";
import { invented } from "../../../test/invented-articles.ts";
import type { Figure } from "../annotation/contract.ts";
import { withDossier } from "./index.ts";

/** The cell that a figure of a text about Varnia and the Compact makes. */
function printed(figure: Partial<Figure>): string | undefined {
  const article = invented("a", {
    text: "Varnia and the Compact spent so much.",
    named: [
      { id: "v", kind: "place", name: "Varnia" },
      { id: "n", kind: "body", name: "Compact" },
    ],
    published: "2031-04-09",
    tells: (words) => ({
      figures: [words.figure("so much", { measure: "defence_budget", subject: "v", ...figure })],
    }),
  });
  const { dossier } = withDossier([article], {
    between: ["Varnia", "Compact"],
    compare: null,
    asOf: null,
  });
  return dossier?.rows.find((row) => row.chapter === "figures")?.now[0]?.text;
}

const target = { edtf: "../2034", expression: null, basis: "stated" } as const;

test.each<[Partial<Figure>, string]>([
  [{ best: 26 }, "26: “so much”"],
  [{ best: 40_000_000, unit: "USD" }, "USD 40,000,000: “so much”"],
  [{ best: 2, unit: "%GDP", target }, "2% of GDP by 2034: “so much”"],
  [{ best: 2.5, unit: "%", comparator: "gt" }, "more than 2.5%: “so much”"],
  [{ best: 2, unit: "a" }, "2 years: “so much”"],
  [{ best: null, low: 10, high: 12 }, "10 to 12: “so much”"],
  [{ best: null, low: 10, comparator: "ge" }, "at least 10: “so much”"],
  [{ best: null }, "“so much”"],
])("%j is printed as %s", (figure, words) => {
  expect(printed(figure)).toBe(words);
});
