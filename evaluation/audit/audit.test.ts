import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordExport } from "../../src/core/annotation/contract.ts";
import { drawLines, sharesOf } from "./draw.ts";
import { type Kind, type ShownLine, shownLines } from "./lines.ts";
import { recordLevelLines } from "./record-lines.ts";
import { sharesOfKinds, weightedNotWrong } from "./shares.ts";
import { parseVerdicts, verdictOf } from "./verdicts.ts";

const line = (id: string, kind: Kind): ShownLine => ({ id, kind, says: id, passages: [] });
const lines = (kind: Kind, count: number): ShownLine[] =>
  Array.from({ length: count }, (_, at) => line(`${kind}${at}`, kind));

const POOL = [...lines("office", 30), ...lines("event", 4), ...lines("figure", 30)];

describe("The draw", () => {
  test("is even over the kinds, and gives on what a kind lacks", () => {
    const drawn = drawLines(POOL, 1, 24);
    const count = (kind: Kind): number => drawn.filter((each) => each.kind === kind).length;
    expect([count("office"), count("event"), count("figure")]).toEqual([10, 4, 10]);
  });

  test("is the same for a seed and another for another", () => {
    const ids = (seed: number): string[] => drawLines(POOL, seed, 10).map(({ id }) => id);
    expect(ids(7)).toEqual(ids(7));
    expect(ids(7)).not.toEqual(ids(8));
  });

  test("keeps its lines when other lines come or go", () => {
    const before = drawLines(POOL, 3, 12).map(({ id }) => id);
    const [gone] = POOL.filter(({ id }) => !before.includes(id));
    const after = drawLines(
      POOL.filter((each) => each !== gone),
      3,
      12,
    );
    expect(after.map(({ id }) => id)).toEqual(before);
  });

  test("takes as many as asked, and never more of a kind than there are", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(60), (available, count) => {
        const shares = sharesOf(available, count);
        const total = available.reduce((sum, size) => sum + size, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(count, total));
        expect(shares.every((share, at) => share <= (available[at] ?? 0))).toBe(true);
      }),
    );
  });
});

describe("Verdicts", () => {
  test("are read one a line, with a reason or without", () => {
    expect(parseVerdicts("# first\nab12 right\n\ncd34 wrong the year is another\n")).toEqual([
      { id: "ab12", verdict: "right", reason: "" },
      { id: "cd34", verdict: "wrong", reason: "the year is another" },
    ]);
    expect(() => parseVerdicts("ab12 perhaps")).toThrow("is no verdict");
  });

  test("may be a first letter, and nothing else", () => {
    expect([verdictOf("R"), verdictOf("triv"), verdictOf(""), verdictOf("x")]).toEqual([
      "right",
      "trivial",
      null,
      null,
    ]);
  });

  test("are counted by kind and over all, with what is still open", () => {
    const audit = {
      command: "",
      shown: { office: 30, event: 10 },
      drawn: [line("a", "office"), line("b", "office"), line("c", "event")],
      verdicts: {
        a: { kind: "office", verdict: "right", reason: "" },
        c: { kind: "event", verdict: "wrong", reason: "" },
        gone: { kind: "event", verdict: "wrong", reason: "" },
      },
    } as const;
    const shares = sharesOfKinds(audit);
    expect(weightedNotWrong(audit)).toBe(75);
    expect(shares.get("office")).toEqual({ right: 1, wrong: 0, trivial: 0, open: 1 });
    expect(shares.get("all")).toEqual({ right: 1, wrong: 1, trivial: 0, open: 1 });
  });
});

