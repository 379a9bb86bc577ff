import { expect, test } from "vitest";
import { NO_PACKS } from "../languages/packs.ts";
import { sentences } from "./sentences.ts";
import { tokens } from "./tokens.ts";

function lengthsIn(text: string): number[] {
  const context = {
    text,
    language: { syntax: null, recogniser: null, packs: NO_PACKS },
    published: null,
    issuer: null,
    outlet: null,
  };
  const segments = [{ start: 0, end: text.length, role: "body" as const }];
  const { layer } = tokens.read({ segments }, context);
  const found = sentences.read({ segments, tokens: layer }, context).layer;
  return found.map(({ first, last }) => last - first);
}

test("a sentence longer than any in print is cut, so that looking over a whole one has an end", () => {
  expect(lengthsIn("word ".repeat(1_500))).toEqual([600, 600, 300]);
  expect(lengthsIn(`${"word ".repeat(599)}. Ships left.`)).toEqual([600, 3]);
});

test("together the sentences hold every token", () => {
  for (const count of [1, 599, 600, 601, 1_200])
    expect(lengthsIn("word ".repeat(count)).reduce((sum, length) => sum + length, 0)).toBe(count);
});
