import { describe, expect, test } from "vitest";
import type { Document } from "../documents.ts";
import {
  ARTICLES,
  ATTRIBUTED,
  CODED,
  COUNTED,
  NAMED,
  PAGES,
  predictedArticle,
  REUSE_PAIRS,
  REUSED,
  TIMED,
} from "../invented-gold.ts";
import { scoreAmounts } from "./amounts.ts";
import { quotedPlaces, scoreAttributions } from "./attributions.ts";
import { scoreHappenings } from "./happenings.ts";
import { scoredNames, scoreNames } from "./names.ts";
import { authorsOf, scorePages } from "./pages.ts";
import { scoreCodedEvents } from "./plover.ts";
import { scoreReuse } from "./shared-passages.ts";
import { scoreTimes } from "./times.ts";
import { scoreTrees, type TreeDocument } from "./trees.ts";

const byId = <T extends Document>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

const TREES: readonly TreeDocument[] = [
  {
    id: "one",
    text: "Ships leave. Boards stay.",
    ends: [11, 22],
    sentences: [
      [
        { form: "Ships", upos: "NOUN", xpos: "NNS", head: 1, label: "nsubj" },
        { form: "leave", upos: "VERB", xpos: "VBP", head: -1, label: "root" },
        { form: ".", upos: "PUNCT", xpos: ".", head: 1, label: "punct" },
      ],
      [
        { form: "Boards", upos: "NOUN", xpos: "NNS", head: 1, label: "nsubj:pass" },
        { form: "stay", upos: "VERB", xpos: "VBP", head: -1, label: "root" },
        { form: ".", upos: "PUNCT", xpos: ".", head: 1, label: "punct" },
      ],
    ],
  },
];

const parsesOf = ({ sentences }: TreeDocument) =>
  sentences.map((tokens) =>
    tokens.map(({ upos, xpos, head, label }) => ({ upos, xpos, head, label })),
  );

describe("Gold against itself is 100", () => {
  const perfect = {
    pages: scorePages(PAGES, byId(PAGES)),
    names: scoreNames(NAMED, byId(NAMED)),
    times: scoreTimes(TIMED, byId(TIMED)),
    attributions: scoreAttributions(ATTRIBUTED, byId(ATTRIBUTED)),
    plover: scoreCodedEvents(CODED, byId(CODED)),
    amounts: scoreAmounts(COUNTED, byId(COUNTED)),
    happenings: scoreHappenings(ARTICLES, byId(ARTICLES.map(predictedArticle))),
    reuse: scoreReuse(REUSED, byId(REUSED), REUSE_PAIRS),
    trees: scoreTrees(
      TREES,
      byId(TREES.map((tree) => ({ id: tree.id, ends: tree.ends, parses: parsesOf(tree) }))),
    ),
  };
  test.each(Object.entries(perfect))("for %s, without an error", (_, { scores, faults }) => {
    expect(Object.values(scores).length).toBeGreaterThan(0);
    for (const score of Object.values(scores)) expect(score).toBeCloseTo(100, 9);
    expect(faults).toEqual([]);
  });
});

describe("Nothing predicted is 0", () => {
  const nothing = new Map();
  const empty = {
    names: scoreNames(NAMED, nothing),
    times: scoreTimes(TIMED, nothing),
    attributions: scoreAttributions(ATTRIBUTED, nothing),
    plover: scoreCodedEvents(CODED, nothing),
    amounts: scoreAmounts(COUNTED, nothing),
    happenings: scoreHappenings(ARTICLES, nothing),
    reuse: scoreReuse(REUSED, nothing, REUSE_PAIRS),
    trees: scoreTrees(TREES, nothing),
  };
  test.each(Object.entries(empty))(
    "for %s, and every item is an error",
    (_, { scores, faults }) => {
      for (const score of Object.values(scores)) expect(score).toBe(0);
      expect(faults.length).toBeGreaterThan(0);
    },
  );
});

