import { expect, test } from "vitest";
import { dateLayersOf } from "../../../test/date-layers.ts";
import { boundsOf } from "./article-bounds.ts";

function boundOf(text: string): string | null {
  return boundsOf({ ...dateLayersOf(text, null), quotations: [] })?.edtf ?? null;
}

test.each([
  ["In March 2024, Varnia opened a mission in Port Ellis.", "2024-03/.."],
  ["Varnia opened a mission in March 2024.", "2024-03/.."],
  [
    "In a March 2024 meeting with the envoy, the minister announced his interest in the pact.",
    "2024-03/..",
  ],
  ["Varnia announced in March 2024 that it will build ships.", "2024-03/.."],
  ["They met in 2019. The bridge was opened on 5 May 2021.", "2021-05/.."],
  ["Varnia joined in 2019 and plans to leave in 2027.", "2019-01/.."],
])("%s → %s", (text, bound) => {
  expect(boundOf(text)).toBe(bound);
});

test.each([
  "Varnia will open a mission in March 2024.",
  "The cabinet approved a record budget for 2025.",
  "The bridge, to be opened in 2027, is long.",
  "By 2027 the share rose to 2 per cent in the forecast.",
  "They announced plans to deploy ships in 2025.",
  "If it closed in 2026, all would be lost.",
  "The summit is scheduled for May 2026.",
  "They met on Wednesday.",
  "Its 2022 strategy guided them.",
  "The yard expected delivery in 2028.",
  "The panel has named three tasks of the yards in 2028.",
])("no bound from: %s", (text) => {
  expect(boundOf(text)).toBeNull();
});

test("a quotation gives no bound", () => {
  const text = "“We left in 2026,” he said.";
  const quotation = {
    start: 1,
    end: 16,
    outer: { start: 0, end: 17 },
    level: 1,
    closed: true,
    speech: 0,
  };
  expect(boundsOf({ ...dateLayersOf(text, null), quotations: [quotation] })).toBeNull();
});
