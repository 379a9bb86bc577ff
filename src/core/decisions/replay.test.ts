import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Invented, invented } from "../../../test/invented-articles.ts";
import type { RecordExport } from "../annotation/contract.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import type { ArticleAnchor, Decision, EntityAnchor, Ruling } from "./decision.ts";
import { notPlacedIn } from "./not-placed.ts";
import { decided, decidedRecord, replayOf } from "./replay.ts";
import { lineAnchors, passageAnchors, recordLines, type Seen } from "./seen.ts";
import { articlesOf } from "./shelf.ts";
import { wordsAnchor } from "./words-anchor.ts";

const HILL = { id: "hill", kind: "person", name: "Ada Hill" } as const;
const VELDLAND = { id: "veld", kind: "place", name: "Veldland", adjectives: ["Veldish"] } as const;
const UTOPIA = { id: "uto", kind: "place", name: "Utopia" } as const;

const TALKS: Invented = {
  text: "Ada Hill met the envoy of Utopia in Tarn. “We want calm borders and open water for all,” she told reporters. Veldland will send patrol boats to the strait, 12 in all.",
  named: [HILL, VELDLAND, UTOPIA],
  published: "2031-03-05",
  tells: (words) => ({
    events: [words.event("meeting", "met the envoy of Utopia in Tarn", { among: ["hill", "uto"] })],
    statements: [
      words.statement("We want calm borders and open water for all", {
        standing: "weaker",
        reasons: ["a pronoun"],
      }),
    ],
    figures: [words.figure("12", { best: 12, unit: "count" })],
    commitments: [words.commitment("send patrol boats to the strait", ["veld"])],
  }),
};
const LATER: Invented = {
  text: "In Tarn, Veldland handed patrol boats to the coast guard of Utopia. Hill was not there. Veldland has 14 such boats.",
  named: [{ ...HILL, id: "h", name: "Hill" }, VELDLAND, UTOPIA],
  published: "2032-05-01",
  tells: (words) => ({
    events: [
      words.event("transfer", "handed patrol boats to the coast guard of Utopia", {
        among: ["veld", "uto"],
      }),
    ],
  }),
};
const COPY: Invented = {
  ...LATER,
  text: `${LATER.text} The strait is calm.`,
};

const FILE: readonly ReadArticle[] = [
  invented("talks", TALKS),
  invented("later", LATER),
  invented("copy", COPY),
];

const anchorOf = (id: string): ArticleAnchor => ({
  key: `key of ${id}`,
  firstSha256: id.padEnd(64, "0"),
  sha256: id.padEnd(64, "0"),
  place: `${id}.txt`,
  name: `${id}.txt`,
});
const origins = (articles: readonly ReadArticle[]) =>
  articles.map(({ id }) => ({ ...anchorOf(id), id }));

function made(rulings: readonly Ruling[]): Decision[] {
  return rulings.map((ruling, at) => ({
    number: at + 1,
    who: "Bo Lind",
    at: "2033-01-02T03:04:05.000Z",
    ruling,
  }));
}

function recordOf(articles: readonly ReadArticle[], decisions: readonly Decision[]): RecordExport {
  const replay = replayOf(decisions, articlesOf(origins(articles)));
  return decidedRecord(
    articles.map((article) => decided(article, replay)),
    replay,
  );
}

const unplaced = (articles: readonly ReadArticle[], decisions: readonly Decision[]) =>
  Object.fromEntries(
    notPlacedIn(
      articles,
      recordOf(articles, decisions),
      replayOf(decisions, articlesOf(origins(articles))),
    ),
  );

const BARE = recordOf(FILE, []);
const seen: Seen = (id) => {
  const article = FILE.find((one) => one.id === id);
  return article === undefined ? null : { anchor: anchorOf(id), reading: article.reading };
};

/** The line of a type in the record as it is read. */
function lines(type: string, kind: string | null = null) {
  const line = recordLines(BARE).find((one) => one.type === type && one.kind === kind);
  if (line === undefined) throw new RangeError(`No ${type}`);
  return lineAnchors(seen, line);
}

