/** A person's work in a real record: kept through everything that can happen to articles and to rules. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { addArticles } from "../../src/app/add.ts";
import type { Arrival, Reader } from "../../src/app/arrival.ts";
import { type Deciding, decide, takeEffect } from "../../src/app/decide.ts";
import { removeArticles } from "../../src/app/remove.ts";
import { decidedArticles } from "../../src/app/replay-for.ts";
import { decisionsMade } from "../../src/app/review.ts";
import { give } from "../../src/app/rulings/articles.ts";
import { merge, split } from "../../src/app/rulings/entities.ts";
import { judgement } from "../../src/app/rulings/judgement.ts";
import { edit, handMade } from "../../src/app/rulings/lines.ts";
import { undoing } from "../../src/app/rulings/undoing.ts";
import type { Store } from "../../src/app/store.ts";
import type { Article } from "../../src/core/annotation/article.ts";
import type { Ruling } from "../../src/core/decisions/decision.ts";
import { decidedRecord } from "../../src/core/decisions/replay.ts";
import { openEngine } from "../../src/edge/store/sqlite/engine.ts";
import { openRecord } from "../../src/edge/store/sqlite/open.ts";
import { articleOf, handRead, inventedText } from "./hand-reader.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-decisions-"));
afterAll(() => rmSync(folder, { recursive: true }));

const AT = "2031-04-01T00:00:00.000Z";
const TEXT = inventedText("We want lasting peace in the strait");
const TALKS = articleOf("talks.txt", TEXT);
const OFFER = articleOf("offer.txt", inventedText("Nobody gains from a closed strait"));

let store: Store;
let files = 0;
beforeEach(async () => {
  files++;
  store = await openRecord(join(folder, `${files}.db`), { create: true });
  await add([TALKS, OFFER]);
  await settleIn();
});
afterEach(() => store.close());

async function* arriving(articles: readonly Article[]): AsyncGenerator<Arrival> {
  for (const article of articles)
    yield await Promise.resolve({
      article,
      bytes: Buffer.from(article.text, "utf8"),
      place: article.name,
    });
}

const add = (articles: readonly Article[], read: Reader = handRead, readerId = "hand@1") =>
  addArticles(store, arriving(articles), {
    reader: () => Promise.resolve(read),
    readerId,
    now: () => AT,
  });

const deciding: Deciding = {
  who: "Bo Lind",
  reader: () => Promise.resolve(handRead),
  readerId: "hand@1",
  now: () => AT,
  again: (bytes, { name }) => articleOf(name, Buffer.from(bytes).toString("utf8")),
};

async function decideOn(...rulings: readonly Ruling[]): Promise<void> {
  for (const ruling of rulings) await decide(store, ruling, deciding);
  await takeEffect(store, deciding);
}

const MADE = "Ostria welcomed the offer";
const ID = { meeting: "", statement: "" };

/** The same events and statements in two articles are one line of the record: ids are asked for, not known. */
async function settleIn(): Promise<void> {
  const record = await store.record();
  ID.meeting = record.events.find((e) => e.evidence.some((p) => p.article === "talks"))?.id ?? "";
  ID.statement =
    record.statements.find((s) => s.variants[0]?.content[0]?.article === "talks")?.id ?? "";
}

/** One of each kind that concerns the text of an article. */
async function decideAll(): Promise<void> {
  await decideOn(await judgement(store, "reject", ID.meeting));
  await decideOn(
    await edit(store, ID.statement, "speaker", "Cara Moss"),
    await give(store, "talks", "published", "2031-03-06"),
    await handMade(store, "undertaking", "talks", {
      words: MADE,
      fields: { committer: "Ostria", stage: "agreed" },
    }),
  );
}

async function held() {
  const record = await store.record();
  const name = (id: string | undefined) => record.entities.find((e) => e.id === id)?.name;
  const inTalks = (passages: readonly { readonly article: string }[]): boolean =>
    passages.some(({ article }) => article === "talks");
  const made = record.commitments.find(({ title }) => title === MADE);
  return {
    meeting: record.events
      .filter((e) => inTalks(e.evidence))
      .map(({ standing, by }) => `${standing} ${by}`),
    speaker: name(
      record.statements.find((s) => inTalks(s.variants.flatMap((v) => v.content)))?.speakers[0],
    ),
    published: record.articles.find(({ id }) => id === "talks")?.published,
    made: made && [made.standing, made.by, made.stage, name(made.committers[0])],
  };
}

const HELD = {
  meeting: ["rejected person:Bo Lind"],
  speaker: "Cara Moss",
  published: { edtf: "2031-03-06", basis: "given", notBefore: null, notAfter: null },
  made: ["shown", "person:Bo Lind", "agreed", "Ostria"],
};

const notPlaced = async (): Promise<readonly (string | null)[]> =>
  (await decisionsMade(store)).map((made) => made.notPlaced);
const ALL_PLACED = [null, null, null, null];

