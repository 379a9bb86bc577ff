import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import type { Edtf, Happening, RecordEvent } from "../annotation/contract.ts";
import { visitsTold } from "./either-visit.ts";
import { reconcile } from "./index.ts";
import { linesIn } from "./kept-lines.ts";
import type { ReadArticle } from "./read-article.ts";

const CAST: readonly Named[] = [
  { id: "t", kind: "person", name: "Ada Torvik" },
  { id: "b", kind: "person", name: "Odo Brandt" },
  { id: "v", kind: "place", name: "Varnia" },
  { id: "k", kind: "place", name: "Karst" },
  { id: "y", kind: "body", name: "Lys Shipyard" },
];

const VISIT = "Torvik was in Varnia for five days";

interface Done extends Partial<Happening> {
  readonly words: string;
  readonly kind?: Happening["kind"];
  readonly on?: Edtf;
}

/** An article on a visit of Torvik to Varnia, if it is dated, and on one thing done. */
function article(id: string, visited: Edtf | null, done?: Done): ReadArticle {
  return invented(id, {
    text: `${VISIT}. ${done?.words ?? "Nothing"}. ${id}: Ada Torvik, Odo Brandt, Varnia, Karst, Lys Shipyard.`,
    named: CAST,
    tells: ({ event, date, quote, office }) => {
      const { words = "", kind = "meeting", on, ...rest } = done ?? {};
      const dated = on === undefined ? {} : { date: date(on) };
      const visit = event("visit", VISIT, {
        participants: [
          { entity: "t", role: "visitor" },
          { entity: "v", role: "host" },
        ],
        date: visited === null ? null : { ...date(visited), expression: quote("five days") },
      });
      return {
        events: [
          ...(visited === null ? [] : [visit]),
          ...(done === undefined ? [] : [event(kind, words, { ...dated, ...rest })]),
        ],
        offices: [office("b", "Minister", { body: "v", words: "Odo Brandt" })],
      };
    },
  });
}

const among = (...who: string[]): Happening["participants"] =>
  who.map((entity) => ({ entity, role: "participant" }));

function parentOf(words: string, ...articles: ReadArticle[]): string | null {
  const events: readonly RecordEvent[] = reconcile(articles).events;
  const child = events.find((e) => e.evidence.some((p) => p.exact === words));
  const parent = events.find((e) => e.id === child?.partOf);
  return parent?.evidence[0]?.exact ?? null;
}

const WEEK = "2031-04-07/2031-04-11";
const TALKS = "she sat down with Brandt";

describe("A visit contains", () => {
  test("a meeting of the visitor on a day of it, told in the same article", () => {
    const done = { words: TALKS, on: "2031-04-09", participants: among("t", "b") };
    expect(parentOf(TALKS, article("a", WEEK, done))).toBe(VISIT);
  });

  test("a meeting with one of the hosts that another article tells", () => {
    const done = { words: TALKS, on: "2031-04-09", participants: among("t", "b") };
    expect(parentOf(TALKS, article("a", WEEK), article("b", null, done))).toBe(VISIT);
  });

  test("what the article dates by the words that date the visit, and tours on the way", () => {
    const there: Happening["date"] = {
      edtf: WEEK,
      expression: {
        start: VISIT.indexOf("five days"),
        end: VISIT.indexOf("five days") + 9,
        exact: "five days",
      },
      basis: "narrative",
    };
    const tour = "the guests saw the yard";
    const host = { words: tour, participants: [{ entity: "y", role: "host" }], date: there };
    expect(parentOf(tour, article("a", WEEK, { ...host, kind: "visit" }))).toBe(VISIT);
  });
});

describe("A visit does not contain", () => {
  test.each<[string, Done]>([
    ["a meeting on another day", { words: TALKS, on: "2031-04-19", participants: among("t", "b") }],
    [
      "a meeting without the visitor",
      { words: TALKS, on: "2031-04-09", participants: among("b", "k") },
    ],
    ["a call", { words: TALKS, kind: "call", on: "2031-04-09", participants: among("t", "b") }],
    [
      "what is only planned",
      { words: TALKS, on: "2031-04-09", realis: "scheduled", participants: among("t", "b") },
    ],
    [
      "another country’s visit",
      {
        words: TALKS,
        kind: "visit",
        on: "2031-04-09",
        participants: [
          { entity: "t", role: "visitor" },
          { entity: "k", role: "host" },
        ],
      },
    ],
  ])("%s", (_, done) => {
    expect(parentOf(TALKS, article("a", WEEK, done))).toBeNull();
  });

  test("anything, where only its year is told", () => {
    const done = { words: TALKS, on: "2031-04-09", participants: among("t", "b") };
    expect(parentOf(TALKS, article("a", "2031", done))).toBeNull();
  });

  test("a meeting with somebody who is no host, that another article tells", () => {
    const done = { words: TALKS, on: "2031-04-09", participants: among("t", "k") };
    expect(parentOf(TALKS, article("a", WEEK), article("b", null, done))).toBeNull();
  });
});

describe("Where two visits fit", () => {
  const done = { words: TALKS, on: "2031-04-09", participants: among("t", "b") };

  test("neither is taken, and the event names both", () => {
    const { events } = reconcile([
      article("a", WEEK),
      article("b", "2031-04-06/2031-04-10"),
      article("c", null, done),
    ]);
    const talks = events.find((e) => e.evidence.some(({ exact }) => exact === TALKS));
    const visits = events.filter((e) => e.kind === "visit").map(({ id }) => id);
    expect(visits).toHaveLength(2);
    expect(talks?.partOf).toBeNull();
    expect(visitsTold(talks?.reasons ?? [])).toEqual([...visits].sort());
    const line = linesIn({ ...reconcile([]), events }).find(({ id }) => id === talks?.id);
    expect(line?.articles).toEqual(["a", "b", "c"]);
  });
});

describe("Visits of a series", () => {
  test("stay apart: the same guests, hosts and words in two years are two visits", () => {
    const { events } = reconcile([article("a", WEEK), article("b", "2034-04-03/2034-04-07")]);
    expect(events.map((e) => e.date)).toEqual([WEEK, "2034-04-03/2034-04-07"]);
  });
});