describe("Pages", () => {
  test("lose precision by words too many, and a headline by a site's name", () => {
    const [first, second] = PAGES;
    if (!first || !second) throw new Error("two pages");
    const spoilt = [
      { ...first, text: `${first.text} ${first.text}`, title: `${first.title} | Dispatch` },
      second,
    ];
    const { scores, more } = scorePages(PAGES, byId(spoilt));
    expect(more["precision"]).toBeCloseTo(75);
    expect(more["recall"]).toBeCloseTo(100);
    expect(scores).toMatchObject({
      title: 50,
      date: 100,
      article: expect.closeTo(200 / 3),
      listing: 100,
    });
  });

  test("count an author once, however the names are joined", () => {
    expect(authorsOf("Ada Quill, Ben Reed and ADA QUILL")).toEqual(
      new Set(["ada quill", "ben reed"]),
    );
    expect(authorsOf(["Ada Quill", "Ben Reed"])).toEqual(authorsOf("Ada Quill and Ben Reed"));
    expect(authorsOf("Anders Sandberg")).toEqual(new Set(["anders sandberg"]));
  });
});

describe("Names", () => {
  test("are wrong with a bound one character off, or with another type", () => {
    const [first, second] = NAMED;
    if (!first || !second) throw new Error("two texts");
    const moved = first.entities.map((e, at) => (at === 0 ? { ...e, end: e.end - 1 } : e));
    const retyped = second.entities.map((e) => ({ ...e, type: "LOC" }));
    const { scores, faults } = scoreNames(
      NAMED,
      byId([
        { ...first, entities: moved },
        { ...second, entities: retyped },
      ]),
    );
    expect(scores["f1"]).toBeCloseTo(50);
    expect(faults.map(({ sort }) => sort).sort()).toEqual([
      "ORG taken for LOC",
      "PER taken for LOC",
      "PER: other bounds",
    ]);
  });

  test("of other types than the three are left aside, and so are mentions that are no names", () => {
    const text = "Varn and the minister";
    const mentions = [
      { start: 0, end: 4, type: "person", proper: true },
      { start: 9, end: 21, type: "person", proper: false },
      { start: 0, end: 21, type: "event", proper: true },
    ];
    expect(scoredNames({ id: "x", text, entities: mentions }).entities).toEqual([
      { start: 0, end: 4, type: "PER", proper: true },
    ]);
  });
});

describe("Times", () => {
  test("with another bound are relaxed and not strict, and another value is told", () => {
    const spoilt = TIMED.map((text) => ({
      ...text,
      timexes: text.timexes.map((t, at) =>
        at === 0 ? { ...t, start: t.start - 1 } : { ...t, value: "PRESENT_REF" },
      ),
    }));
    const { scores, faults } = scoreTimes(TIMED, byId(spoilt));
    expect(scores).toEqual({ relaxed: 100, strict: 50, value: 50 });
    expect(faults.map(({ sort }) => sort).sort()).toEqual([
      "other bounds",
      "other bounds",
      "other value",
      "other value",
    ]);
  });

  test("behind the annotated part do not count, nor lengths where the gold has none", () => {
    const gold = TIMED.map((text) => ({ ...text, annotatedEnd: 90 }));
    const extra = gold.map((text) => ({
      ...text,
      timexes: [
        ...text.timexes,
        { start: 0, end: 4, type: "DURATION", value: "P1D" },
        { start: 95, end: 99, type: "DATE", value: "2031" },
      ],
    }));
    const { scores } = scoreTimes(gold, byId(extra));
    expect(scores["relaxed"]).toBe(100);
  });
});

