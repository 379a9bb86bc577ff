import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import type { Claim } from "../annotation/article.ts";
import type { Edtf, ReadDate } from "../annotation/contract.ts";
import { publicationDays, publishedOf, recordArticle } from "./article-dates.ts";
import { reconcile } from "./index.ts";

const CAST: readonly Named[] = [
  { id: "t", kind: "person", name: "Ada Torvik" },
  { id: "v", kind: "place", name: "Varnia", adjectives: ["Varnian"] },
  { id: "o", kind: "place", name: "Ostria" },
];

describe("The dates of an article", () => {
  const dated = (published: ReadDate | null) => {
    const article = invented("a", { text: "Rain fell.", named: [] });
    return publishedOf({ ...article, reading: { ...article.reading, published } });
  };

  test.each<[ReadDate["basis"], Edtf, string | null, string | null]>([
    ["stated", "2031-04", "2031-04-01", "2031-04-30"],
    ["given", "2031-04-09", "2031-04-09", "2031-04-09"],
    ["bounded", "2031-04/..", "2031-04-01", null],
    ["bounded", "../2031-04", null, "2031-04-30"],
  ])("are, %s as %s, the days from %s to %s", (basis, edtf, min, max) => {
    expect(publicationDays(dated({ edtf, expression: null, basis }))).toEqual({ min, max });
  });

  test("are a date or a bound, never both", () => {
    expect(dated({ edtf: "2031-04/..", expression: null, basis: "bounded" })).toEqual({
      edtf: null,
      basis: "bounded",
      notBefore: "2031-04",
      notAfter: null,
    });
    expect(dated({ edtf: "2031-04", expression: null, basis: "stated" })).toEqual({
      edtf: "2031-04",
      basis: "stated",
      notBefore: null,
      notAfter: null,
    });
  });

  test("are unknown when nothing is stated", () => {
    expect(publicationDays(dated(null))).toEqual({ min: null, max: null });
  });

  test("stand beside what was told of it, a person before a page", () => {
    const told = (value: string, basis: Claim["basis"]): Claim => ({
      field: "outlet",
      value,
      basis,
      from: "test",
    });
    const article = {
      ...invented("a", { text: "Rain fell.", named: [] }),
      claims: [told("lys.example", "metadata"), told("Lys Courier", "given")],
    };
    expect(recordArticle(article)).toMatchObject({
      outlet: "Lys Courier",
      issuer: null,
      title: null,
    });
  });
});

describe("An office", () => {
  const holds = (
    id: string,
    published: Edtf | null,
    body: string | null,
    office = "Minister of Defence",
  ) =>
    invented(id, {
      text: `${office} Ada Torvik of Varnia and Ostria spoke.`,
      named: CAST,
      published,
      tells: (words) => ({ offices: [words.office("t", office, { body })] }),
    });

  test("is one line with the dates on which articles show it as held", () => {
    const { offices } = reconcile([
      holds("b", "2032-05-01", "v", "Defense Minister"),
      holds("a", "2031-04-09", "v"),
      holds("c", "2032-06/..", "v"),
    ]);
    expect(offices).toHaveLength(1);
    expect(offices[0]?.attested.map(({ on }) => on)).toEqual([
      "2031-04-09",
      "2032-05-01",
      "2032-06/..",
    ]);
  });

  test("of two bodies stays two, also where a third article names no body", () => {
    const { offices } = reconcile([
      holds("a", "2031-04-09", "v"),
      holds("b", "2031-04-10", null),
      holds("c", "2031-04-11", "o"),
    ]);
    expect(offices.map((o) => o.body).sort()).toEqual(["plc:ostria", "plc:varnia"]);
  });
});