describe("what a person decided", () => {
  test("holds in the record at once", async () => {
    await decideAll();
    expect(await held()).toEqual(HELD);
    expect(await notPlaced()).toEqual(ALL_PLACED);
  });

  test("holds after a re-reading, by the same rules and by others", async () => {
    await decideAll();
    expect(await add([TALKS, OFFER], handRead, "hand@2")).toMatchObject({ readAgain: 2 });
    expect(await held()).toEqual(HELD);
    const otherRules: Reader = (article) => {
      const reading = handRead(article);
      return {
        ...reading,
        events: reading.events.map((event) => {
          const [at] = event.evidence;
          const start = article.text.indexOf("Ada Torvik");
          const end = at?.end ?? 0;
          return {
            ...event,
            id: "another",
            by: "rule:new",
            evidence: [{ start, end, exact: article.text.slice(start, end) }],
          };
        }),
        statements: reading.statements.map((s) => ({ ...s, id: "s99", by: "rule:new" })),
      };
    };
    await add([TALKS, OFFER], otherRules, "hand@3");
    expect(await held()).toEqual(HELD);
    expect(await notPlaced()).toEqual(ALL_PLACED);
  });

  test("holds after the article was taken out and added again", async () => {
    await decideAll();
    await removeArticles(store, ["talks"], AT);
    expect(new Set(await notPlaced())).toContain("the article is not in the record");
    expect(await store.decisions()).toHaveLength(4);
    await add([TALKS]);
    expect(await held()).toEqual(HELD);
    expect(await notPlaced()).toEqual(ALL_PLACED);
  });

  test("holds in a new version with a paragraph before, also when it comes after a removal", async () => {
    await decideAll();
    const newer = articleOf("talks.txt", `This text was corrected on 7 March.\n\n${TEXT}`);
    expect(await add([newer])).toMatchObject({ newVersions: 1 });
    expect(await held()).toEqual(HELD);
    await removeArticles(store, ["talks"], AT);
    await add([newer]);
    expect(await held()).toEqual(HELD);
    expect(await notPlaced()).toEqual(ALL_PLACED);
  });

  test("is kept when its words are gone, and takes hold again when they come back", async () => {
    await decideAll();
    await add([articleOf("talks.txt", "Velmark has changed its mind.\n")]);
    // The meeting is told by another article too.
    expect(await notPlaced()).toEqual([
      null,
      "the words are not in the article",
      null,
      "the words are not in the article",
    ]);
    await add([TALKS]);
    expect(await held()).toEqual(HELD);
  });

  test("is taken back byte for byte", async () => {
    const before = JSON.stringify(await store.record());
    await decideAll();
    expect(JSON.stringify(await store.record())).not.toBe(before);
    for (const { number } of await store.decisions()) {
      await decideOn(await undoing(store, number));
    }
    expect(JSON.stringify(await store.record())).toBe(before);
    expect(await store.decisions()).toHaveLength(8);
  });

  test("given to an article stands before a manifest's word, which comes back with the taking back", async () => {
    const told = [
      { field: "outlet", value: "The Tarn Ledger", basis: "given", from: "flag" },
    ] as const;
    await add([{ ...TALKS, claims: told }]);
    const outlet = async () =>
      (await store.record()).articles.find(({ id }) => id === "talks")?.outlet;
    await decideOn(await give(store, "talks", "outlet", "The Oldmere Post"));
    expect(await outlet()).toBe("The Oldmere Post");
    await add([{ ...TALKS, claims: told }]);
    expect(await outlet()).toBe("The Oldmere Post");
    await decideOn(await undoing(store, 1));
    expect(await outlet()).toBe("The Tarn Ledger");
  });
});

describe("a record that grows with decisions", () => {
  const third = articleOf(
    "later.txt",
    "Torvik stays in office\n\nDefence Minister Ada Torvik of Velmark is called Adah Torwik abroad. Ostria welcomed the offer.\n",
  );
  /** What all the articles at once make, with all decisions. */
  const atOnce = async () => {
    const { articles, replay } = await decidedArticles(store);
    return decidedRecord(articles, replay);
  };

  test("holds what all its articles at once would make, after every step", async () => {
    await decideAll();
    expect(await store.record()).toEqual(await atOnce());
    await add([third]);
    expect(await store.record()).toEqual(await atOnce());
    await decideOn(await merge(store, "Velmark", "Ostria"));
    expect(await store.record()).toEqual(await atOnce());
    const both = (await store.record()).entities.map((e) => [e.name, ...e.otherNames].sort());
    expect(both).toContainEqual(["Ostria", "Velmark"]);
    await decideOn(await split(store, "Tarn", ["talks"]));
    expect(await store.record()).toEqual(await atOnce());
    expect((await store.record()).entities.filter((e) => e.name === "Tarn")).toHaveLength(2);
    await removeArticles(store, ["offer"], AT);
    expect(await store.record()).toEqual(await atOnce());
    for (const { number } of await store.decisions()) await decideOn(await undoing(store, number));
    expect(await store.record()).toEqual(await atOnce());
    expect((await store.record()).entities.filter((e) => e.name === "Tarn")).toHaveLength(1);
  });
});

describe("decisions in the file", () => {
  test("are only ever added", async () => {
    await decideAll();
    const engine = await openEngine(join(folder, `${files}.db`), { readOnly: false });
    expect(() => engine.exec("delete from decision")).toThrow(/only added/);
    expect(() => engine.exec("update decision set who = 'me'")).toThrow(/only added/);
    engine.close();
  });

  test("what cannot be decided is one sentence with a code, and leaves no decision", async () => {
    const refused = [
      judgement(store, "reject", "event:none"),
      edit(store, ID.statement, "colour", "blue"),
      edit(store, ID.meeting, "date", "last week"),
      handMade(store, "undertaking", "talks", {
        words: "no such words",
        fields: { committer: "A" },
      }),
      handMade(store, "undertaking", "talks", { words: MADE, fields: {} }),
      give(store, "nowhere", "outlet", "X"),
      undoing(store, 7),
    ];
    for (const one of refused)
      await expect(one).rejects.toMatchObject({
        name: "RapporteurError",
        code: expect.stringMatching(/usage|not-found/),
      });
    expect(await store.decisions()).toEqual([]);
  });
});