describe("Attributions", () => {
  test("with half of the content agree, with less they do not", () => {
    const cut = (share: number) =>
      ATTRIBUTED.map((text) => ({
        ...text,
        attributions: text.attributions.map((a) => ({
          ...a,
          content: a.content.map(
            ([start, end]) => [start, start + Math.round((end - start) * share)] as const,
          ),
        })),
      }));
    expect(scoreAttributions(ATTRIBUTED, byId(cut(0.5))).scores["content"]).toBe(100);
    expect(scoreAttributions(ATTRIBUTED, byId(cut(0.2))).scores["content"]).toBe(0);
  });

  test("without their source keep the content alone", () => {
    const spoilt = ATTRIBUTED.map((text) => ({
      ...text,
      attributions: text.attributions.map((a) => ({ ...a, source: [] })),
    }));
    expect(scoreAttributions(ATTRIBUTED, byId(spoilt)).scores).toEqual({
      content: 100,
      contentSource: 0,
      directContent: 100,
      directSource: 0,
    });
  });

  test("are direct between quotation marks, which last to the end of a paragraph when they stay open", () => {
    const text = '“Come,” he said. “Go\nNo "sea" here';
    const words = [...quotedPlaces(text)].map((place) => text.charAt(place)).join("");
    expect(words).toBe('“Come,“Go"sea');
  });
});

describe("Coded events", () => {
  test("take a class that was renamed for its successor", () => {
    const renamed = [{ id: "one", event: "REQUEST", source: "odile VARN" }];
    const { scores } = scoreCodedEvents(CODED.slice(0, 1), byId(renamed));
    expect(scores).toEqual({ class: 100, actor: 100 });
  });
});

describe("Amounts", () => {
  test("are equal however the number is written, and need one of the two units", () => {
    const spoilt = [
      {
        id: "one",
        quantities: [
          { value: "300.0", unit: "boats", normalizedUnit: null, change: "=" },
          { value: "1,500,000 – 2,000,000", unit: "crown", normalizedUnit: null, change: "up" },
        ],
      },
    ];
    const { scores, more } = scoreAmounts(COUNTED.slice(0, 1), byId(spoilt));
    expect(scores).toEqual({ value: 100, valueUnit: 50 });
    expect(more["valueChange"]).toBe(50);
  });
});

describe("Happenings", () => {
  test("count a participant once, and only where event and participant both overlap", () => {
    const [article] = ARTICLES;
    if (!article) throw new Error("an article");
    const right = predictedArticle(article);
    const [first] = right.participations;
    if (!first) throw new Error("a participation");
    const elsewhere = { ...first, event: { start: 0, end: 3 } };
    const { more } = scoreHappenings(
      ARTICLES,
      byId([{ ...right, participations: [first, first, elsewhere] }]),
    );
    expect(more["participantsPrecision"]).toBeCloseTo(100 / 3);
    expect(more["participantsRecall"]).toBe(50);
  });
});

describe("Shared passages", () => {
  test("reported in two pieces keep their characters and lose by granularity", () => {
    const halves = REUSED.map((text) => ({
      ...text,
      cases: text.cases.flatMap((each) => {
        const half = Math.floor((each.this[1] - each.this[0]) / 2);
        const cut = (from: number, to: number) => ({
          ...each,
          this: [each.this[0] + from, each.this[0] + to] as const,
          source: [each.source[0] + from, each.source[0] + to] as const,
        });
        return [cut(0, half), cut(half, each.this[1] - each.this[0])];
      }),
    }));
    const { scores, more } = scoreReuse(REUSED, byId(halves), REUSE_PAIRS);
    expect(scores["characterF1"]).toBeCloseTo(100);
    expect(scores["plagdet"]).toBeCloseTo(100 / Math.log2(3));
    expect(more).toMatchObject({ "pairs reuse verbatim": 100, "pairs none formula": 0 });
  });
});

describe("Trees", () => {
  test("compare labels up to the colon, and need the right head for one", () => {
    const spoilt = TREES.map((tree) => ({
      id: tree.id,
      ends: [11],
      parses: parsesOf(tree).map((parse, sentence) =>
        parse.map((token, at) => {
          if (at === 0 && sentence === 0) return { ...token, head: 2 };
          return at === 0 ? { ...token, label: "nsubj" } : token;
        }),
      ),
    }));
    const { scores } = scoreTrees(TREES, byId(spoilt));
    expect(scores).toEqual({
      sentences: expect.closeTo(200 / 3),
      upos: 100,
      uas: expect.closeTo(500 / 6),
      las: expect.closeTo(500 / 6),
    });
  });
});
