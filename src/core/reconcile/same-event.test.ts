import { describe, expect, test } from "vitest";
import { invented, type Named, type Words } from "../../../test/invented-articles.ts";
import type { Edtf, Happening, ReadDate, RecordEvent } from "../annotation/contract.ts";
import { reconcile } from "./index.ts";
import type { ReadArticle } from "./read-article.ts";

const CAST: readonly Named[] = [
  { id: "t", kind: "person", name: "Ada Torvik" },
  { id: "b", kind: "person", name: "Odo Brandt" },
  { id: "v", kind: "place", name: "Varnia" },
  { id: "k", kind: "place", name: "Karst" },
  { id: "l", kind: "place", name: "Lys" },
  { id: "n", kind: "body", name: "Northern Sea Compact" },
  { id: "p", kind: "instrument", name: "Grain Pact" },
  { id: "q", kind: "instrument", name: "Fishing Pact" },
];

type Rest = Partial<Happening> & { readonly among?: readonly string[] };

interface Told extends Rest {
  readonly words: string;
  readonly kind?: Happening["kind"];
  readonly on?: Edtf;
}

/** Words of each article's own, so that none is a copy of another. */
const AROUND: Readonly<Record<string, string>> = {
  a: "Fog lay over the ferries all morning while reporters waited, and then came this sentence",
  b: "Nobody at the fish market had expected visitors; a porter wrote down what he heard",
  c: "Snow was falling again on the empty tramway",
};

const QUOTE = "no harbour of ours was ever closed to a friend";

/** An article that tells one event, and quotes Torvik where it is told to. */
function article(
  id: string,
  { words, kind = "meeting", on, ...rest }: Told,
  { published, quotes = false }: { published?: Edtf; quotes?: boolean } = {},
): ReadArticle {
  const dated = ({ date }: Words): { date?: ReadDate } =>
    on === undefined ? {} : { date: date(on) };
  return invented(id, {
    text: `${words}. ${AROUND[id] ?? id}: ${QUOTE}! ${id} names Ada Torvik, Odo Brandt, Varnia, Karst, Lys and the Northern Sea Compact.`,
    named: CAST,
    ...(published === undefined ? {} : { published }),
    tells: (hand) => ({
      events: [hand.event(kind, words, { ...rest, ...dated(hand) })],
      statements: quotes ? [hand.statement(QUOTE, { speakers: ["t"] })] : [],
    }),
  });
}

const eventsOf = (...articles: ReadArticle[]): readonly RecordEvent[] => reconcile(articles).events;

const by = (published: Edtf): Pick<Happening, "date"> => ({
  date: { edtf: `../${published}`, expression: null, basis: "bounded" },
});

describe("News without a day", () => {
  const two = ["t", "b"];
  test("is of the meeting that another article dates a day before it appeared", () => {
    const [event, ...more] = eventsOf(
      article("a", { words: "They met on the pier", among: two, on: "2031-04-09" }),
      article("b", { words: "The two shook hands", among: two, ...by("2031-04-10") }),
    );
    expect(more).toEqual([]);
    expect(event?.date).toBe("2031-04-09");
  });

  test("is of another meeting where it appeared a week later, or before", () => {
    for (const published of ["2031-04-17", "2031-04-08"])
      expect(
        eventsOf(
          article("a", { words: "They met on the pier", among: two, on: "2031-04-09" }),
          article("b", { words: "The two shook hands", among: two, ...by(published) }),
        ),
      ).toHaveLength(2);
  });

  test("of two articles of one day is one, also where neither tells the day", () => {
    expect(
      eventsOf(
        article("a", { words: "They met on the pier", among: two, ...by("2031-04-10") }),
        article("b", { words: "The two shook hands", among: two, ...by("2031-04-11") }),
      ),
    ).toHaveLength(1);
  });
});

describe("A plan without a day", () => {
  const planned = (id: string, words: string, published: Edtf): ReadArticle =>
    article(id, { words, among: ["t", "b"], realis: "scheduled" }, { published });

  test("is that of another article of the day, and the meeting of the days after it", () => {
    const [event, ...more] = eventsOf(
      planned("a", "They will sit down", "2031-04-08"),
      planned("b", "Talks are to come", "2031-04-09"),
      article("c", { words: "The two shook hands", among: ["t", "b"], on: "2031-04-10" }),
    );
    expect(more).toEqual([]);
    expect(event).toMatchObject({ realis: "occurred", date: "2031-04-10" });
  });

  test("is none of a meeting that was held before, or weeks later", () => {
    for (const on of ["2031-04-07", "2031-05-02"])
      expect(
        eventsOf(
          planned("a", "They will sit down", "2031-04-08"),
          article("c", { words: "The two shook hands", among: ["t", "b"], on }),
        ),
      ).toHaveLength(2);
  });
});

describe("A date of a year", () => {
  test("is too vague for a meeting, but not for what is done once or at one place", () => {
    const told = (kind: Happening["kind"], rest: Rest = {}): readonly RecordEvent[] =>
      eventsOf(
        article("a", {
          words: "It was in spring",
          kind,
          among: ["t", "b"],
          on: "2031-04",
          ...rest,
        }),
        article("b", { words: "That year it came", kind, among: ["t", "b"], on: "2031", ...rest }),
      );
    expect(told("meeting")).toHaveLength(2);
    expect(told("meeting", { place: "l" })).toHaveLength(1);
    expect(told("open_mission")).toHaveLength(1);
  });
});

