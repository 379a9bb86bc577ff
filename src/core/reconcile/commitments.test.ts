import { describe, expect, test } from "vitest";
import { invented, type Named, type Words } from "../../../test/invented-articles.ts";
import type { Edtf, RecordCommitment } from "../annotation/contract.ts";
import { reconcile } from "./index.ts";
import type { ReadArticle } from "./read-article.ts";

const CAST: readonly Named[] = [
  { id: "v", kind: "place", name: "Varnia", adjectives: ["Varnian"] },
  { id: "o", kind: "place", name: "Ostria" },
  { id: "l", kind: "place", name: "Lys" },
];

function article(
  id: string,
  published: Edtf | null,
  text: string,
  tells: (words: Words) => Partial<ReadArticle["reading"]>,
): ReadArticle {
  return invented(id, {
    text: `${text} ${id} is on Varnia and Ostria.`,
    named: CAST,
    published,
    tells,
  });
}

const intends = (id: string, published: Edtf | null, act: string, stage = "intended" as const) =>
  article(id, published, `Varnia will ${act}.`, ({ commitment }) => ({
    commitments: [commitment(act, ["v"], { stage })],
  }));

const undertakings = (...articles: ReadArticle[]): readonly RecordCommitment[] =>
  reconcile(articles).commitments;

const OPEN = "open a mission of its own to the compact in Lys";

describe("Two reports of an undertaking", () => {
  test("are one by the same committer and most words of the act", () => {
    const [only, ...more] = undertakings(
      intends("a", "2031-04-09", OPEN),
      intends("b", "2032-05-01", "open its own mission in Lys"),
    );
    expect(more).toEqual([]);
    expect(only?.steps.map((step) => step.evidence[0]?.article)).toEqual(["a", "b"]);
  });

  test("stay apart with two committers", () => {
    const found = undertakings(
      intends("a", "2031-04-09", "open its own mission in Lys"),
      article("b", "2032-05-01", "Ostria will open a mission in Lys.", ({ commitment }) => ({
        commitments: [commitment("open a mission in Lys", ["o"])],
      })),
    );
    expect(found).toHaveLength(2);
  });

  test("are steps of it, oldest first, whichever went further", () => {
    const [only] = undertakings(
      article("a", "2032-05-01", "Varnia may open its own mission in Lys.", ({ commitment }) => ({
        commitments: [commitment("open its own mission in Lys", ["v"], { stage: "considered" })],
      })),
      article("b", "2031-04-09", "Varnia pledged to open a mission in Lys.", ({ commitment }) => ({
        commitments: [commitment("open a mission in Lys", ["v"], { stage: "pledged" })],
      })),
    );
    expect(only?.steps.map((step) => step.stage)).toEqual(["pledged", "considered"]);
    expect(only?.stage).toBe("pledged");
  });

  test("are one step where one was said on the day on which the other appeared", () => {
    const words = "open a mission of its own in Lys";
    const [only, ...more] = undertakings(
      article("a", "2031-04-10", `Ostria hears that Varnia will ${words}.`, (told) => {
        const said = told.statement(`Varnia will ${words}`, { said: told.date("2031-04-09") });
        return {
          statements: [said],
          commitments: [told.commitment(words, ["v"], { statement: said.id })],
        };
      }),
      intends("b", "2031-04-09", words),
    );
    expect(more).toEqual([]);
    expect(only?.steps.map(({ on }) => on)).toEqual(["2031-04-09"]);
  });
});

describe("An undertaking with a date", () => {
  const due = (id: string, published: Edtf | null, deadline: Edtf) =>
    article(id, published, "Varnia will open its own mission in Lys.", ({ commitment, date }) => ({
      commitments: [commitment("open its own mission in Lys", ["v"], { deadline: date(deadline) })],
    }));
  const sides = (...articles: ReadArticle[]) =>
    undertakings(...articles)[0]?.steps.map((step) => step.side);

  test("is revised by a later article that gives another", () => {
    expect(sides(due("a", "2031-04-09", "2032"), due("b", "2031-09-01", "2034"))).toEqual([
      null,
      "revised",
    ]);
  });

  test.each<[string, Edtf | null, Edtf]>([
    ["the other date is a part of the first", "2031-09-01", "2032-05"],
    ["nothing tells which article is later", null, "2034"],
  ])("is not revised where %s", (_, published, deadline) => {
    expect(sides(due("a", "2031-04-09", "2032"), due("b", published, deadline))).toEqual([
      null,
      null,
    ]);
  });
});

describe("Two reports of a value to be reached", () => {
  const reaches = (id: string, words: string, best: number, unit = "%GDP") =>
    article(id, "2031-04-09", `Varnia will ${words}.`, ({ commitment, figure, date }) => ({
      commitments: [commitment(words, ["v"])],
      figures: [
        figure(words, { measure: "defence_spending_share", best, unit, target: date("2035") }),
      ],
    }));

  test("are one undertaking in other words", () => {
    expect(
      undertakings(
        reaches("a", "meet a benchmark of 3%", 3),
        reaches("b", "come to three in a hundred", 3),
      ),
    ).toHaveLength(1);
  });

  test("are two for two values", () => {
    expect(
      undertakings(
        reaches("a", "meet a benchmark of 3%", 3),
        reaches("b", "come to four in a hundred", 4),
      ),
    ).toHaveLength(2);
  });
});

