import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import type { Edtf, RecordStatement, Statement } from "../annotation/contract.ts";
import { reconcile } from "./index.ts";
import type { ReadArticle } from "./read-article.ts";

const CAST: readonly Named[] = [
  { id: "t", kind: "person", name: "Ada Torvik" },
  { id: "b", kind: "person", name: "Odo Brandt" },
  { id: "w", kind: "body", name: "Harbour Wire" },
  { id: "c", kind: "body", name: "Lys Courier" },
];

const WORDS = "we will build ten ships in this yard before the winter ends";

/** An article in which somebody says something, with words around it that no other article has. */
function says(id: string, content: string, rest: Partial<Statement> = {}): ReadArticle {
  return invented(id, {
    text: `${content}! ${id} is an article on Ada Torvik, Odo Brandt, Harbour Wire and Lys Courier.`,
    named: CAST,
    tells: ({ statement }) => ({ statements: [statement(content, rest)] }),
  });
}

const statementsOf = (...articles: ReadArticle[]): readonly RecordStatement[] =>
  reconcile(articles).statements;

describe("Two reports of words that were said", () => {
  test("are one statement by a run of quoted words of one speaker", () => {
    const [statement, ...more] = statementsOf(
      says("a", WORDS, { speakers: ["t"] }),
      says("b", "build ten ships in this yard before long", { speakers: ["t"] }),
    );
    expect(more).toEqual([]);
    expect(statement?.speakers).toEqual(["per:ada-torvik"]);
    expect(statement?.variants).toHaveLength(2);
  });

  test("are two when two speakers use the same words", () => {
    const found = statementsOf(
      says("a", WORDS, { speakers: ["t"] }),
      says("b", WORDS, { speakers: ["b"] }),
    );
    expect(found.map((s) => s.speakers)).toEqual([["per:ada-torvik"], ["per:odo-brandt"]]);
  });

  test("are two when only five words run alike", () => {
    const found = statementsOf(
      says("a", "we will build ten ships soon", { speakers: ["t"] }),
      says("b", "we will build ten boats today", { speakers: ["t"] }),
    );
    expect(found).toHaveLength(2);
  });

  test("are two when the words are paraphrased and run less than a passage", () => {
    const found = statementsOf(
      says("a", "it will build ten ships there", {
        speakers: ["t"],
        form: "indirect",
        verbatim: [],
      }),
      says("b", "it will build ten ships there", {
        speakers: ["t"],
        form: "indirect",
        verbatim: [],
      }),
    );
    expect(found).toHaveLength(2);
  });

  test("are two of each where two sentences of one speaker stand in one shared passage", () => {
    const FIRST = "it sails at dawn";
    const SECOND = "the harbour stays shut until May";
    const told = (id: string): ReadArticle =>
      invented(id, {
        text: `${id}. Ada Torvik says ${FIRST} and that ${SECOND}.`,
        named: [{ id: "t", kind: "person", name: "Ada Torvik" }],
        tells: ({ statement }) => ({
          statements: [FIRST, SECOND].map((words) =>
            statement(words, { speakers: ["t"], form: "indirect", verbatim: [] }),
          ),
        }),
      });
    const found = statementsOf(told("a"), told("b"));
    expect(found.map((s) => s.variants.map((v) => v.content[0]?.exact))).toEqual([
      [FIRST, FIRST],
      [SECOND, SECOND],
    ]);
  });

  test("are one when a text that has the words names no speaker; its variant is not attributed", () => {
    const [statement, ...more] = statementsOf(
      says("a", WORDS),
      says("b", WORDS, { speakers: ["t"] }),
    );
    expect(more).toEqual([]);
    expect(statement?.speakers).toEqual(["per:ada-torvik"]);
    expect(statement?.variants.map((v) => v.attributed)).toEqual([false, true]);
  });

  test("do not join two speakers through a third text that names none", () => {
    const found = statementsOf(
      says("a", WORDS, { speakers: ["t"] }),
      says("b", WORDS),
      says("c", WORDS, { speakers: ["b"] }),
    );
    for (const { variants } of found) {
      const articles = variants.flatMap((v) => v.content.map((p) => p.article));
      expect(articles.includes("a") && articles.includes("c")).toBe(false);
    }
    expect(found.flatMap((s) => s.speakers).sort()).toEqual(["per:ada-torvik", "per:odo-brandt"]);
  });

  test("are two where one of them is another's statement that quotes the other", () => {
    const QUOTING = `They all laughed when Ada Torvik said that ${WORDS}, and went home`;
    const quoting = invented("b", {
      text: `${QUOTING}. An article on Odo Brandt.`,
      named: CAST,
      tells: ({ statement }) => {
        const outer = statement(QUOTING, { speakers: ["b"] });
        const inner = statement(WORDS, { speakers: ["t"], within: outer.id });
        return { statements: [outer, inner] };
      },
    });
    const unnamed = invented("b", {
      text: quoting.reading.text,
      named: CAST,
      tells: ({ statement }) => {
        const outer = statement(QUOTING);
        return { statements: [outer, statement(WORDS, { speakers: ["t"], within: outer.id })] };
      },
    });
    for (const article of [quoting, unnamed]) {
      const found = statementsOf(says("a", WORDS, { speakers: ["t"] }), article);
      expect(found.map(({ variants }) => variants.map((v) => v.content[0]?.exact))).toEqual([
        [WORDS, WORDS],
        [QUOTING],
      ]);
    }
  });

  test("are one of all who said it together where the other names one of them", () => {
    const [statement, ...more] = statementsOf(
      says("a", WORDS, { speakers: ["t"] }),
      says("b", WORDS, { speakers: ["t", "b"] }),
    );
    expect(more).toEqual([]);
    expect(statement?.speakers).toEqual(["per:ada-torvik", "per:odo-brandt"]);
  });

  test("of which a weaker one names the speaker leave a shown line without one", () => {
    const [statement] = statementsOf(
      says("a", WORDS),
      says("b", WORDS, { speakers: ["t"], standing: "weaker", reasons: ["doubtful speaker"] }),
    );
    expect(statement).toMatchObject({ standing: "shown", speakers: [] });
  });
});

