import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import { reconcile } from "./index.ts";
import type { ReadArticle } from "./read-article.ts";

const UTOPIA: Named = { id: "u", kind: "place", name: "Utopia", adjectives: ["Utopian"] };

/** An article that names the office alone, of a meeting on a day. */
function unnamed(words: string, on: string): ReadArticle {
  const article = invented("a", {
    text: `${words} met envoys in Lys.`,
    named: [UTOPIA],
    tells: ({ event, date }) => ({
      events: [event("meeting", "met envoys", { among: ["x"], date: date(on) })],
    }),
  });
  const mention = {
    start: 0,
    end: words.length,
    exact: words,
    entity: "x",
    form: "descriptive" as const,
  };
  return {
    ...article,
    reading: {
      ...article.reading,
      entities: [
        ...article.reading.entities,
        { id: "x", kind: "person", name: words, otherNames: [] },
      ],
      mentions: [mention, ...article.reading.mentions],
    },
  };
}

const holder = (id: string, name: string, on: string, body = "u"): ReadArticle =>
  invented(id, {
    text: `Prime Minister ${name} of Utopia spoke. Veldland listened.`,
    named: [
      { id: "p", kind: "person", name },
      UTOPIA,
      { id: "v", kind: "place", name: "Veldland" },
    ],
    tells: ({ office, date }) => ({
      offices: [
        office("p", "Prime Minister", { body, asOf: date(on), words: `Prime Minister ${name}` }),
      ],
    }),
  });

const found = (...articles: readonly ReadArticle[]) => reconcile(articles).identityCandidates ?? [];

describe("An office without a name", () => {
  test.each([
    "Utopia’s prime minister",
    "The Utopian prime minister",
    "The prime minister of Utopia",
  ])("is a question about who held it then: %s", (words) => {
    expect(found(unnamed(words, "2031"), holder("b", "Ada Hill", "2031-04-09"))).toMatchObject([
      {
        a: "per:ada-hill",
        passages: { a: [{ article: "b" }], b: [{ article: "a", exact: words }] },
        for: ["Ada Hill is attested in the office on 2031-04-09 in b"],
        against: [`“${words}” gives no name`],
      },
    ]);
  });

  test("is none about who is attested at another time, elsewhere or at an open one", () => {
    const article = unnamed("Utopia’s prime minister", "2031");
    expect(found(article, holder("b", "Ada Hill", "2033-04-09"))).toEqual([]);
    expect(found(article, holder("b", "Ada Hill", "2031-04-09", "v"))).toEqual([]);
    expect(found(article, holder("b", "Ada Hill", "2031-04/.."))).toEqual([]);
  });

  test("is one about each of two, and says so", () => {
    const both = [holder("b", "Ada Hill", "2031-04-09"), holder("c", "Odo Brandt", "2031-10")];
    const candidates = found(unnamed("Utopia’s prime minister", "2031"), ...both);
    expect(candidates.map(({ a }) => a)).toEqual(["per:ada-hill", "per:odo-brandt"]);
    expect(candidates[0]?.against).toContain("another is attested in the office in that time too");
  });

  test("is never joined", () => {
    const articles = [
      unnamed("Utopia’s prime minister", "2031"),
      holder("b", "Ada Hill", "2031-04-09"),
    ];
    expect(reconcile(articles).entities.filter(({ kind }) => kind === "person")).toHaveLength(2);
  });
});
