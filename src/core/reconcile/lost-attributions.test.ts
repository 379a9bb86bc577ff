import { describe, expect, test } from "vitest";
import { type Invented, invented } from "../../../test/invented-articles.ts";
import { lostAttributions } from "./lost-attributions.ts";
import { sharedPassages } from "./reuse/shared-passages.ts";

const CAST = [
  { id: "t", kind: "person", name: "Ada Torvik" },
  { id: "v", kind: "place", name: "Varnia" },
] as const;
const BEFORE =
  "The council of Varnia opened the new harbour wall in 2031 after a dispute of ten years.";
const CLAIM =
  "By 2040, the wall will cost every fishing household of the coast a third of its catch";

function losses(bare: string, credited = `${BEFORE} ${CLAIM}, Torvik said.`, claim = CLAIM) {
  const articles = [
    invented("a", {
      text: credited,
      named: CAST,
      tells: ({ statement }) => ({
        statements: [statement(claim, { form: "indirect", verbatim: [], speakers: ["t"] })],
      }),
    }),
    invented("b", { text: bare, named: CAST } satisfies Invented),
  ];
  return lostAttributions(
    (id) => articles.find((one) => one.id === id),
    sharedPassages(articles),
  ).map(({ kept, lost }) => [kept.article, kept.exact, lost.article, lost.exact]);
}

describe("An attribution is lost", () => {
  test("where the claim goes on without its speaker, inside a longer passage", () => {
    expect(losses(`${BEFORE} ${CLAIM}. Snow fell.`)).toEqual([["a", CLAIM, "b", CLAIM]]);
  });

  test("where the claim was edited on the way", () => {
    const edited = CLAIM.replace("every fishing", "each fishing");
    expect(losses(`${BEFORE} ${edited}. Snow fell.`)).toEqual([["a", CLAIM, "b", edited]]);
  });

  test("where the blanks differ, at the same words", () => {
    const wrapped = CLAIM.replace("cost every", "cost\n  every");
    expect(losses(`${BEFORE}\n${wrapped}.`)).toEqual([["a", CLAIM, "b", wrapped]]);
  });
});

describe("No attribution is lost", () => {
  test("where the speaker is named beside the sentence", () => {
    expect(losses(`Torvik spoke in the rain. ${BEFORE} ${CLAIM}.`)).toEqual([]);
  });

  test("where the sentence goes on, perhaps to the speaker", () => {
    expect(losses(`${BEFORE} ${CLAIM}, the head of the council told a paper.`)).toEqual([]);
  });

  test("where the words stand in a quotation", () => {
    expect(losses(`${BEFORE} “${CLAIM}.”`)).toEqual([]);
  });

  test("where only a small part of the claim was taken over", () => {
    expect(
      losses(
        `${BEFORE} By 2040, the wall will be older than the town itself and all who built it.`,
      ),
    ).toEqual([]);
  });
});
