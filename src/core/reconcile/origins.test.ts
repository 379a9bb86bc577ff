import { describe, expect, test } from "vitest";
import { type Invented, invented, type Words } from "../../../test/invented-articles.ts";
import { corpusOf } from "./corpus.ts";
import { identify } from "./identity/index.ts";
import { countOrigins } from "./origins.ts";
import type { ReadArticle } from "./read-article.ts";

const CAST = [
  { id: "h", kind: "person", name: "Ada Hill" },
  { id: "k", kind: "person", name: "Olaf Torvik" },
  { id: "w", kind: "body", name: "Northern Wire", otherNames: ["NW"] },
  { id: "x", kind: "body", name: "Southern Press" },
  { id: "o", kind: "person", name: "two officials" },
] as const;

interface Source {
  readonly says: string;
  readonly speaker?: "h" | "k" | "o" | "w";
  readonly via?: "w" | "x";
  readonly outlet?: string;
  readonly dateline?: string;
}

/** An article that tells of one thing, with the names of those it credits. */
function article(id: string, { says, speaker, via, outlet, dateline }: Source): ReadArticle {
  const credits = [
    speaker === undefined ? [] : [CAST.find((c) => c.id === speaker)?.name ?? ""],
  ].flat();
  const told = (words: Words) => ({
    statements:
      speaker === undefined && via === undefined
        ? []
        : [
            words.statement(says, {
              form: "indirect" as const,
              verbatim: [],
              speakers: speaker === undefined ? [] : [speaker],
              via: via ?? null,
            }),
          ],
  });
  const about: Invented = {
    text: `${dateline === undefined ? "" : `${dateline} `}Page ${id}. ${says}. ${credits.join(", ")} ${via === undefined ? "" : via === "w" ? "Northern Wire" : "Southern Press"}`,
    named: CAST,
    tells: told,
  };
  return invented(id, outlet === undefined ? about : { ...about, outlet });
}

function originsOf(...sources: readonly Source[]) {
  const articles = sources.map((source, at) => article(`p${at}`, source));
  const corpus = corpusOf(articles, identify(articles));
  return countOrigins(
    corpus,
    articles.map(({ id, reading }, at) => {
      const exact = sources[at]?.says ?? "";
      const start = reading.text.indexOf(exact);
      return {
        passages: [{ article: id, start, end: start + exact.length, exact }],
        via: null,
        speakers: [],
      };
    }),
  );
}

const [ONE, TWO, THREE] = [
  "The bridge was opened on Monday",
  "On Monday the first carts crossed the strait",
  "Since Monday one can walk to the island",
];

describe("Independent origins of a fact", () => {
  test("are as many as the texts that tell it in words of their own", () => {
    expect(originsOf({ says: ONE }, { says: TWO }, { says: THREE })).toEqual({ said: 3, so: 3 });
  });

  test("are one for its being so where it rests on one speaker, though three papers heard her", () => {
    const found = originsOf(
      { says: ONE, speaker: "h" },
      { says: TWO, speaker: "h" },
      { says: THREE, speaker: "h" },
    );
    expect(found).toEqual({ said: 3, so: 1 });
  });

  test("are two where two speakers vouch for it", () => {
    const found = originsOf({ says: ONE, speaker: "h" }, { says: TWO, speaker: "k" });
    expect(found).toEqual({ said: 2, so: 2 });
  });

  test("are not joined by speakers without a name", () => {
    const found = originsOf({ says: ONE, speaker: "o" }, { says: TWO, speaker: "o" });
    expect(found).toEqual({ said: 2, so: 2 });
  });

  test("are one where both have it through one outlet", () => {
    const found = originsOf({ says: ONE, via: "w" }, { says: TWO, via: "w" });
    expect(found).toEqual({ said: 1, so: 1 });
  });

  test("are two where the same words came through two outlets", () => {
    const words = "In 2031 the long bridge over the northern strait was opened to all carts";
    expect(originsOf({ says: words, via: "w" }, { says: words, via: "x" })).toEqual({
      said: 2,
      so: 2,
    });
    expect(originsOf({ says: words, via: "w" }, { says: words })).toEqual({ said: 1, so: 1 });
  });

  test("are one where a text credits the outlet that the other came out in, by whatever name", () => {
    const found = originsOf({ says: ONE, via: "w" }, { says: TWO, outlet: "The Northern Wire" });
    expect(found).toEqual({ said: 1, so: 1 });
  });

  test("are one where both print the story of one agency", () => {
    const lys = { says: ONE, dateline: "LYS (Northern Wire) —" };
    expect(originsOf(lys, { says: TWO, dateline: "ORM, May 4 (Northern Wire) —" })).toEqual({
      said: 1,
      so: 1,
    });
    expect(originsOf(lys, { says: TWO, via: "w" })).toEqual({ said: 1, so: 1 });
    expect(originsOf(lys, { says: TWO, dateline: "ORM (Southern Press) —" }).said).toBe(2);
  });

  test("are one for its being so where one outlet tells it twice in its own voice", () => {
    const found = originsOf(
      { says: ONE, outlet: "Varnia Post" },
      { says: TWO, outlet: "Varnia Post" },
    );
    expect(found).toEqual({ said: 2, so: 1 });
  });

  test("are one for its being so where one text names as its speaker the outlet that another has it from", () => {
    expect(originsOf({ says: ONE, via: "w" }, { says: TWO, speaker: "w" }).so).toBe(1);
  });

  test("do not depend on the order of the reports", () => {
    const sources: Source[] = [
      { says: ONE, via: "w" },
      { says: TWO, outlet: "Northern Wire" },
      { says: THREE, speaker: "h" },
    ];
    expect(originsOf(...sources.toReversed())).toEqual(originsOf(...sources));
  });
});