describe("The shown lines of a record", () => {
  const record = (office: string, standing: "shown" | "weaker", start = 4): RecordExport => ({
    contract: 1,
    articles: [
      {
        id: "a",
        source: { name: "a.txt", sha256: "00" },
        title: null,
        published: { edtf: null, basis: null, notBefore: null, notAfter: null },
        outlet: null,
        issuer: null,
      },
    ],
    entities: [{ id: "p", kind: "person", name: "Odile Varn", otherNames: [], mentions: [] }],
    offices: [
      {
        standing,
        reasons: [],
        by: "rule:x",
        person: "p",
        office,
        body: null,
        status: "current",
        attested: [
          { on: "2031", evidence: [{ article: "a", start, end: start + 6, exact: "person" }] },
        ],
      },
    ],
    events: [],
    statements: [],
    figures: [],
    commitments: [],
    reuse: [],
    conflicts: [],
    dossier: null,
  });
  const idOf = (of: RecordExport): string | undefined => shownLines(of, [])[0]?.id;

  test("leave out what is weaker, and say all that a line claims", () => {
    expect(shownLines(record("Minister", "weaker"), [])).toEqual([]);
    expect(shownLines(record("Minister", "shown"), [])[0]?.says).toBe(
      "Odile Varn: Minister (current); seen on 2031",
    );
  });

  test("keep their id as long as words and passage stay the same", () => {
    expect(idOf(record("Minister", "shown"))).toBe(idOf(record("Minister", "shown")));
    expect(idOf(record("Minister", "shown"))).not.toBe(idOf(record("Judge", "shown")));
    expect(idOf(record("Minister", "shown"))).not.toBe(idOf(record("Minister", "shown", 5)));
  });
});

describe("The lines that no single article tells", () => {
  const passage = (article: string, exact: string) => ({ article, start: 0, end: 4, exact });
  const article = (id: string, edtf: string | null) => ({
    id,
    source: { name: `${id}.txt`, sha256: id },
    title: null,
    published: {
      edtf,
      basis: edtf === null ? null : ("metadata" as const),
      notBefore: null,
      notAfter: null,
    },
    outlet: null,
    issuer: null,
  });
  const shown = { standing: "shown", reasons: [], by: "rule:x" } as const;
  const record: RecordExport = {
    contract: 1,
    articles: [article("a", "2031-05-01"), article("b", "2031-05-02")],
    entities: [
      {
        id: "v",
        kind: "place",
        name: "Veldland",
        otherNames: ["the Veld Republic"],
        mentions: [passage("a", "Veldland"), passage("b", "Veld Republic")],
      },
    ],
    offices: [],
    events: [],
    statements: [],
    figures: [
      {
        ...shown,
        id: "f",
        measure: "troops",
        subject: "v",
        unit: "count",
        readings: ["a", "b"].map((id) => ({
          low: null,
          best: 40,
          high: null,
          comparator: "eq" as const,
          target: null,
          asOf: null,
          evidence: [passage(id, "40 soldiers")],
        })),
        independentSources: { said: 2, so: 1 },
      },
    ],
    commitments: [
      {
        ...shown,
        id: "u",
        title: "open a school",
        committers: ["v"],
        stage: "pledged",
        deadline: null,
        steps: [{ stage: "pledged", side: null, on: null, evidence: [passage("a", "will open")] }],
        followThrough: [],
        nothingFoundIn: 1,
      },
    ],
    reuse: [
      {
        kind: "near",
        a: passage("a", "40 soldiers"),
        b: passage("b", "40 soldiers"),
        credits: { a: [], b: ["v"] },
      },
    ],
    conflicts: [],
    dossier: null,
  };

  test("are one for each identity, joined line, count, silence and shared passage", () => {
    const kinds = recordLevelLines(record).map(({ kind }) => kind);
    expect(kinds).toEqual(["identity", "joined figure", "silence", "origins", "re-use", "credit"]);
  });

  test("say what was counted, and open the passages of all articles", () => {
    const [, , silence, origins] = recordLevelLines(record);
    expect(silence?.says).toContain("nothing found in 1");
    expect(silence?.says).toContain("b 2031-05-02");
    expect(origins?.says).toContain("2 articles, said by 2, vouched for by 1: troops of Veldland");
    expect(origins?.passages.map((p) => p.article)).toEqual(["a", "b"]);
  });

  test("of one article are none of them", () => {
    const [figure] = record.figures;
    const alone = { ...record, reuse: [], commitments: [], entities: [] };
    const readings = figure?.readings.slice(0, 1) ?? [];
    const own = figure === undefined ? [] : [{ ...figure, readings }];
    expect(recordLevelLines({ ...alone, figures: own })).toEqual([]);
  });
});
