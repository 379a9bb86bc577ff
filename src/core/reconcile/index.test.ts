import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordFaults } from "../../../test/contract-faults.ts";
import { invented, type Named } from "../../../test/invented-articles.ts";
import { readFolder } from "../../../test/read-folder.ts";
import { reconcile } from "./index.ts";
import type { ReadArticle } from "./read-article.ts";

const CAST: readonly Named[] = [
  { id: "t", kind: "person", name: "Ada Torvik", otherNames: ["Torvik"] },
  { id: "b", kind: "person", name: "Odo Brandt" },
  { id: "v", kind: "place", name: "Varnia", adjectives: ["Varnian"] },
  { id: "n", kind: "body", name: "Northern Sea Compact", otherNames: ["NSC"] },
  { id: "m", kind: "body", name: "National Ship Museum", otherNames: ["NSM"] },
  { id: "x", kind: "body", name: "NSC" },
];

const SENTENCES = [
  "Ada Torvik met Odo Brandt in Varnia",
  "Torvik and Brandt shook hands",
  "we will build ten ships in this yard before winter comes",
  "Varnia will open a mission to the NSC in Lys",
  "the Varnian mission to the Northern Sea Compact opened in Lys",
  "the National Ship Museum (NSM) has 40 boats",
];

/** A few sentences with lines over them, all drawn: names, dates, standings, speakers. */
const drawn = fc.record({
  sentences: fc.uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
  named: fc.uniqueArray(fc.constantFrom(...CAST), { minLength: 2, selector: (n) => n.id }),
  published: fc.constantFrom("2031-04-09", "2031-05", "2032/..", null),
  on: fc.constantFrom("2031-04", "2031-04-09", "2031", null),
  standing: fc.constantFrom("shown" as const, "weaker" as const),
  speaker: fc.boolean(),
});

function articleOf(id: string, { sentences, named, published, on, ...rest }: Drawn): ReadArticle {
  const ids = named.map((n) => n.id);
  return invented(id, {
    text: `${id}. ${sentences.join(". ")}.`,
    named,
    published,
    tells: ({ event, date, office, statement, commitment, figure }) => {
      const line = { standing: rest.standing };
      const when = on === null ? null : date(on);
      const words = (sentence: number) => sentences.filter((s) => s === SENTENCES[sentence]);
      return {
        events: [...words(0), ...words(1), ...words(4)].map((w) =>
          event(w === SENTENCES[4] ? "open_mission" : "meeting", w, {
            ...line,
            among: ids,
            date: when,
          }),
        ),
        statements: words(2).map((w) =>
          statement(w, { ...line, speakers: rest.speaker ? ids.slice(0, 1) : [], said: when }),
        ),
        commitments: words(3).map((w) => commitment(w, ids.slice(0, 2), line)),
        figures: words(5).map((w) => figure(w, { ...line, best: 40, subject: ids[0] ?? null })),
        offices: words(0).map((w) => office(ids[0] ?? "", "Minister", { ...line, words: w })),
      };
    },
  });
}

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const records = fc
  .array(drawn, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, at) => articleOf(`a${at}`, one)));

const textsOf = (articles: readonly ReadArticle[]): ReadonlyMap<string, string> =>
  new Map(articles.map(({ id, reading }) => [id, reading.text]));

describe("The record of invented articles", () => {
  test("does not depend on the order of the articles", () => {
    fc.assert(
      fc.property(
        records.chain((articles) =>
          fc.tuple(
            fc.constant(articles),
            fc.shuffledSubarray(articles, { minLength: articles.length }),
          ),
        ),
        ([articles, shuffled]) => {
          expect(JSON.stringify(reconcile(shuffled))).toBe(JSON.stringify(reconcile(articles)));
        },
      ),
    );
  });

  test("is without faults: every passage is the words of its article, every id leads to a line", () => {
    fc.assert(
      fc.property(records, (articles) => {
        expect(recordFaults(reconcile(articles), textsOf(articles))).toEqual([]);
      }),
    );
  });

  test("says of every line of the readings something, and of nothing else", () => {
    fc.assert(
      fc.property(records, (articles) => {
        const record = reconcile(articles);
        const told = articles.flatMap(({ id, reading }) =>
          reading.events.flatMap((e) => e.evidence.map((q) => `${id} ${q.start}`)),
        );
        const kept = record.events.flatMap((e) => e.evidence.map((p) => `${p.article} ${p.start}`));
        expect([...kept].sort()).toEqual([...told].sort());
      }),
    );
  });

  test("is empty for no articles", () => {
    const record = reconcile([]);
    expect(record.articles).toEqual([]);
    expect(record.entities).toEqual([]);
    expect(recordFaults(record, new Map())).toEqual([]);
  });
});

describe.each(["japan-nato", "sarrane-bank"])("The record of the samples in %s", async (set) => {
  const articles = await readFolder(
    fileURLToPath(new URL(`../../../samples/${set}`, import.meta.url)),
  );
  const record = reconcile(articles);

  test("is the same twice and in any order, byte for byte", () => {
    const bytes = JSON.stringify(record);
    expect(JSON.stringify(reconcile(articles))).toBe(bytes);
    expect(JSON.stringify(reconcile([...articles].reverse()))).toBe(bytes);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(JSON.stringify(reconcile(shuffled))).toBe(bytes);
      }),
      { numRuns: 5 },
    );
  });

  test("is without faults", () => {
    expect(articles.length).toBeGreaterThan(9);
    expect(recordFaults(record, textsOf(articles))).toEqual([]);
  });
});
