import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../../test/invented-articles.ts";
import type { Conflict, Figure, Statement } from "../../annotation/contract.ts";
import { reconcile } from "../index.ts";
import type { ReadArticle } from "../read-article.ts";
import { canBothHold } from "./amounts.ts";
import { isReworded } from "./rewording.ts";

const CAST: readonly Named[] = [
  { id: "v", kind: "place", name: "Varnia" },
  { id: "o", kind: "place", name: "Ostria" },
  { id: "h", kind: "person", name: "Ada Hill" },
  { id: "m", kind: "person", name: "Bo Mark" },
  { id: "t", kind: "instrument", name: "Lake Treaty" },
  { id: "u", kind: "instrument", name: "Memorandum of Understanding" },
];

const conflictsOf = (...articles: ReadArticle[]): readonly Conflict[] =>
  reconcile(articles).conflicts;
const typesOf = (...articles: ReadArticle[]): string[] =>
  conflictsOf(...articles).map(({ type }) => type);

interface Told extends Partial<Omit<Figure, "evidence" | "target" | "period">> {
  readonly by?: string;
  readonly for?: string;
}

/** One figure in a sentence that names Varnia. */
const counts = (id: string, words: string, rest: Told = {}, sentence = `Varnia: ${words}.`) =>
  invented(id, {
    text: `${sentence} Read in ${id}.`,
    named: CAST,
    tells: ({ figure, date }) => ({
      figures: [
        figure(words, {
          measure: "defence_budget",
          subject: "v",
          unit: "EUR",
          ...rest,
          target: rest.by === undefined ? null : date(rest.by),
          period: rest.for === undefined ? null : date(rest.for),
        }),
      ],
    }),
  });

describe("Two amounts", () => {
  const amount = (best: number, comparator: Figure["comparator"] = "eq") => ({
    low: null,
    best,
    high: null,
    comparator,
  });

  test.each([
    [amount(40), amount(41), false],
    [amount(48.7), amount(49), true],
    [amount(40), amount(42, "approx"), true],
    [amount(40), amount(60, "approx"), false],
    [amount(40), amount(40, "gt"), false],
    [amount(40), amount(40, "ge"), true],
    [amount(40), amount(30, "gt"), true],
    [amount(40, "lt"), amount(40, "gt"), false],
    [{ low: 30, best: null, high: 50, comparator: "eq" as const }, amount(40), true],
  ])("%o and %o can both hold: %s", (a, b, holds) => {
    expect(canBothHold(a, b)).toBe(holds);
    expect(canBothHold(b, a)).toBe(holds);
  });
});

describe("Two values of one measure", () => {
  test("are incompatible for one subject and time, with the words of both", () => {
    const [conflict, ...more] = conflictsOf(
      counts("a", "a budget of 40", { best: 40, for: "2031" }),
      counts("b", "a budget of 50", { best: 50, for: "2031" }),
    );
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ type: "incompatible", resolution: "open" });
    expect(conflict?.explanation).toBe(
      "“a budget of 40” in a, “a budget of 50” in b, for the same time: both cannot hold.",
    );
    expect(conflict?.sides.map((side) => side.map((p) => p.exact))).toEqual([
      ["a budget of 40"],
      ["a budget of 50"],
    ]);
  });

  test("are a matter of scope where one says what it takes in", () => {
    const types = typesOf(
      counts("a", "a budget of 40", { best: 40, for: "2031" }),
      counts(
        "b",
        "a budget of 50",
        { best: 50, for: "2031" },
        "Varnia: a budget of 50, including pensions.",
      ),
    );
    expect(types).toEqual(["scope"]);
  });

  test.each<[string, Told]>([
    ["of another year", { best: 50, for: "2032" }],
    ["of another subject", { best: 50, for: "2031", subject: "o" }],
    ["of another nature", { best: 50, for: "2031", nature: "forecast" }],
    ["in another unit", { best: 50, for: "2031", unit: "USD" }],
    ["of aid, of which there is more than one", { best: 50, for: "2031", measure: "aid_value" }],
    ["told as approximate", { best: 42, for: "2031", comparator: "approx" }],
  ])("are none %s", (_, rest) => {
    expect(
      typesOf(
        counts("a", "a budget of 40", { best: 40, for: "2031" }),
        counts("b", "some 50 of budget", rest),
      ),
    ).toEqual([]);
  });
});