const [UNDERTAKING] = BARE.commitments;
const LINK = UNDERTAKING?.followThrough[0];
const RULINGS: Readonly<Record<string, Ruling>> = {
  rejectEvent: { kind: "reject", lines: lines("event", "meeting") },
  confirmStatement: { kind: "confirm", lines: lines("statement") },
  nameSpeaker: { kind: "edit", lines: lines("statement"), field: "speaker", value: "Ada Hill" },
  redate: { kind: "edit", lines: lines("event", "meeting"), field: "date", value: "2031-03-04" },
  amount: { kind: "edit", lines: lines("figure"), field: "value", value: "13" },
  stage: { kind: "edit", lines: lines("undertaking"), field: "stage", value: "agreed" },
  outcome: {
    kind: "follow-through",
    undertaking: lines("undertaking"),
    later: passageAnchors(seen, LINK?.evidence ?? []),
    status: "confirmed",
  },
  noOutcome: {
    kind: "follow-through",
    undertaking: lines("undertaking"),
    later: passageAnchors(seen, LINK?.evidence ?? []),
    status: "rejected",
  },
  handMade: {
    kind: "add",
    line: {
      article: anchorOf("later"),
      type: "undertaking",
      words: [wordsAnchor(LATER.text, at(LATER.text, "Veldland has 14 such boats"))],
      fields: { committer: "Veldland; Ministry of the Sea", stage: "pledged" },
    },
  },
  oneHill: { kind: "merge", entities: [person("Ada Hill", null), person("Hill", ["later"])] },
  twoHills: { kind: "split", entities: [person("Hill", ["copy"]), person("Hill", ["later"])] },
  independent: { kind: "independent", articles: [anchorOf("later"), anchorOf("copy")] },
  calledOff: { kind: "undo", decision: 1 },
  calledOffToo: { kind: "undo", decision: 2 },
};