describe("What was later reported", () => {
  const opened = (id: string, published: Edtf | null, on: Edtf | null) =>
    article(id, published, "Varnia opened its mission in Lys.", ({ event, date }) => ({
      events: [
        event("open_mission", "Varnia opened its mission in Lys", {
          among: ["v"],
          place: "l",
          date: on === null ? null : date(on),
        }),
      ],
    }));

  test("is offered as a candidate with both passages, never as the outcome", () => {
    const [only] = undertakings(
      intends("a", "2031-04-09", OPEN),
      opened("b", "2032-05-01", "2032-04"),
    );
    expect(only?.followThrough).toHaveLength(1);
    expect(only?.followThrough[0]).toMatchObject({ status: "candidate", commitment: null });
    expect(only?.followThrough[0]?.evidence[0]?.exact).toBe("Varnia opened its mission in Lys");
    expect(only?.nothingFoundIn).toBeNull();
  });

  test.each([
    ["the event came before it", "2030-05-01", "2030-04"],
    ["the article came before it", "2030-05-01", null],
    ["nothing tells when either was", null, null],
  ])("is nothing when %s", (_, published, on) => {
    const [only] = undertakings(intends("a", "2031-04-09", OPEN), opened("b", published, on));
    expect(only?.followThrough).toEqual([]);
  });

  describe("by an act of the same kind", () => {
    const signed = (words: string) =>
      article("b", "2032-05-01", `${words}.`, ({ event, date }) => ({
        events: [event("sign", words, { among: ["v"], date: date("2032-04") })],
      }));
    const SIGN = "sign a memorandum on the northern harbour";

    test("is offered where the act is about the same", () => {
      const [only] = undertakings(
        intends("a", "2031-04-09", SIGN),
        signed("Varnia signed a memorandum on its harbour"),
      );
      expect(only?.followThrough[0]?.evidence[0]?.article).toBe("b");
    });

    test("is nothing where only the noun of the act is the same", () => {
      const [only] = undertakings(
        intends("a", "2031-04-09", SIGN),
        signed("Varnia signed a memorandum on school meals"),
      );
      expect(only?.followThrough).toEqual([]);
    });
  });

  test.each([
    ["draw up a Coastal Fisheries Strategy", "The Coastal Fisheries Strategy is read.", 1],
    [
      "host the third Coastal Fisheries Summit",
      "All came to the third Coastal Fisheries Summit.",
      1,
    ],
    ["host the third Coastal Fisheries Summit", "Lys hosts the 2033 Coastal Fisheries Summit.", 0],
    ["host a Coastal Fisheries Summit", "All came to the Coastal Fisheries Summit.", 0],
    ["sign a Memorandum of Understanding", "A Memorandum of Understanding on meals was read.", 0],
  ])("to %s, with “%s” later, has %i links", (act, later, links) => {
    const [only] = undertakings(
      intends("a", "2031-04-09", act),
      article("b", "2032-05-01", later, () => ({})),
    );
    expect(only?.followThrough).toHaveLength(links);
  });

  test("is nothing for an undertaking of which nobody knows when it was told", () => {
    const [only] = undertakings(intends("a", null, OPEN), opened("b", "2032-05-01", "2032-04"));
    expect(only?.followThrough).toEqual([]);
    expect(only?.nothingFoundIn).toBe(0);
  });

  test("leads to a line of the record, also where the later text restates another one", () => {
    const record = reconcile([
      intends(
        "a",
        "2031-04-09",
        "buy forty patrol boats for the northern coast guard, train crews and build harbours",
      ),
      article(
        "b",
        "2032-05-01",
        "Varnia signed for forty patrol boats of a newer kind.",
        ({ commitment }) => ({
          commitments: [
            commitment("signed for forty patrol boats of a newer kind", ["v"], {
              stage: "contracted",
            }),
          ],
        }),
      ),
      article(
        "c",
        "2031-05-01",
        "Varnia wants forty patrol boats of a newer kind.",
        ({ commitment }) => ({
          commitments: [
            commitment("forty patrol boats of a newer kind", ["v"], { stage: "considered" }),
          ],
        }),
      ),
    ]);
    const ids = record.commitments.map((c) => c.id);
    const links = record.commitments.flatMap((c) => c.followThrough.map((link) => link.commitment));
    expect(links).not.toEqual([]);
    for (const link of links) expect(ids).toContain(link);
  });

  test("is no step of the undertaking itself", () => {
    const [only, ...more] = undertakings(
      intends("a", "2031-04-09", "open a mission in Lys"),
      article("b", "2032-05-01", "Varnia agreed to open its mission in Lys.", ({ commitment }) => ({
        commitments: [commitment("open its mission in Lys", ["v"], { stage: "agreed" })],
      })),
    );
    expect(more).toEqual([]);
    expect(only?.steps).toHaveLength(2);
    expect(only?.followThrough).toEqual([]);
  });

  test("counts only articles that are certainly later as searched", () => {
    const [only] = undertakings(
      intends("a", "2031-04-09", OPEN),
      article("b", "2031-04-09", "Rain fell.", () => ({})),
      article("c", "2031-05", "Snow fell.", () => ({})),
      article("d", "2031-06/..", "Hail fell.", () => ({})),
      article("e", "2031-02/..", "Leaves fell.", () => ({})),
      article("f", null, "Night fell.", () => ({})),
    );
    expect(only?.nothingFoundIn).toBe(2);
  });
});

describe("Silence about an undertaking", () => {
  const LATER = article("z", "2033-01-01", "Varnia sleeps.", () => ({}));
  const silence = (act: string): number | null | undefined =>
    undertakings(intends("a", "2031-04-09", act), LATER)[0]?.nothingFoundIn;

  test("is counted where the act names what a text could tell of", () => {
    expect(silence("open a mission in Lys")).toBe(1);
  });

  test.each(["strengthen its cooperation with Ostria", "block it", "deliver both", "the Ostria"])(
    "is not told of “%s”, of which nothing could be found",
    (act) => {
      expect(silence(act)).toBeNull();
    },
  );
});