describe("One value", () => {
  const warheads = { measure: "warheads", unit: "count", best: 900, by: "2040" };

  test("given exactly and as a limit is a matter of precision, also where one text does not say whose", () => {
    const [conflict, ...more] = conflictsOf(
      counts("a", "900 warheads", { ...warheads, subject: null }),
      counts("b", "over 900 warheads", { ...warheads, comparator: "gt" }),
    );
    expect(more).toEqual([]);
    expect(conflict?.type).toBe("precision");
    expect(conflict?.explanation).toBe("“900 warheads” in a is “over 900 warheads” in b.");
  });

  test.each<[string, Told]>([
    ["of another state", { ...warheads, comparator: "gt", subject: "o" }],
    ["for another year", { ...warheads, comparator: "gt", by: "2050" }],
    ["as at least", { ...warheads, comparator: "ge" }],
  ])("is no matter of precision %s", (_, rest) => {
    expect(
      typesOf(counts("a", "900 warheads", warheads), counts("b", "over 900 warheads", rest)),
    ).not.toContain("precision");
  });

  test("of other things is none, though one side has bought both", () => {
    const bought = { measure: "units", unit: "count", best: 40 };
    const limit = { ...bought, comparator: "gt" as const };
    expect(typesOf(counts("a", "40 boats", bought), counts("b", "over 40 mules", limit))).toEqual(
      [],
    );
    expect(typesOf(counts("a", "40 boats", bought), counts("b", "over 40 boats", limit))).toEqual([
      "precision",
    ]);
  });

  test("for two dates is two dates, and no text says which replaced which", () => {
    const [conflict, ...more] = conflictsOf(
      counts("a", "a budget of 40", { best: 40, by: "2031" }),
      counts("b", "a budget of 40", { best: 40, by: "2033" }),
    );
    expect(more).toEqual([]);
    expect(conflict?.type).toBe("supersession");
    expect(conflict?.explanation).toMatch(/^By 2031 in a, by 2033 in b:/);
  });

  test("for two dates is none where two things are counted", () => {
    const bought = { measure: "units", unit: "count", best: 40 };
    expect(
      typesOf(
        counts("a", "40 boats", { ...bought, by: "2031" }),
        counts("b", "40 mules", { ...bought, by: "2033" }),
      ),
    ).toEqual([]);
  });

  test("for a year and a month of it is one date", () => {
    expect(
      typesOf(
        counts("a", "a budget of 40", { best: 40, by: "2031" }),
        counts("b", "a budget of 40", { best: 40, by: "2031-05" }),
      ),
    ).toEqual([]);
  });
});

describe("A schedule", () => {
  const ahead = (words: string) =>
    counts(
      "a",
      "a budget of 40",
      { best: 40, by: "2031" },
      `Varnia: a budget of 40 by 2031, ${words}.`,
    );
  const set = (by: string) => counts("b", "a budget of 40", { best: 40, by });

  test.each([
    ["two years ahead of schedule", "2032", "2033"],
    ["a year earlier than planned", "2034", "2032"],
    ["three years later than planned", "2030", "2028"],
  ])("“%s” does not add up with %s", (words, by, made) => {
    const conflict = conflictsOf(ahead(words), set(by)).find(({ type }) => type === "arithmetic");
    expect(conflict?.explanation).toBe(
      `“${words}” in a makes 2031 come from ${made}, and b has ${by}.`,
    );
  });

  test.each([
    ["two years ahead of schedule", "2033"],
    ["six months ahead of schedule", "2033"],
    ["two years after the flood", "2032"],
  ])("“%s” is no matter of arithmetic with %s", (words, by) => {
    expect(typesOf(ahead(words), set(by))).not.toContain("arithmetic");
  });
});

describe("One event", () => {
  const talks = (id: string, words: string, best: number, noun = "delegates") =>
    invented(id, {
      text: `${words}. It was read in ${id}.`,
      named: CAST,
      tells: ({ event, figure, date }) => ({
        events: [event("meeting", words, { among: ["h", "m"], date: date("2031-04-09") })],
        figures: [
          figure(`${best} ${noun}`, {
            best,
            measure: noun === "delegates" ? "delegates" : "other",
          }),
        ],
      }),
    });

  test("with two counts of those who came is incompatible", () => {
    expect(
      typesOf(
        talks("a", "Ada Hill met Bo Mark before 40 delegates", 40),
        talks("b", "Bo Mark and Ada Hill met with 60 delegates", 60),
      ),
    ).toEqual(["incompatible"]);
  });

  test.each([
    ["of other people", "Bo Mark and Ada Hill met with 60 soldiers", "soldiers"],
    ["of something else", "Bo Mark and Ada Hill met on 60 ships", "ships"],
  ])("with counts %s is none", (_, words, noun) => {
    expect(
      typesOf(
        talks("a", "Ada Hill met Bo Mark before 40 delegates", 40),
        talks("b", words, 60, noun),
      ),
    ).toEqual([]);
  });
});