describe("A gathering", () => {
  const summit = (id: string, rest: Rest & { on?: Edtf }): ReadArticle =>
    article(id, {
      words: id === "a" ? "The Compact gathered at the quay" : "Its leaders dined together",
      kind: "summit",
      among: ["n"],
      place: "l",
      ...rest,
    });

  test("of one body at one place is one, told with its year or shortly after", () => {
    expect(eventsOf(summit("a", { on: "2031" }), summit("b", by("2031-09-30")))).toHaveLength(1);
  });

  test("of two years, of two places, or told years later is not known to be one", () => {
    expect(eventsOf(summit("a", { on: "2031" }), summit("b", { on: "2032" }))).toHaveLength(2);
    expect(
      eventsOf(summit("a", { on: "2031" }), summit("b", { on: "2031", place: "k" })),
    ).toHaveLength(2);
    expect(eventsOf(summit("a", { on: "2031" }), summit("b", by("2034-01-05")))).toHaveLength(2);
  });
});

describe("A signature", () => {
  const signed = (id: string, words: string): ReadArticle =>
    article(id, { words, kind: "sign", among: ["v", "k"], on: "2031-04-09" });

  test("is one under one paper, and two under two papers on one day", () => {
    const pact = signed("a", "Both put their names to the Grain Pact");
    expect(eventsOf(pact, signed("b", "The Grain Pact was sealed"))).toHaveLength(1);
    expect(eventsOf(pact, signed("b", "The Fishing Pact was sealed"))).toHaveLength(2);
  });
});

describe("Articles that quote one speaker alike", () => {
  const press = (
    id: string,
    words: string,
    among: readonly string[],
    rest: Rest = {},
  ): ReadArticle =>
    article(id, { words, kind: "press_conference", among, ...rest }, { quotes: true });

  test("tell of one meeting with the press", () => {
    const [event, ...more] = eventsOf(
      press("a", "She spoke to the press", ["t"]),
      press("b", "At a briefing both took questions", ["t", "b"]),
    );
    expect(more).toEqual([]);
    expect(event?.participants.map((p) => p.entity)).toEqual(["per:ada-torvik", "per:odo-brandt"]);
  });

  test("tell of two where one appeared a year later and another was quoted with him", () => {
    const told = (id: string, published: Edtf): ReadArticle =>
      article(
        id,
        {
          words: id === "a" ? "A paper was read out" : "Both sides put it in writing",
          kind: "joint_statement",
          among: ["b", "v"],
        },
        { quotes: true, published },
      );
    expect(eventsOf(told("a", "2031-04-09"), told("b", "2031-04-11"))).toHaveLength(1);
    expect(eventsOf(told("a", "2031-04-09"), told("b", "2032-04-11"))).toHaveLength(2);
  });
});

describe("A war", () => {
  const war = (
    id: string,
    words: string,
    attacker: string | null,
    rest: Rest & { on?: Edtf } = {},
  ): ReadArticle =>
    article(id, {
      words,
      kind: "other",
      by: "rule:event.war",
      realis: "ongoing",
      participants: [
        ...(attacker === null ? [] : [{ entity: attacker, role: "actor" }]),
        { entity: "k", role: "recipient" },
      ],
      ...rest,
    });

  test("over one land is one, whether or not the attacker is named", () => {
    expect(
      eventsOf(
        war("a", "Varnia’s war on its neighbour", "v"),
        war("b", "the war in Karst", null),
        war("c", "the war against Karst", "v"),
      ),
    ).toHaveLength(1);
  });

  test("with another attacker, or begun in another year, is another", () => {
    const first = war("a", "Varnia’s war on its neighbour", "v", { on: "2031" });
    expect(eventsOf(first, war("b", "the war of Lys", "l"))).toHaveLength(2);
    expect(eventsOf(first, war("b", "the older war", "v", { on: "2024" }))).toHaveLength(2);
  });
});

describe("Words that come again in text after text", () => {
  const WORDS =
    "the delegations resumed their close talks on the 14 reactors and the harbour beyond the river";
  const strikes = (count: number): string =>
    `the coalition flew ${count} sorties against the yard and the harbour beyond the river`;

  test("are of two meetings where the articles lie months apart", () => {
    const told = (id: string, published: Edtf): ReadArticle =>
      article(id, { words: WORDS, among: ["n"] }, { published });
    expect(eventsOf(told("a", "2031-04-09"), told("b", "2031-04-12"))).toHaveLength(1);
    expect(eventsOf(told("a", "2031-04-09"), told("b", "2031-12-12"))).toHaveLength(2);
  });

  test("are of one deed where “in December” was copied a year later with its sentence", () => {
    const deed = "in December the cabinet of Varnia approved the dredging of the grey harbour";
    const told = (id: string, edtf: Edtf, basis: ReadDate["basis"]): ReadArticle =>
      article(id, {
        words: deed,
        kind: "approve_budget",
        among: ["v"],
        date: { edtf, expression: { start: 0, end: 11, exact: "in December" }, basis },
      });
    const [event, ...more] = eventsOf(
      told("a", "2030-12", "anchored"),
      told("b", "2031-12", "anchored"),
    );
    expect(more).toEqual([]);
    expect(event?.date).toBe("2030-12");
    expect(eventsOf(told("a", "2030-12", "anchored"), told("b", "2031-12", "stated"))).toHaveLength(
      2,
    );
  });

  test("are of two deeds where the numbers differ, or others do them", () => {
    const told = (id: string, words: string, among: readonly string[]): ReadArticle =>
      article(id, { words, kind: "other", among });
    expect(eventsOf(told("a", strikes(12), ["n"]), told("b", strikes(12), ["n"]))).toHaveLength(1);
    expect(eventsOf(told("a", strikes(12), ["n"]), told("b", strikes(15), ["n"]))).toHaveLength(2);
    expect(eventsOf(told("a", strikes(12), ["v"]), told("b", strikes(12), ["k"]))).toHaveLength(2);
  });
});
