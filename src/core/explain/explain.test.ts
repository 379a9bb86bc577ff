import { describe, expect, test } from "vitest";
import { type Invented, invented } from "../../../test/invented-articles.ts";
import type { ArticleAnchor, Decision } from "../decisions/decision.ts";
import { recordLines, type Seen } from "../decisions/seen.ts";
import { identify } from "../reconcile/identity/index.ts";
import { linesOf, reconcile } from "../reconcile/index.ts";
import { explainedCount } from "./count.ts";
import { explainedEntity } from "./entity.ts";
import { explainedLine } from "./line.ts";
import { explainedSilence } from "./silence.ts";

const HILL = { id: "hill", kind: "person", name: "Ada Hill" } as const;
const LIND = { id: "lind", kind: "person", name: "Bo Lind" } as const;
const VELDLAND = { id: "veld", kind: "place", name: "Veldland" } as const;

const meeting = (words: string, more: string, published: string): Invented => ({
  text: `${words}. ${more}`,
  named: [HILL, LIND, VELDLAND],
  published,
  tells: (said) => ({
    events: [
      said.event("meeting", words, { among: ["hill", "lind"], date: said.date("2031-03-04") }),
    ],
  }),
});
const WIRE =
  "Ada Hill met Bo Lind in the old customs house of Tarn on Tuesday to settle the border";

const FILE = [
  invented("one", meeting(WIRE, "The talks were short.", "2031-03-04")),
  invented("two", meeting(WIRE, "Nobody else came.", "2031-03-05")),
  invented("three", meeting("Bo Lind was seen with Ada Hill", "It rained.", "2031-03-06")),
  invented("plan", {
    text: "Veldland will build a long stone wall at the border. Hill, the Minister, was pleased.",
    named: [VELDLAND, { ...HILL, name: "Hill" }],
    published: "2031-03-05",
    tells: (said) => ({
      commitments: [said.commitment("build a long stone wall at the border", ["veld"])],
    }),
  }),
  invented("undated", { text: "Veldland is quiet.", named: [VELDLAND] }),
];
const RECORD = reconcile(FILE);
const seen: Seen = (id) => {
  const article = FILE.find((one) => one.id === id);
  return article === undefined ? null : { anchor: {} as ArticleAnchor, reading: article.reading };
};

const line = RECORD.events[0]?.id ?? "";
const judged = {
  decision: { number: 1, who: "Cara Moss", at: "2033-01-02T00:00:00Z" } as Decision,
  articles: ["one", "two"],
} as const;

describe("why reports are one line", () => {
  test("what each article has in common with one before it is told", () => {
    const of = recordLines(RECORD).find(({ id }) => id === line);
    expect(of && explainedLine(RECORD, seen, of)).toEqual([
      expect.stringMatching(/^three with one: both name Ada Hill, Bo Lind; both on 2031-03-04; /),
      expect.stringMatching(/^two with one: the same words; both name Ada Hill, Bo Lind; /),
    ]);
  });
});

describe("how texts are counted", () => {
  test("articles that share words are one text, and the words are told", () => {
    const [count, ...why] = explainedCount(RECORD, FILE, line, []);
    expect(count).toBe(
      "3 articles, independence not shown: that it was said is told by 2 texts, that it is so by 2 texts",
    );
    expect(why[0]).toMatch(
      /^one and two are one text: they share “Ada Hill met Bo Lind in the old/,
    );
    expect(why[1]).toMatch(/^three: no shared words and no common credit/);
  });

  test("what a person judged is told as his judgement", () => {
    const [count, why] = explainedCount(RECORD, FILE, line, [judged]);
    expect(count).toMatch(/^3 articles, independent \(you judged\):/);
    expect(why).toMatch(/^one and two: they share “.+”, but are judged independent by Cara Moss/);
  });
});

describe("the scope of a silence", () => {
  test("every other article stands in one group, the undated ones among those not counted", () => {
    const { id = "", nothingFoundIn } = RECORD.commitments[0] ?? {};
    expect(nothingFoundIn).toBe(1);
    expect(explainedSilence(RECORD, id).slice(0, 3)).toEqual([
      "nothing found in 1 article certainly later than 2031-03-05 (three)",
      "not counted, since they may be earlier or are not dated: 1 article (undated)",
      "earlier or of the same time: 2 articles",
    ]);
  });
});

describe("why mentions are one", () => {
  const hill = RECORD.entities.find(({ name }) => name === "Ada Hill");

  test("the names that articles have in common are told", () => {
    expect(hill && explainedEntity(RECORD, hill, [])).toEqual([
      "three: “Ada Hill”, as in one",
      "two: “Ada Hill”, as in one",
    ]);
  });

  test("a person's merging is told with its number", () => {
    const merged = {
      number: 4,
      who: "Cara Moss",
      at: "2033-01-02T00:00:00Z",
      ruling: {
        kind: "merge",
        entities: [
          { kind: "person", names: ["Ada Hill"], articles: null },
          { kind: "person", names: ["Hill"], articles: null },
        ],
      },
    } satisfies Decision;
    const sides = [
      { kind: "person", names: ["ada hill"], articles: null },
      { kind: "person", names: ["hill"], articles: null },
    ] as const;
    const bonds = { cannotLink: [], mustLink: [{ decision: 4, sides }] };
    const record = linesOf(FILE, identify(FILE, bonds));
    const one = record.entities.find(({ name }) => name === "Ada Hill");
    expect(one && explainedEntity(record, one, [merged])).toContain(
      "plan: “Hill”: merged, decision 4 by Cara Moss on 2033-01-02",
    );
  });
});
