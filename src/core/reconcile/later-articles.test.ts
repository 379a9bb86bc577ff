import { describe, expect, test } from "vitest";
import type { RecordArticle } from "../annotation/contract.ts";
import { appearedOf, laterArticles, tellSearch } from "./later-articles.ts";

const on = (edtf: string): RecordArticle["published"] => ({
  edtf,
  basis: "stated",
  notBefore: null,
  notAfter: null,
});
const bounded = (
  notBefore: string | null,
  notAfter: string | null,
): RecordArticle["published"] => ({
  edtf: null,
  basis: "bounded",
  notBefore,
  notAfter,
});

describe("The articles later than a day", () => {
  test("are counted by how they are dated", () => {
    const published = [
      on("2031-04-09"),
      on("2031-04-10"),
      on("2031-05"),
      on("2031-04"),
      bounded("2031-06", null),
      bounded("2030-06", null),
      bounded(null, "2031-01"),
      bounded(null, null),
    ];
    expect(laterArticles("2031-04-09", published.map(appearedOf))).toEqual({
      byDate: 2,
      byBound: 1,
      unsure: 3,
    });
  });

  test("are none where nothing tells the day", () => {
    expect(laterArticles(null, [appearedOf(on("2031-04-10"))])).toEqual({
      byDate: 0,
      byBound: 0,
      unsure: 0,
    });
  });

  test.each([
    [
      { byDate: 1, byBound: 3, unsure: 0 },
      "nothing found in 4 later articles: 1 by its date, 3 by the earliest day that their text allows",
    ],
    [
      { byDate: 2, byBound: 0, unsure: 1 },
      "nothing found in 2 later articles: 2 by their date; 1 article that may be earlier left out",
    ],
    [
      { byDate: 0, byBound: 1, unsure: 2 },
      "nothing found in 1 later article: 1 by the earliest day that its text allows; 2 articles that may be earlier left out",
    ],
  ])("are told with their scope: %o", (later, told) => {
    expect(tellSearch(later)).toBe(told);
  });
});
