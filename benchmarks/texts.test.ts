import { expect, test } from "vitest";
import { openingsOf } from "./texts.ts";

test("A text is cut behind so many words, and one that is shorter is left out", () => {
  const texts = ["Norland’s fleet – all of it – sailed.\n\nIt came back.", "Too short."];
  expect(openingsOf(texts, 6)).toEqual(["Norland’s fleet – all of it – sailed."]);
});