describe("Independent origins of what was said", () => {
  const other = (id: string, rest: Partial<Statement>): ReadArticle =>
    says(id, "build ten ships in this yard before long", rest);

  test("are one where both texts credit the same outlet", () => {
    const [statement] = statementsOf(
      says("a", WORDS, { speakers: ["t"], via: "w" }),
      other("b", { speakers: ["t"], via: "w" }),
    );
    expect(statement?.independentSources).toEqual({ said: 1, so: 1 });
  });

  test("are two for its being said and one for its being so where two outlets heard one speaker", () => {
    const [statement] = statementsOf(
      says("a", WORDS, { speakers: ["t"], via: "w" }),
      other("b", { speakers: ["t"], via: "c" }),
    );
    expect(statement?.independentSources).toEqual({ said: 2, so: 1 });
  });

  test("are one for its being so where a text says only that somebody said it", () => {
    const [statement] = statementsOf(
      says("a", WORDS, { speakers: ["t"] }),
      invented("b", {
        text: "The minister said they would build ten ships in this yard before long. On Ada Torvik.",
        named: CAST,
        tells: ({ statement: said, quote }) => ({
          statements: [
            said("build ten ships in this yard before long", { source: quote("The minister") }),
          ],
        }),
      }),
    );
    expect(statement?.variants).toHaveLength(2);
    expect(statement?.independentSources).toEqual({ said: 2, so: 1 });
  });

  test("are one for its being so where a text quotes the words and names nobody", () => {
    const [statement] = statementsOf(
      says("a", WORDS, { speakers: ["t"], via: "w" }),
      other("b", { via: "c" }),
    );
    expect(statement?.variants).toHaveLength(2);
    expect(statement?.independentSources).toEqual({ said: 2, so: 1 });
  });

  test("are one where the second text has the passage of the first", () => {
    const [statement] = statementsOf(
      says("a", WORDS, { speakers: ["t"] }),
      says("b", WORDS, { speakers: ["t"] }),
    );
    expect(statement?.independentSources).toEqual({ said: 1, so: 1 });
  });
});

