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
    "• One thing| • Another thing",
    "Read it [here.](there) today.| It is <!-- not --> long.",
    "Talks on Oct. 3 and Sept. 4 failed.",
    "Adm. (ret.) Brandt spoke.",
    // Names, titles and letters.
    "Yahoo! said so.| Yahoo! Chief Executive Ada Brandt left.| She works for Yahoo!| The price is not known.",
    "The case Oakes v. Brandt was led by J. Edgar Lund.| It took a year.",
    "They chose plan B.| Talks went on.| Vitamin C.| Brandt sells it.",
    "The U.S government agreed.| N.Korea did not, and S. Korea waited.",
    "He has a Ph.D.| She has none.| P.S. The door is open.",
    "Bill S. 12 passed on Jan. 5 The Marle Post wrote.",
    "Ada Brandt (b. 1950) met Otto Lund (m. 1949; div. 1964).| He died.",
    "The firm’s shares fell 3 pct.| The rest, approx. half, rose.",
    "MARLE (AP) — The allies met.| They left at 7:30PM.| It rained.",
    "They met in Marle.| iPhone sales rose.| wikiHow did not.",
    "the end.|Next begins.|Then it stops",
    // Small letters.
    "we went home.| it was late.| nobody called!| why not?| because",
    "The unit is 3 sq. km in size, in vol. two.",
    "Is this the end? the minister asked.| It is not! cried Brandt.",
    "“It is enough!” and he left.| “It is.” he said.| “It is...” the rest was lost.",
    "He left.| (the others stayed.)| She (who stayed) spoke.",
    "Viva Marle! (1965) is a film.",
    "He paused ... and went on.| He paused ...| Then he spoke.",
    "“... We had no choice,” he said.| ... The rest is known.",
    "The key is...I forgot.",
    // Marks behind the end.
    "“Why?” – a question that nobody answered.| “Why?”| She left.",
    "“It was late.” [12]| “It rained.” [3][4]| The end.",
    "It failed. [source needed]| [This was later denied.]",
    "It failed.3| Talks went on.| It failed. 4| The talks went on.| 5 Allies came.",
    "It failed.| 17 June was late.|5 May was not, nor c.17 June 1943.",
    "It failed. ”| The end.",
    "It is great :)| We came.| It is great. ;-)| We left :) again.",
    // Numbers of items and headings.
    "Figure 2. The plan of Marle.| It is old.",
    "2.1. The aims.| They are few.",
    "They agreed on two things:| 1. Trade.| 2. Defence.",
    "The vote was on page 3.| Trade was next.",
    // No mark at all.
    "See https://example.org/a| The story goes on.| Its https://example.org Web Site is new.",
    "https://example.org/a| https://example.org/b",
    "03/04/2021 06:07 PM| Ada Brandt wrote: it began at 06:07 PM EDT.",
    "Read on| -----| The next day ---- it rained ---- they left.",
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
    ["closing stops", `a.${"”.".repeat(100_000)} a`],
    ["words in small letters", "abcd. efgh ".repeat(100_000)],
    ["faces", `a. ${":) ".repeat(100_000)} a`],
    ["opening brackets", `a. ${"( ".repeat(200_000)}`],
  ])("%s are read in time that grows with their number", (_, text) => {
    const tokens = tokenize(text);
    expect(sentenceStarts(tokens, 0, tokens.length).length).toBeLessThan(tokens.length);
  });
});
