import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import type { Edtf, Happening, RecordEvent } from "../annotation/contract.ts";
import { reconcile } from "./index.ts";
import type { ReadArticle } from "./read-article.ts";

const CAST: readonly Named[] = [
  { id: "t", kind: "person", name: "Ada Torvik" },
  { id: "b", kind: "person", name: "Odo Brandt" },
  { id: "v", kind: "place", name: "Varnia" },
  { id: "l", kind: "place", name: "Lys" },
  { id: "k", kind: "place", name: "Karst" },
];

interface Met extends Partial<Happening> {
  readonly on?: Edtf | null;
  readonly among?: readonly string[];
  readonly kind?: Happening["kind"];
}

/** An article of a few words of its own that tells of one meeting. */
function tells(id: string, words: string, { on = null, among = ["t", "b"], kind, ...rest }: Met) {
  return invented(id, {
    text: `${words}. Ada Torvik, Odo Brandt, Varnia, Lys, Karst.`,
    named: CAST,
    tells: ({ event, date }) => ({
      events: [
        event(kind ?? "meeting", words, { among, date: on === null ? null : date(on), ...rest }),
      ],
    }),
  });
}

const eventsOf = (...articles: ReadArticle[]): readonly RecordEvent[] => reconcile(articles).events;

describe("Two reports of an event", () => {
  test("are one when two persons meet on days that can be the same", () => {
    const [event, ...more] = eventsOf(
      tells("a", "They met in spring", { on: "2031-04" }),
      tells("b", "The two shook hands", { on: "2031-04-09" }),
    );
    expect(more).toEqual([]);
    expect(event?.date).toBe("2031-04-09");
    expect(event?.evidence.map((p) => p.exact)).toEqual([
      "They met in spring",
      "The two shook hands",
    ]);
  });

  test.each<[Edtf | null, Edtf | null]>([
    ["2031-04", "2031-05"],
    ["2031-04", null],
    [null, null],
    ["2031-04/..", "2031-05"],
  ])("stay apart with the dates %s and %s", (first, second) => {
    const found = eventsOf(
      tells("a", "They met in spring", { on: first }),
      tells("b", "The two shook hands", { on: second }),
    );
    expect(found).toHaveLength(2);
  });

  test("stay apart at two places, or with one person in common", () => {
    const april = { on: "2031-04-09" };
    expect(
      eventsOf(
        tells("a", "They met at sea", { ...april, place: "l" }),
        tells("b", "The two shook hands", { ...april, place: "k" }),
      ),
    ).toHaveLength(2);
    expect(
      eventsOf(
        tells("a", "They met at sea", { ...april, among: ["t"] }),
        tells("b", "The two shook hands", { ...april, among: ["t", "b"] }),
      ),
    ).toHaveLength(2);
  });

  test("stay apart in one article: people meet more than once", () => {
    const twice = invented("a", {
      text: "They met early. They met late. Ada Torvik, Odo Brandt.",
      named: CAST,
      tells: ({ event, date }) => ({
        events: ["They met early", "They met late"].map((words) =>
          event("meeting", words, { among: ["t", "b"], date: date("2031") }),
        ),
      }),
    });
    expect(eventsOf(twice)).toHaveLength(2);
  });

  test("stay apart when only a vaguer third report fits both", () => {
    const found = eventsOf(
      tells("a", "They met in spring", { on: "2031-04" }),
      tells("b", "They met that year", { on: "2031" }),
      tells("c", "The two shook hands", { on: "2031-09" }),
    );
    const months = found.map((event) => event.date).filter((date) => date !== "2031");
    expect(months).toEqual(["2031-04", "2031-09"]);
    for (const event of found) {
      const articles = event.evidence.map((p) => p.article);
      expect(articles.includes("a") && articles.includes("c")).toBe(false);
    }
  });

  test("of which one is weaker lend the shown line no names and no date", () => {
    const [event, ...more] = eventsOf(
      tells("a", "They met in spring", { on: "2031-04" }),
      tells("b", "The two shook hands", {
        on: "2031-04-09",
        among: ["t", "b", "v"],
        standing: "weaker",
        reasons: ["doubtful"],
      }),
    );
    expect(more).toEqual([]);
    expect(event).toMatchObject({ standing: "shown", reasons: ["stated"], date: "2031-04" });
    expect(event?.participants.map((p) => p.entity)).toEqual(["per:ada-torvik", "per:odo-brandt"]);
  });
});

describe("What happened", () => {
  test("outranks what was planned", () => {
    const [event] = eventsOf(
      tells("a", "They will meet", { on: "2031-04", realis: "scheduled" }),
      tells("b", "The two shook hands", { on: "2031-04-09" }),
    );
    expect(event?.realis).toBe("occurred");
  });

  test("is no report of what did not happen", () => {
    const found = eventsOf(
      tells("a", "They did not meet", { on: "2031-04", realis: "negated" }),
      tells("b", "The two shook hands", { on: "2031-04-09" }),
    );
    expect(found.map((event) => event.realis)).toEqual(["negated", "occurred"]);
  });
});

describe("Independent origins of an event", () => {
  const WORDS = "Torvik and Brandt shook hands in the grey harbour of Lys on Tuesday morning";

  test("are two where two texts tell it in words of their own", () => {
    const [event] = eventsOf(
      tells("a", "They met in spring", { on: "2031-04" }),
      tells("b", "The two shook hands", { on: "2031-04-09" }),
    );
    expect(event?.independentSources).toEqual({ said: 2, so: 2 });
  });

  test("are one where the second text has the words of the first", () => {
    const [event, ...more] = eventsOf(tells("a", WORDS, { on: "2031-04" }), tells("b", WORDS, {}));
    expect(more).toEqual([]);
    expect(event?.independentSources).toEqual({ said: 1, so: 1 });
  });
});
