import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import type { Edtf, EventKind, Passage, RecordExport } from "../annotation/contract.ts";
import { reconcile } from "./index.ts";
import type { ReadArticle } from "./read-article.ts";

const CAST: readonly Named[] = [
  { id: "t", kind: "person", name: "Ada Torvik" },
  { id: "b", kind: "person", name: "Odo Brandt" },
  { id: "v", kind: "place", name: "Varnia" },
  { id: "k", kind: "place", name: "Karst" },
];

const KINDS: readonly EventKind[] = ["meeting", "visit", "summit", "press_conference", "pledge"];

const SAID = [
  "no harbour of ours was ever closed to a friend",
  "we welcome the growing engagement of the League in the northern straits",
  "Varnia welcomes the growing involvement of the League in the northern straits",
  "by 2040 Karst will own 1,500 iron barges",
  "Karst is expected to own over 1,500 iron barges by 2040",
];

const BOUND = /^\.\./;

const happening = fc.record({
  kind: fc.constantFrom(...KINDS),
  among: fc.uniqueArray(fc.constantFrom(...CAST.map((n) => n.id)), { minLength: 1 }),
  on: fc.constantFrom<(Edtf | null)[]>("2031-04", "2031-04-09", "2031", "../2031-04-10", null),
  place: fc.constantFrom("v", null),
  isWar: fc.boolean(),
});

const drawn = fc.record({
  published: fc.constantFrom<(Edtf | null)[]>("2031-04-10", "2033-01-05", null),
  events: fc.array(happening, { maxLength: 3 }),
  said: fc.uniqueArray(fc.constantFrom(...SAID), { maxLength: 3 }),
  speaker: fc.constantFrom("t", "b"),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function articleOf(id: string, { published, events, said, speaker }: Drawn): ReadArticle {
  const words = (at: number): string => `${id} tells of happening ${at}`;
  return invented(id, {
    text: `${events.map((_, at) => words(at)).join(". ")}. ${said.join("! ")}! Ada Torvik, Odo Brandt, Varnia, Karst.`,
    named: CAST,
    published,
    tells: ({ event, date, statement, figure }) => ({
      events: events.map(({ kind, among, on, place, isWar }, at) =>
        event(isWar ? "other" : kind, words(at), {
          among,
          place,
          by: isWar ? "rule:event.war" : "rule:hand",
          date: on === null ? null : { ...date(on), basis: BOUND.test(on) ? "bounded" : "stated" },
        }),
      ),
      statements: said.map((content) => statement(content, { speakers: [speaker] })),
      figures: said
        .filter((content) => content.includes("1,500"))
        .map((content) =>
          figure("1,500 iron barges", { best: 1500, statement: `s${textOf(content)}` }),
        ),
    }),
  });
  function textOf(content: string): number {
    const before = `${events.map((_, at) => words(at)).join(". ")}. ${said.join("! ")}!`;
    return before.indexOf(content);
  }
}

const records = fc
  .array(drawn, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((one, at) => articleOf(`a${at}`, one)));

/** What no article of the others tells of, shares words with or lies near in time. */
const UNRELATED = invented("a2x", {
  text: "The orchestra of Thule bought forty drums. Ilse Holm said: a drum is a patient animal that waits.",
  named: [
    { id: "h", kind: "person", name: "Ilse Holm" },
    { id: "o", kind: "body", name: "orchestra of Thule" },
  ],
  published: "2031-04-10",
  tells: ({ event, date, statement, figure }) => ({
    events: [
      event("meeting", "bought forty drums", { among: ["h", "o"], date: date("2031-04-09") }),
    ],
    statements: [statement("a drum is a patient animal that waits", { speakers: ["h"] })],
    figures: [figure("forty drums", { best: 40 })],
  }),
});

/** Which passages stand together, with the date of each line. */
function groupsIn(record: RecordExport): string[] {
  const told = (passages: readonly Passage[], on: Edtf | null): string =>
    JSON.stringify([passages.map((p) => `${p.article} ${p.start}`), on]);
  const lines = [
    ...record.events.map((e) => told(e.evidence, e.date)),
    ...record.statements.map((s) =>
      told(
        s.variants.flatMap((v) => v.content),
        s.said,
      ),
    ),
    ...record.figures.map((f) =>
      told(
        f.readings.flatMap((r) => r.evidence),
        null,
      ),
    ),
  ];
  return lines.filter((line) => !line.includes(`${UNRELATED.id} `)).sort();
}

describe("What is one event, statement or figure", () => {
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

  test("is not changed by an article on other matters", () => {
    fc.assert(
      fc.property(records, (articles) => {
        expect(groupsIn(reconcile([...articles, UNRELATED]))).toEqual(
          groupsIn(reconcile(articles)),
        );
      }),
    );
  });
});