describe("One agreement", () => {
  const signed = (id: string, words: string, on: string) =>
    invented(id, {
      text: `${words}. It was read in ${id}.`,
      named: CAST,
      tells: ({ event, date }) => ({
        events: [event("sign", words, { among: ["v", "o"], date: date(on) })],
      }),
    });
  const first = signed("a", "Varnia and Ostria signed the Lake Treaty", "2031-04-09");

  test("signed by the same on two days is incompatible, once", () => {
    const [conflict, ...more] = conflictsOf(
      first,
      signed("b", "Ostria and Varnia signed the Lake Treaty", "2031-05-02"),
    );
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ type: "incompatible", about: "when: Lake Treaty" });
  });

  test.each([
    ["signed in the month of that day", "Ostria and Varnia signed the Lake Treaty", "2031-04"],
    [
      "with a protocol to it signed later",
      "Ostria and Varnia signed a protocol to the Lake Treaty",
      "2031-05-02",
    ],
  ])("%s is none", (_, words, on) => {
    expect(typesOf(first, signed("b", words, on))).toEqual([]);
  });

  test("that is called as many are is none", () => {
    expect(
      typesOf(
        signed("a", "Varnia and Ostria signed a Memorandum of Understanding", "2031-04-09"),
        signed("b", "Varnia and Ostria signed a Memorandum of Understanding", "2031-05-02"),
      ),
    ).toEqual([]);
  });
});

describe("A quotation", () => {
  test.each([
    [
      "we shall never leave the northern harbour to the sea",
      "we will never leave the northern harbour to the sea",
      true,
    ],
    [
      "the harbour is ours and we shall never leave it to the sea",
      "the harbour is ours and we will never leave it to the sea",
      true,
    ],
    [
      "the harbour is ours and we shall never leave it to the sea",
      "the harbour is ours and we shall never leave it",
      false,
    ],
    [
      "the harbour is ours and we shall never leave it to the sea",
      "the harbour is ours … never leave it to the sea",
      false,
    ],
    [
      "the harbour is ours and we shall never leave it to the sea",
      "the harbour is ours and we [will] never leave it to the sea",
      false,
    ],
    [
      "the centre of our defence is the northern harbour wall",
      "the center of our defense is the northern harbour wall",
      false,
    ],
  ])("“%s” and “%s” are worded differently: %s", (a, b, is) => {
    expect(isReworded(a, b)).toBe(is);
    expect(isReworded(b, a)).toBe(is);
  });

  const quotes = (id: string, words: string, rest: Partial<Omit<Statement, "evidence">>) =>
    invented(id, {
      text: `“${words},” said Ada Hill and Bo Mark in ${id}.`,
      named: CAST,
      tells: ({ statement }) => ({ statements: [statement(words, rest)] }),
    });
  const WORDS = "the harbour of the north is ours and we shall never leave it to the sea";

  test("worded differently in two articles is shown with both", () => {
    const [conflict, ...more] = conflictsOf(
      quotes("a", WORDS, { speakers: ["h"] }),
      quotes("b", WORDS.replace("shall", "will"), { speakers: ["h"] }),
    );
    expect(more).toEqual([]);
    expect(conflict?.type).toBe("wording");
    expect(conflict?.sides.flat().map((p) => p.article)).toEqual(["a", "b"]);
  });

  test("credited to two persons is a matter of attribution, once", () => {
    const found = conflictsOf(
      quotes("a", WORDS, { speakers: ["h"] }),
      quotes("b", WORDS, { speakers: ["m"] }),
    ).filter(({ type }) => type === "attribution");
    expect(found.map((c) => c.explanation)).toEqual([
      "a credits Ada Hill with these words, b Bo Mark.",
    ]);
  });

  test.each([
    ["to both in one of them", ["h", "m"]],
    ["to nobody in one of them", []],
    ["to a state in one of them", ["v"]],
  ])("credited %s is none", (_, speakers) => {
    const types = typesOf(
      quotes("a", WORDS, { speakers: ["h"] }),
      quotes("b", WORDS, { speakers }),
    );
    expect(types).not.toContain("attribution");
  });
});
