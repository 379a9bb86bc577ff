import { describe, expect, test } from "vitest";
import type { Conflict, Passage, RecordExport } from "../annotation/contract.ts";
import { NO_BONDS } from "../reconcile/bonds.ts";
import type { ArticleAnchor, Decision, PassageAnchor, Ruling } from "./decision.ts";
import { type Overlaid, withDecisions } from "./overlay.ts";

const BY_2030: Passage = { article: "one", start: 10, end: 30, exact: "40 boats by 2030 now" };
const BY_2033: Passage = { article: "two", start: 5, end: 25, exact: "40 boats by 2033 now" };

const conflict = (sides: Conflict["sides"], type: Conflict["type"] = "supersession"): Conflict => ({
  ...({ standing: "shown", reasons: ["two dates"], by: "rule:conflict" } as const),
  id: "conflict:1",
  type,
  about: "boats",
  sides,
  explanation: "By 2030 in one, by 2033 in two.",
  resolution: "open",
});

const recordWith = (one: Conflict): RecordExport => ({
  contract: 1,
  articles: [],
  entities: [],
  offices: [],
  events: [],
  statements: [],
  figures: [],
  commitments: [],
  reuse: [],
  conflicts: [one],
  dossier: null,
});

const anchor = ({ article, start, end, exact }: Passage): PassageAnchor => ({
  article: { key: article } as ArticleAnchor,
  words: { start, end, exact, prefix: "", suffix: "" },
});
const place = ({ article, words: { start, end, exact } }: PassageAnchor): Passage | null =>
  article.key === "gone" ? null : { article: article.key, start, end, exact };

function judged(now: Conflict, resolution: string, seen = [BY_2030, BY_2033]): Overlaid {
  const decision: Decision = {
    number: 1,
    who: "Bo Lind",
    at: "2033-01-02T03:04:05.000Z",
    ruling: {
      kind: "resolve",
      conflict: { type: "supersession", about: "boats", sides: seen.map((at) => [anchor(at)]) },
      resolution,
    } as Ruling,
  };
  return withDecisions(recordWith(now), {
    decisions: [decision],
    place,
    independent: [],
    bonds: NO_BONDS,
  });
}

describe("a question of who is who", () => {
  const hill = (id: string, name: string, article: string) => ({
    ...{ id, kind: "person" as const, name, otherNames: [] },
    mentions: [{ article, start: 10, end: 10 + name.length, exact: name }],
  });
  const record: RecordExport = {
    ...recordWith(
      conflict(
        [[{ ...BY_2030, exact: "Ada Hill" }], [{ ...BY_2033, start: 10, end: 30 }]],
        "identity",
      ),
    ),
    entities: [hill("a", "Ada Hill", "one"), hill("b", "Hill", "two")],
  };
  const namesake = (name: string, articles: readonly string[] | null) => ({
    ...{ kind: "person" as const, names: [name.toLowerCase()], articles },
  });
  const asked = (article: string): Conflict | undefined => {
    const entities = [
      { kind: "person", names: ["Ada Hill"], articles: null },
      { kind: "person", names: ["Hill"], articles: [] },
    ] as const;
    const decision: Decision = {
      number: 1,
      who: "Bo Lind",
      at: "2033-01-02T03:04:05.000Z",
      ruling: { kind: "split", entities },
    };
    const sides = [namesake("Ada Hill", null), namesake("Hill", [article])] as const;
    const cannotLink = [{ decision: 1, sides }];
    const judgements = { decisions: [decision], place, independent: [] };
    return withDecisions(record, { ...judgements, bonds: { mustLink: [], cannotLink } }).record
      .conflicts[0];
  };

  test("that was answered with two is not asked again, and another one is", () => {
    expect(asked("two")).toMatchObject({ resolution: "both-hold", by: "person:Bo Lind" });
    expect(asked("three")?.resolution).toBe("open");
  });
});

describe("a disagreement that a person judged", () => {
  test("is resolved, and says by whom", () => {
    const { record, notPlaced } = judged(conflict([[BY_2030], [BY_2033]]), "prefer-a");
    expect(record.conflicts[0]).toMatchObject({
      resolution: "prefer-a",
      standing: "shown",
      by: "person:Bo Lind",
      reasons: ["“prefer-a” decided by Bo Lind on 2033-01-02", "two dates"],
    });
    expect(notPlaced).toEqual([]);
  });

  test("keeps the side that was preferred when the sides change places", () => {
    const { record } = judged(conflict([[BY_2033], [BY_2030]]), "prefer-a");
    expect(record.conflicts[0]?.resolution).toBe("prefer-b");
    expect(
      judged(conflict([[BY_2033], [BY_2030]]), "both-hold").record.conflicts[0]?.resolution,
    ).toBe("both-hold");
  });

  test("is rejected when there is none", () => {
    const { record } = judged(conflict([[BY_2030], [BY_2033]]), "none");
    expect(record.conflicts[0]).toMatchObject({ standing: "rejected", resolution: "open" });
  });

  test("is not another one: of another type, or without one of the sides that were seen", () => {
    for (const other of [
      conflict([[BY_2030], [BY_2033]], "precision"),
      conflict([[BY_2030], [{ ...BY_2033, start: 100, end: 120 }]]),
    ]) {
      const { record, notPlaced } = judged(other, "prefer-a");
      expect(record.conflicts).toEqual([other]);
      expect(notPlaced).toEqual([1]);
    }
    const gone = judged(conflict([[BY_2030], [BY_2033]]), "prefer-a", [
      BY_2030,
      { ...BY_2033, article: "gone" },
    ]);
    expect(gone.notPlaced).toEqual([1]);
  });
});
