import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import type { Edtf, ReadDate, RecordExport } from "../annotation/contract.ts";
import { reconcile } from "./index.ts";
import type { ReadArticle } from "./read-article.ts";

const CAST: readonly Named[] = [
  { id: "t", kind: "person", name: "Ada Torvik" },
  { id: "b", kind: "person", name: "Odo Brandt" },
  { id: "h", kind: "person", name: "Ilse Holm" },
  { id: "v", kind: "place", name: "Varnia", adjectives: ["Varnian"] },
];

const QUOTE = "no harbour of ours was ever closed to a friend";
const MET = "Torvik and Brandt shook hands";
const VOWED = "both vowed to keep the straits open";
const HOLM = "the herring has come back";

/** Dates the meeting of Torvik and Brandt, and quotes Torvik. */
function dates(id: string, on: Edtf, published: Edtf | null = null): ReadArticle {
  return invented(id, {
    text: `In the month of fog they sat down. ${id} has Ada Torvik: ${QUOTE}! Odo Brandt.`,
    named: CAST,
    published,
    tells: ({ event, date, statement }) => ({
      events: [event("meeting", "they sat down", { among: ["t", "b"], date: date(on) })],
      statements: [statement(QUOTE, { speakers: ["t"] })],
    }),
  });
}

interface Undated {
  readonly when?: string;
  readonly earlier?: Edtf;
  readonly published?: Edtf | null;
}

/** Tells without a date of the meeting, of what was vowed there, and what Holm, who was not there, had to say. */
function undated(id: string, { when = "there", earlier, published = null }: Undated = {}) {
  const past = "they had spoken by telephone";
  return invented(id, {
    text: `${MET} in Varnia. ${when}, ${VOWED}. Then ${past}. ${id} hears Ada Torvik: ${QUOTE}! Odo Brandt. ${HOLM}, says Ilse Holm.`,
    named: CAST,
    published,
    tells: ({ event, statement, quote, date }) => {
      const open: ReadDate = { edtf: null, expression: quote(when), basis: "unresolved" };
      return {
        dates: when === "there" ? [] : [{ ...open, expression: quote(when), mod: null }],
        events: [
          event("meeting", MET, { among: ["t", "b"] }),
          event("pledge", VOWED, {
            participants: ["t", "b"].map((entity) => ({ entity, role: "actor" })),
          }),
          ...(earlier === undefined
            ? []
            : [event("call", past, { among: ["t", "b"], date: date(earlier) })]),
        ],
        statements: [
          statement(QUOTE, { speakers: ["t"] }),
          statement(HOLM, { speakers: ["h"], form: "indirect", verbatim: [] }),
        ],
      };
    },
  });
}

const dateOf = ({ events }: RecordExport, words: string): Edtf | null | undefined =>
  events.find((e) => e.evidence.some((p) => p.exact === words))?.date;

const publishedOf = ({ articles }: RecordExport, id: string) =>
  articles.find((a) => a.id === id)?.published;

describe("What an article without a date tells of an occasion that another dates", () => {
  const record = reconcile([dates("a", "2031-04"), undated("b")]);

  test("has the date of the occasion: what was done and said there by those who met", () => {
    expect(dateOf(record, MET)).toBe("2031-04");
    expect(dateOf(record, VOWED)).toBe("2031-04");
    const said = record.statements.find((s) => s.speakers[0] === "per:ada-torvik");
    expect(said?.said).toBe("2031-04");
    expect(said?.reasons).toContain("dated by the same occasion in another article");
  });

  test("leaves undated what somebody says who was not there", () => {
    expect(record.statements.find((s) => s.speakers[0] === "per:ilse-holm")?.said).toBeNull();
  });

  test("is a weekday of that month where the sentence names one", () => {
    const told = reconcile([dates("a", "2031-04"), undated("b", { when: "Wednesday" })]);
    expect(dateOf(told, VOWED)).toBe("[2031-04-02,2031-04-09,2031-04-16,2031-04-23,2031-04-30]");
  });

  test("stays undated where the sentence speaks of a time that cannot be told", () => {
    const told = reconcile([dates("a", "2031-04"), undated("b", { when: "last year" })]);
    expect(dateOf(told, VOWED)).toBeNull();
  });

  test("stays undated where the weekday is none of the days of the occasion", () => {
    const told = reconcile([dates("a", "2031-04-10"), undated("b", { when: "Wednesday" })]);
    expect(dateOf(told, VOWED)).toBeNull();
  });

  test("is of the news, and not of what the article dates itself as earlier", () => {
    const told = reconcile([dates("a", "2031-04"), undated("b", { earlier: "2031-01" })]);
    expect(dateOf(told, VOWED)).toBe("2031-04");
  });
});

describe("An article without a date", () => {
  test("appeared not before what it tells as past and another article dates", () => {
    const record = reconcile([dates("a", "2031-04"), undated("b")]);
    expect(publishedOf(record, "b")).toEqual({
      edtf: null,
      basis: "inferred",
      notBefore: "2031-04",
      notAfter: null,
      reason: "tells of what a dates",
    });
  });

  test("keeps a later bound of its own, and a date of its own", () => {
    const bounded = reconcile([dates("a", "2031-04"), undated("b", { published: "2031-06/.." })]);
    expect(publishedOf(bounded, "b")).toMatchObject({ basis: "bounded", notBefore: "2031-06" });
    const dated = reconcile([dates("a", "2031-04"), undated("b", { published: "2031-04-12" })]);
    expect(publishedOf(dated, "b")).toMatchObject({ edtf: "2031-04-12", basis: "stated" });
  });

  test("has no bound from an article that tells of nothing it tells", () => {
    const other = invented("c", {
      text: "Holm sailed home. Ilse Holm.",
      named: CAST,
      tells: ({ event, date }) => ({
        events: [event("visit", "Holm sailed home", { among: ["h"], date: date("2031-04") })],
      }),
    });
    expect(publishedOf(reconcile([other, undated("b")]), "b")?.notBefore).toBeNull();
  });
});