function at(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function person(name: string, articles: readonly string[] | null): EntityAnchor {
  return { kind: "person", names: [name], articles: articles?.map(anchorOf) ?? null };
}

function ruling(name: string): Ruling {
  const found = RULINGS[name];
  if (found === undefined) throw new RangeError(`No ruling ${name}`);
  return found;
}
const by = (...names: readonly string[]): Decision[] => made(names.map(ruling));

describe("a decision about a line", () => {
  test("rejected: it stands in the record as rejected, by the person, and tells nothing any more", () => {
    const { events } = recordOf(FILE, by("rejectEvent"));
    const [event] = events.filter(({ kind }) => kind === "meeting");
    expect(event).toMatchObject({ standing: "rejected", by: "person:Bo Lind" });
    expect(event?.reasons[0]).toBe("rejected by Bo Lind on 2033-01-02");
    const named = new Set(recordOf(FILE, by("rejectEvent")).entities.map(({ id }) => id));
    for (const { entity } of event?.participants ?? []) expect(named).toContain(entity);
  });

  test("confirmed: a weaker line is shown", () => {
    const [statement] = recordOf(FILE, by("confirmStatement")).statements;
    expect(statement).toMatchObject({ standing: "shown", by: "person:Bo Lind" });
  });

  test("edited: the value is the person's, and says so", () => {
    const record = recordOf(FILE, by("nameSpeaker", "redate", "amount", "stage"));
    const hill = record.entities.find(({ name }) => name === "Ada Hill");
    expect(record.statements[0]?.speakers).toEqual([hill?.id]);
    expect(record.events.find(({ kind }) => kind === "meeting")?.date).toBe("2031-03-04");
    expect(record.figures[0]?.readings[0]?.best).toBe(13);
    expect(record.commitments[0]).toMatchObject({ stage: "agreed", by: "person:Bo Lind" });
    expect(record.commitments[0]?.reasons[0]).toBe(
      "desk knowledge: stage given by Bo Lind on 2033-01-02",
    );
  });

  test("made by hand: on words of the article, with those it names, marked as desk knowledge", () => {
    const record = recordOf(FILE, by("handMade"));
    const line = record.commitments.find(({ title }) => title === "Veldland has 14 such boats");
    expect(line).toMatchObject({
      standing: "shown",
      by: "person:Bo Lind",
      stage: "pledged",
      reasons: ["desk knowledge by Bo Lind on 2033-01-02"],
    });
    const names = line?.committers.map((id) => record.entities.find((e) => e.id === id)?.name);
    expect(names).toEqual(["Veldland", "Ministry of the Sea"]);
  });
});

describe("a decision about who is who", () => {
  const hills = (record: RecordExport) =>
    record.entities
      .filter(({ name, otherNames }) => [name, ...otherNames].some((n) => /Hill/.test(n)))
      .map(({ mentions }) => [...new Set(mentions.map((m) => m.article))].sort().join("+"))
      .sort();

  test("two that the rules keep apart are one, and in other articles as the rules say", () => {
    expect(hills(BARE)).toEqual(["copy", "later", "talks"]);
    expect(hills(recordOf(FILE, by("oneHill")))).toEqual(["copy", "later+talks"]);
  });

  test("two that are kept apart stay so, even where a third is both", () => {
    const both = made([
      ruling("oneHill"),
      { kind: "merge", entities: [person("Ada Hill", null), person("Hill", ["copy"])] },
    ]);
    expect(hills(recordOf(FILE, both))).toEqual(["copy+later+talks"]);
    const split = [...both, { ...(by("twoHills")[0] as Decision), number: 3 }];
    const groups = hills(recordOf(FILE, split));
    expect(groups).toHaveLength(2);
    expect(groups.some((g) => g.includes("copy") && g.includes("later"))).toBe(false);
  });
});

describe("a decision about the record", () => {
  test("what was later reported is confirmed or rejected, and never called fulfilled", () => {
    expect(LINK?.status).toBe("candidate");
    const link = (name: string) => recordOf(FILE, by(name)).commitments[0]?.followThrough[0];
    expect(link("outcome")?.status).toBe("confirmed");
    expect(link("noOutcome")?.status).toBe("rejected");
  });

  test("an outcome that the rules no longer find is kept when a person confirmed it", () => {
    const silent = FILE.map((article) =>
      article.id === "talks"
        ? article
        : { ...article, reading: { ...article.reading, events: [] } },
    );
    const [line] = recordOf(silent, by("outcome")).commitments;
    expect(line?.followThrough).toMatchObject([{ status: "confirmed", evidence: LINK?.evidence }]);
  });

  test("articles judged independent are two texts where they share words", () => {
    const count = (record: RecordExport) =>
      record.events.find(({ kind }) => kind === "transfer")?.independentSources.said;
    expect(count(BARE)).toBe(1);
    expect(count(recordOf(FILE, by("independent")))).toBe(2);
  });
});

describe("decisions survive", () => {
  const changed = (change: (article: Invented) => Invented): readonly ReadArticle[] => [
    invented("talks", change(TALKS)),
    ...FILE.slice(1),
  ];
  const ALL = by("rejectEvent", "confirmStatement", "nameSpeaker", "amount", "stage", "handMade");

  const stand = (record: RecordExport) => ({
    event: record.events.find(({ kind }) => kind === "meeting")?.standing,
    statement: record.statements[0]?.standing,
    speaker: record.statements[0]?.speakers.length,
    amount: record.figures[0]?.readings[0]?.best,
    stage: record.commitments.find(({ title }) => title.startsWith("send"))?.stage,
    made: record.commitments.some(({ title }) => title === "Veldland has 14 such boats"),
  });
  const WANTED = {
    event: "rejected",
    statement: "shown",
    speaker: 1,
    amount: 13,
    stage: "agreed",
    made: true,
  };

  test("a paragraph that is put before", () => {
    const longer = changed((a) => ({ ...a, text: `A correction of 6 March.\n\n${a.text}` }));
    expect(stand(recordOf(longer, ALL))).toEqual(WANTED);
    expect(unplaced(longer, ALL)).toEqual({});
  });

  test("other ids, other offices of the rules, wider and narrower words", () => {
    const reread = changed((a) => ({
      ...a,
      tells: (words) => ({
        ...a.tells?.(words),
        events: [
          words.event("praise", "We want calm borders and open water for all"),
          { ...words.event("meeting", "Ada Hill met the envoy of Utopia"), id: "other" },
        ],
        commitments: [
          words.commitment("will send patrol boats to the strait, 12 in all", ["veld"]),
        ],
      }),
    }));
    const { stage, ...rest } = stand(recordOf(reread, ALL));
    expect({ ...rest, stage: "agreed" }).toEqual(WANTED);
    expect(stage).toBeUndefined();
    expect(
      recordOf(reread, ALL).commitments.find(({ title }) => title.startsWith("will"))?.stage,
    ).toBe("agreed");
    expect(unplaced(reread, ALL)).toEqual({});
  });

  test("a line that says something else now is not judged unseen, and the decision says so", () => {
    const reread = changed((a) => ({
      ...a,
      tells: (words) => ({
        ...a.tells?.(words),
        events: [words.event("call", "met the envoy of Utopia in Tarn", { among: ["hill"] })],
      }),
    }));
    expect(recordOf(reread, ALL).events.find(({ kind }) => kind === "call")?.standing).toBe(
      "shown",
    );
    expect(unplaced(reread, ALL)).toEqual({ 1: "the line says something else now" });
  });

  test("a phrase is not taken for the sentence that it stands in, nor the other way round", () => {
    const nested = invented("talks", {
      ...TALKS,
      tells: (words) => ({
        statements: [
          words.statement("We want calm borders and open water for all", { speakers: ["hill"] }),
          words.statement("open water", { speakers: ["hill"] }),
        ],
      }),
    });
    const one = (type: string): Ruling => ({
      kind: "reject",
      lines: recordLines(recordOf([nested], []))
        .filter((line) => line.type === type && line.passages[0]?.exact === "open water")
        .flatMap((line) =>
          lineAnchors(() => ({ anchor: anchorOf("talks"), reading: nested.reading }), line),
        ),
    });
    const standings = (articles: readonly ReadArticle[], decisions: readonly Decision[]) =>
      recordOf(articles, decisions).statements.map(
        (s) => `${s.standing} ${s.variants[0]?.content[0]?.exact}`,
      );
    const decisions = made([one("statement")]);
    expect(standings([nested], decisions)).toEqual([
      "shown We want calm borders and open water for all",
      "rejected open water",
    ]);
    const whole = invented("talks", {
      ...TALKS,
      tells: (words) => ({
        statements: [
          words.statement("We want calm borders and open water for all", { speakers: ["hill"] }),
        ],
      }),
    });
    expect(standings([whole], decisions)).toEqual([
      "shown We want calm borders and open water for all",
    ]);
    expect(unplaced([whole], decisions)).toEqual({ 1: "no line of this kind rests on the words" });
  });

  test("words that are gone: nothing is lost, and the decision says what it misses", () => {
    const rewritten = changed((a) => ({
      ...a,
      text: a.text.replace("met the envoy", "saw a man"),
      tells: () => ({}),
    }));
    expect(unplaced(rewritten, ALL)).toMatchObject({ 1: "the words are not in the article" });
    expect(unplaced(FILE.slice(1), ALL)).toMatchObject({ 1: "the article is not in the record" });
  });
});

describe("replaying", () => {
  const names = Object.keys(RULINGS);
  const sequences = fc.array(fc.constantFrom(...names), { maxLength: 7 });
  /** An undoing is only made of a decision before it. */
  const sequence = (chosen: readonly string[]): Decision[] =>
    made(chosen.map(ruling)).filter(
      ({ number, ruling: r }) => r.kind !== "undo" || r.decision < number,
    );

  test("twice is the same as once", () => {
    fc.assert(
      fc.property(sequences, (chosen) => {
        const replay = replayOf(sequence(chosen), articlesOf(origins(FILE)));
        for (const article of FILE) {
          const once = decided(article, replay);
          expect(decided(once, replay)).toEqual(once);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("does not depend on the order of the articles", () => {
    fc.assert(
      fc.property(
        sequences,
        fc.shuffledSubarray([...FILE], { minLength: 3 }),
        (chosen, shuffled) => {
          const decisions = sequence(chosen);
          expect(recordOf(shuffled, decisions)).toEqual(recordOf(FILE, decisions));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("an undoing restores the record byte for byte", () => {
    fc.assert(
      fc.property(sequences, fc.constantFrom(...names), (chosen, last) => {
        const before = sequence(chosen.filter((name) => !name.startsWith("calledOff")));
        if (ruling(last).kind === "undo") return;
        const number = before.length + 1;
        const after: Decision[] = [
          ...before,
          ...made([ruling(last)]).map((d) => ({ ...d, number })),
          ...made([{ kind: "undo", decision: number }]).map((d) => ({ ...d, number: number + 1 })),
        ];
        expect(JSON.stringify(recordOf(FILE, after))).toBe(JSON.stringify(recordOf(FILE, before)));
      }),
      { numRuns: 60 },
    );
  });

  test("an undoing that is undone lets the decision hold again", () => {
    const [reject, ...rest] = made([
      ruling("rejectEvent"),
      { kind: "undo", decision: 1 },
      { kind: "undo", decision: 2 },
    ]);
    expect(
      recordOf(
        FILE,
        [reject, ...rest].flatMap((d) => d ?? []),
      ),
    ).toEqual(recordOf(FILE, by("rejectEvent")));
  });

  test("keeps every passage the words it says", () => {
    const texts = new Map(FILE.map(({ id, reading }) => [id, reading.text]));
    const check = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("article" in value && "exact" in value && "start" in value && "end" in value)
        expect(
          texts.get(String(value.article))?.slice(Number(value.start), Number(value.end)),
        ).toBe(value.exact);
      for (const inner of Object.values(value)) check(inner);
    };
    fc.assert(
      fc.property(sequences, (chosen) => check(recordOf(FILE, sequence(chosen)))),
      { numRuns: 40 },
    );
  });
});
