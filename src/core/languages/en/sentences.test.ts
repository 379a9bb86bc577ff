import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sentenceStarts } from "./sentences.ts";
import { tokenize } from "./tokens.ts";

function sentencesOf(text: string): string[] {
  const tokens = tokenize(text);
  const starts = [0, ...sentenceStarts(tokens, 0, tokens.length), tokens.length];
  return starts
    .slice(0, -1)
    .map((first, i) => text.slice(tokens[first]?.start, tokens[(starts[i + 1] ?? 0) - 1]?.end));
}

describe("sentences of English news", () => {
  // "|" stands where a sentence ends.
  test.each([
    "Gen. Ada Brandt met Lt. Col. Oakes in Marle.| They spoke for 3.5 hours.",
    "“Will they respond?” he asked.| Nobody knew.",
    "“Will they respond?” Foreign Minister Ada Brandt asked.| Nobody knew.",
    "“We signed it.| It will hold,” she said.| “We will see.”| The talks ended.",
    "“We will not leave.”| Brandt then left.",
    "He lives in the U.S. Embassy.| She left the U.S.| The talks went on.",
    "It began at 5 p.m. Monday.| It ended at 9 p.m.| Guests left.",
    "The Oakes Corp. Ltd. office is shut.| It was sold to Brandt Inc.| The price is not known.",
    "The visit (his first.)| It was short.",
    "It costs $3.5 million, e.g. The Marle Plan.| No. 4 is free.",
    "Wait ...| What?!| Go!",
    "He said it ended in 1995.[12]| She did not agree.",
    "J. R. Oakes came.| A. Brandt did not.",
    "1. The first point.| It is short.",
    "He called it “a start.”| “The end,” she said.",
    "the plan. it was not split",
    "• One thing| • Another thing",
    "Read it [here.](there) today.| It is <!-- not --> long.",
    "Talks on Oct. 3 and Sept. 4 failed.",
    "Adm. (ret.) Brandt spoke.",
  ])("%s", (marked) => {
    expect(sentencesOf(marked.replaceAll("|", ""))).toEqual(marked.split(/\| ?/));
  });

  it("puts every token into one sentence, in order, whatever the text", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."aB. ?!“”\"'()[]1•…’\n\ud800中") });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: "binary" })), (text) => {
        const tokens = tokenize(text);
        const starts = sentenceStarts(tokens, 0, tokens.length);
        let before = 0;
        for (const start of starts) {
          expect(start).toBeGreaterThan(before);
          expect(start).toBeLessThan(tokens.length);
          before = start;
        }
      }),
    );
  });

  test.each([
    ["closing marks", "a.".repeat(2) + "”".repeat(200_000)],
    ["opening marks", `a ${". “".repeat(200_000)}`],
    ["stops", "A . ".repeat(200_000)],
    ["questions", "“A?” B ".repeat(100_000)],
    ["note marks", `a.${"[1]".repeat(100_000)}`],
    ["opening brackets", `a. ${"( ".repeat(200_000)}`],
  ])("%s are read in time that grows with their number", (_, text) => {
    const tokens = tokenize(text);
    expect(sentenceStarts(tokens, 0, tokens.length).length).toBeLessThan(tokens.length);
  });
});
