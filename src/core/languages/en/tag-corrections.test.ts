import { expect, test } from "vitest";
import { correctedTag } from "./tag-corrections.ts";

test.each([
  ["NATO-led", "JJ"],
  ["U.S.-made", "JJ"],
  ["Oslo-based", "JJ"],
  ["Re-elected", "NN"],
  ["Indo-Pacific", "NN"],
])("%s is %s whatever the net says", (word, xpos) => {
  expect(correctedTag(word, { upos: "NOUN", xpos: "NN" }).xpos).toBe(xpos);
});
