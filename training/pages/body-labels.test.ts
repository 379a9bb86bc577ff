import { describe, expect, test } from "vitest";
import { bodyWords, wordsOf } from "./body-labels.ts";

const BODY =
  "The ferries of Lys sail again from Monday. The channel was cleared in May, said Ada Hill. Tickets stay valid until the end of June.";
const labels = (...blocks: string[]): number[] => bodyWords(blocks.map(wordsOf), wordsOf(BODY));

describe("Which blocks make the body", () => {
  test("Blocks of the body count all their words, others none", () => {
    expect(
      labels(
        "Home World Sport",
        "The ferries of Lys sail again from Monday.",
        "Advertisement",
        "The channel was cleared in May, said Ada Hill.",
        "Tickets stay valid until the end of June.",
        "More from Lys",
      ),
    ).toEqual([0, 8, 0, 9, 8, 0]);
  });

  test("A sentence that stands twice counts once, where the body goes on after it", () => {
    expect(
      labels(
        "The ferries of Lys sail again from Monday. More",
        "Weather and tides",
        "The ferries of Lys sail again from Monday. The channel was cleared in May, said Ada Hill.",
        "Tickets stay valid until the end of June.",
      ),
    ).toEqual([0, 0, 17, 8]);
  });

  test("Blocks in another order than in the body are found", () => {
    expect(
      labels(
        "Tickets stay valid until the end of June.",
        "The ferries of Lys sail again from Monday. The channel was cleared in May, said Ada Hill.",
      ),
    ).toEqual([8, 17]);
  });
});