describe("A figure", () => {
  const counts = (id: string, words: string, figure: Parameters<typeof budget>[2] = {}) =>
    budget(id, words, figure);
  function budget(
    id: string,
    words: string,
    rest: {
      readonly measure?: string;
      readonly period?: ReadDate;
      readonly comparator?: "eq" | "gt";
    },
  ) {
    return invented(id, {
      text: `${words}! ${id} is on Varnia.`,
      named: CAST,
      tells: ({ figure }) => ({
        figures: [
          figure(words, {
            best: 40,
            unit: "USD",
            measure: "defence_budget",
            subject: "v",
            ...rest,
          }),
        ],
      }),
    });
  }
  const of = (edtf: Edtf): ReadDate => ({ edtf, expression: null, basis: "stated" });

  test("is one for the same measure, subject and time; unlike limits are a conflict", () => {
    const { figures, conflicts } = reconcile([
      counts("a", "a budget of 40", { period: of("2031") }),
      counts("b", "more than 40 of budget", { period: of("2031"), comparator: "gt" }),
    ]);
    expect(figures).toHaveLength(1);
    expect(figures[0]?.independentSources).toEqual({ said: 2, so: 2 });
    expect(conflicts.map((c) => c.type)).toEqual(["precision"]);
  });

  test("is two for two years, also where a third article tells no year", () => {
    const { figures } = reconcile([
      counts("a", "a budget of 40", { period: of("2031") }),
      counts("b", "more than 40 of budget", { comparator: "gt" }),
      counts("c", "some 40 of budget", { period: of("2032") }),
    ]);
    for (const { readings } of figures) {
      const articles = readings.flatMap((r) => r.evidence.map((p) => p.article));
      expect(articles.includes("a") && articles.includes("c")).toBe(false);
    }
  });

  test("of no known measure is one only in the same words", () => {
    const rest = { measure: "other", period: of("2031") };
    expect(
      reconcile([counts("a", "40 boats", rest), counts("b", "40 cows", rest)]).figures,
    ).toHaveLength(2);
    const long = "the yard will launch 40 grey patrol boats before winter comes";
    expect(reconcile([counts("a", long, rest), counts("b", long, rest)]).figures).toHaveLength(1);
  });
});

describe("The clock of a page", () => {
  test("is shown as one where the text has a weekday that it would date", () => {
    const article = invented("a", {
      text: "Friday, 9 May 2031. The yard opened on Wednesday.",
      named: [],
      tells: ({ quote }) => ({
        dates: [{ edtf: null, basis: "unresolved", mod: null, expression: quote("Wednesday") }],
        problems: [
          { code: "page-clock", message: "the day it was shown", at: quote("Friday, 9 May 2031") },
        ],
      }),
    });
    const [conflict, ...more] = reconcile([article]).conflicts;
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ type: "metadata", resolution: "open" });
    expect(conflict?.sides.map((side) => side.map((p) => p.exact))).toEqual([
      ["Friday, 9 May 2031"],
      ["Wednesday"],
    ]);
  });
});

describe("Words without their speaker", () => {
  const CLAIM =
    "The new harbour wall will cost every fishing household of the coast a third of its catch";
  const credits = (id: string) =>
    invented(id, {
      text: `Rain fell on Varnia. ${CLAIM}, said Ada Torvik.`,
      named: CAST,
      tells: ({ statement }) => ({ statements: [statement(CLAIM, { speakers: ["t"] })] }),
    });
  const attributions = (bare: string) =>
    reconcile([
      credits("a"),
      invented("b", { text: `Rain fell on Varnia. ${CLAIM}${bare}`, named: CAST }),
    ]).conflicts.filter(({ type }) => type === "attribution");

  test("are a disagreement where another article states them as a sentence of its own", () => {
    expect(attributions(". Snow fell.")).toHaveLength(1);
  });

  test("are none where the sentence goes on, perhaps to the speaker", () => {
    expect(attributions(", Ada Torvik of the council told a paper.")).toEqual([]);
  });
});

describe("Lines that rest on the same words", () => {
  test("have ids of their own", () => {
    const article = invented("a", {
      text: "Ada Torvik met Varnia and Ostria on 40 boats.",
      named: CAST,
      tells: ({ event, statement, figure, commitment }) => ({
        events: [["v"], ["o"]].map((among) => event("meeting", "Ada Torvik met", { among })),
        statements: [["t"], ["v"]].map((speakers) => statement("met Varnia", { speakers })),
        figures: ["count", "EUR"].map((unit) => figure("40 boats", { unit, best: 40 })),
        commitments: [["v"], ["o"]].map((committers) => commitment("40 boats", committers)),
      }),
    });
    const { events, statements, figures, commitments } = reconcile([article]);
    for (const lines of [events, statements, figures, commitments]) {
      expect(lines).toHaveLength(2);
      expect(new Set(lines.map((line) => line.id)).size).toBe(2);
    }
  });
});
