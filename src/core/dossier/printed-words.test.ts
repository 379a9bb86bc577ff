import { describe, expect, test } from "vitest";
import { excerpt, plainWords, quoted } from "./printed-words.ts";

describe("Words of an article", () => {
  test.each([
    [
      "a link",
      "signed a [Pact of Lys](https://a.invalid/x(1)) at dawn",
      "signed a Pact of Lys at dawn",
    ],
    ["a link cut before its end", "Utopia signed a [Pact of Lys", "Utopia signed a Pact of Lys"],
    [
      "a link cut behind its beginning",
      "Pact of Lys](https://a.invalid/x) at dawn",
      "Pact of Lys at dawn",
    ],
    ["heavy type", "will **never** lend", "will never lend"],
    ["a mark that nothing closes", "ships to “stop any landing", "ships to stop any landing"],
    ["a mark that nothing opens", "any landing” at Lys", "any landing at Lys"],
    ["blanks and line ends", " a \n  b ", "a b"],
    ["brackets in pairs", "the League (LFT) [sic]", "the League (LFT) [sic]"],
  ])("are printed without %s", (_, words, printed) => {
    expect(plainWords(words)).toBe(printed);
  });

  test("are cut at a word, and no mark is left open by it", () => {
    expect(excerpt("to lay “a cable of forty miles” by May", 20)).toBe("to lay a cable of …");
    expect(excerpt("short", 20)).toBe("short");
  });

  test("stand between double marks, with single ones inside", () => {
    expect(quoted("part of a “harbour shield”")).toBe("“part of a ‘harbour shield’”");
    expect(quoted('part of a "harbour shield"')).toBe("“part of a ‘harbour shield’”");
  });
});