describe("Words that one speaker comes back to", () => {
  const said = (edtf: Edtf): Statement["said"] => ({ edtf, expression: null, basis: "stated" });

  test("are two statements where they were said at two times", () => {
    const found = statementsOf(
      says("a", WORDS, { speakers: ["t"], said: said("2031-04-09") }),
      says("b", WORDS, { speakers: ["t"], said: said("2034-10-02") }),
    );
    expect(found.map((s) => s.said)).toEqual(["2031-04-09", "2034-10-02"]);
  });

  test("are one where two articles date them a day apart", () => {
    expect(
      statementsOf(
        says("a", WORDS, { speakers: ["t"], said: said("2031-04-09") }),
        says("b", WORDS, { speakers: ["t"], said: said("2031-04-10") }),
      ),
    ).toHaveLength(1);
  });

  test("are no statement by a run of names alone", () => {
    expect(
      statementsOf(
        says("a", "I greet the Embassy in Varnia and Dar es Lys", { speakers: ["t"] }),
        says("b", "we mourn the Embassy in Varnia and Dar es Lys", { speakers: ["t"] }),
      ),
    ).toHaveLength(2);
  });
});

describe("What was said on one occasion, told in other words", () => {
  const QUOTED = "no harbour of ours was ever closed to a friend";

  /** Besides the content both articles carry a quotation of Brandt, unless told otherwise. */
  function told(id: string, content: string, speaker = "t", quoted: string | null = QUOTED) {
    return invented(id, {
      text: `${content}! ${id} hears Ada Torvik. ${quoted ?? "Nobody else"} says Odo Brandt.`,
      named: CAST,
      tells: ({ statement }) => ({
        statements: [
          statement(content, { speakers: [speaker], form: "indirect", verbatim: [] }),
          ...(quoted === null ? [] : [statement(quoted, { speakers: ["b"] })]),
        ],
      }),
    });
  }
  const FIRST = "we welcome the growing engagement of the League in the northern straits";
  const AGAIN =
    "in the northern straits the League is welcome to deepen its engagement with Varnia";

  const holding = (words: string, found: readonly RecordStatement[]): number | undefined =>
    found.find((s) => s.variants.some((v) => v.content[0]?.exact === words))?.variants.length;

  test("is one statement with its variants side by side", () => {
    expect(holding(FIRST, statementsOf(told("a", FIRST), told("b", AGAIN)))).toBe(2);
  });

  test("is one by the same figure, though little else is alike", () => {
    const found = statementsOf(
      told("a", "by 2040 Karst will have 1,500 iron barges, look at its yards, it is plain to me"),
      told("b", "Karst is expected to own over 1,500 iron barges by 2040"),
    );
    expect(found).toHaveLength(2);
  });

  test.each<[string, ReadArticle, ReadArticle]>([
    ["other speakers", told("a", FIRST), told("b", AGAIN, "b")],
    ["another occasion", told("a", FIRST, "t", null), told("b", AGAIN, "t", null)],
    ["another matter", told("a", FIRST), told("b", "Varnia fears for the grain of the League")],
    ["other figures", told("a", `${FIRST} by 2040`), told("b", `${AGAIN} by 2050`)],
  ])("is two statements of %s", (_, a, b) => {
    const [content = ""] = a.reading.statements.flatMap((s) => s.content.map((c) => c.exact));
    expect(holding(content, statementsOf(a, b))).toBe(1);
  });
});
