/** What every store of the record promises. Each implementation runs this suite on its real database. */
import { describe, expect, test } from "vitest";
import { type AddReport, addArticles } from "../../src/app/add.ts";
import type { Arrival } from "../../src/app/arrival.ts";
import { listArticles } from "../../src/app/list.ts";
import { removeArticles } from "../../src/app/remove.ts";
import type { Store } from "../../src/app/store.ts";
import type { Article, Claim } from "../../src/core/annotation/article.ts";
import { articleOf, handRead, inventedText } from "./hand-reader.ts";

const AT = "2031-04-01T00:00:00.000Z";
const LATER = "2031-05-01T00:00:00.000Z";

async function* arriving(articles: readonly Article[]): AsyncGenerator<Arrival> {
  for (const article of articles)
    yield await Promise.resolve({
      article,
      bytes: Buffer.from(article.text, "utf8"),
      place: article.name,
    });
}

export function add(store: Store, articles: readonly Article[], now = AT): Promise<AddReport> {
  return addArticles(store, arriving(articles), {
    reader: () => Promise.resolve(handRead),
    readerId: "hand@1",
    now: () => now,
  });
}

export const FIRST = articleOf("talks.txt", inventedText("We want lasting peace in the strait"));
export const SECOND = articleOf("offer.txt", inventedText("Nobody gains from a closed strait"));
const CHANGED = articleOf("talks.txt", inventedText("We want lasting peace at sea", " Twice."));

export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the store contract`, () => {
    const it = (title: string, run: (store: Store) => Promise<void>): void =>
      test(title, async () => {
        const store = await open();
        try {
          await run(store);
        } finally {
          await store.close();
        }
      });

    it("a new record is empty", async (store) => {
      expect(await store.held()).toEqual([]);
      expect((await store.record()).articles).toEqual([]);
      expect(await store.unsettled()).toBe(false);
      expect(await store.find("peace", 10)).toEqual({ total: 0, hits: [] });
    });

    it("gives back what was received and what was read, unchanged", async (store) => {
      await add(store, [FIRST]);
      expect(await store.reading("talks")).toEqual(handRead(FIRST));
      expect(Buffer.from((await store.received("talks")) ?? []).toString("utf8")).toBe(FIRST.text);
    });

    it("keeps text that no database can hold as characters", async (store) => {
      const broken = articleOf(
        "half.txt",
        inventedText("A half \ud83d character, \u{1f6a2} a ship"),
      );
      await add(store, [broken]);
      expect((await store.reading("half"))?.text).toBe(broken.text);
      const { hits } = await store.find("ship", 10);
      expect(hits[0]?.passage.exact).toBe("ship");
      expect(hits[0]?.passage.start).toBe(broken.text.indexOf("ship"));
    });

    it("adding the same bytes twice changes nothing, under another name too", async (store) => {
      await add(store, [FIRST, SECOND]);
      const before = [await store.held(), await store.record()];
      const again = await add(store, [{ ...FIRST, name: "copy.txt" }, SECOND], LATER);
      expect(again).toMatchObject({ added: 0, newVersions: 0, readAgain: 0, known: 2 });
      expect([await store.held(), await store.record()]).toEqual(before);
    });

    it("changed bytes at the same place are a new version, and the old one is kept", async (store) => {
      await add(store, [FIRST]);
      expect(await add(store, [CHANGED], LATER)).toMatchObject({ newVersions: 1, articles: 1 });
      const versions = await store.versions("talks");
      expect(versions.map(({ number, sha256 }) => [number, sha256])).toEqual([
        [1, FIRST.sha256],
        [2, CHANGED.sha256],
      ]);
      expect((await store.reading("talks"))?.text).toBe(CHANGED.text);
      expect((await store.find("lasting", 10)).hits.map((h) => h.passage.exact)).toEqual([
        "lasting",
      ]);
      expect((await store.find("sea", 10)).total).toBe(1);
    });

    it("tells what changed in an article that arrives again", async (store) => {
      await add(store, [FIRST]);
      const { changed } = await add(store, [CHANGED], LATER);
      expect(changed.map(({ name }) => name)).toEqual(["talks.txt"]);
      expect(changed[0]?.changes.map(({ kind }) => kind)).toEqual(["changed", "changed"]);
      expect((await store.readings("talks")).map(({ text }) => text)).toEqual([
        FIRST.text,
        CHANGED.text,
      ]);
    });

    it("the same paragraphs in other lines are no new version", async (store) => {
      await add(store, [FIRST]);
      const wrapped = articleOf("talks.txt", FIRST.text.replaceAll("\n\n", "\n\n\n"));
      expect(await add(store, [wrapped], LATER)).toMatchObject({ known: 1, newVersions: 0 });
      expect((await store.versions("talks")).length).toBe(1);
    });

    it("an article at two addresses is one, and two articles at one address are two", async (store) => {
      const url: Claim = {
        field: "url",
        value: "https://example.org/talks",
        basis: "metadata",
        from: "canonical",
      };
      const at = (name: string, text: string): Article => articleOf(name, text, [url]);
      await add(store, [at("talks.html", FIRST.text)]);
      const part = FIRST.text.replace("Ostria welcomed the offer.\n", "");
      expect(await add(store, [at("print.html", part)])).toMatchObject({ known: 1, articles: 1 });
      const more = FIRST.text.replace("welcomed the offer.", "welcomed it. Lys did not.");
      expect(await add(store, [at("amp.html", more)])).toMatchObject({
        newVersions: 1,
        articles: 1,
      });
      const other = articleOf("other.html", "Quite another text stands here.", [url]);
      expect(await add(store, [other])).toMatchObject({ added: 1, articles: 2 });
      await removeArticles(store, ["talks"], LATER);
      expect(await add(store, [at("print.html", part)])).toMatchObject({ added: 1, articles: 2 });
    });

    it("an official text is asked for whom it speaks, another for its outlet", async (store) => {
      const kind: Claim = { field: "kind", value: "readout", basis: "metadata", from: "heading" };
      await add(store, [FIRST, articleOf("readout.txt", SECOND.text, [kind])]);
      const { articles } = await listArticles(store);
      expect(articles.map(({ id, unknown }) => [id, unknown])).toEqual([
        ["readout", ["published", "issuer"]],
        ["talks", ["published", "outlet"]],
      ]);
    });

    it("going back to the first bytes is a third version", async (store) => {
      await add(store, [FIRST]);
      await add(store, [CHANGED]);
      await add(store, [FIRST]);
      expect((await store.versions("talks")).map(({ sha256 }) => sha256)).toEqual([
        FIRST.sha256,
        CHANGED.sha256,
        FIRST.sha256,
      ]);
    });

    it("reads again when something is given for an article it has, and keeps what was given", async (store) => {
      await add(store, [FIRST]);
      const published = {
        field: "published",
        value: "2031-03-05",
        basis: "given",
        from: "flag",
      } as const;
      const report = await add(store, [{ ...FIRST, claims: [published] }]);
      expect(report).toMatchObject({ readAgain: 1, known: 0 });
      expect((await store.record()).articles[0]?.published.edtf).toBe("2031-03-05");
      await add(store, [CHANGED]);
      expect((await store.held())[0]?.claims).toEqual([published]);
      expect(await store.versions("talks")).toHaveLength(2);
    });

    it("the order of adding does not show in the record", async (store) => {
      await add(store, [FIRST]);
      await add(store, [SECOND]);
      const other = await open();
      try {
        await add(other, [SECOND, FIRST]);
        expect(await store.record()).toEqual(await other.record());
      } finally {
        await other.close();
      }
    });

    it("keeps nothing of an article that is removed", async (store) => {
      await add(store, [FIRST]);
      const before = await store.record();
      await add(store, [SECOND]);
      await removeArticles(store, ["offer"], LATER);
      expect(await store.record()).toEqual(before);
      expect(await store.versions("offer")).toEqual([]);
      expect(await store.reading("offer")).toBeNull();
      expect(await store.received("offer")).toBeNull();
      expect((await store.find("Nobody", 10)).total).toBe(0);
    });

    it("removes all of the articles named or none", async (store) => {
      await add(store, [FIRST, SECOND]);
      await expect(removeArticles(store, ["talks", "nothing"], LATER)).rejects.toMatchObject({
        code: "not-found",
      });
      expect((await store.held()).length).toBe(2);
    });

    it("an article that two files share a short name with is told apart from both sides", async (store) => {
      const one = articleOf("000_0123456789abcdef.txt", inventedText("One"));
      const two = articleOf("000_fedcba9876543210.txt", inventedText("Two"));
      await add(store, [one]);
      expect((await store.record()).articles.map(({ id }) => id)).toEqual(["000"]);
      await add(store, [two]);
      const ids = (await store.record()).articles.map(({ id }) => id);
      expect(ids).toEqual(
        [`000-${one.sha256.slice(0, 8)}`, `000-${two.sha256.slice(0, 8)}`].sort(),
      );
    });

    it("finds words as passages of the text", async (store) => {
      await add(store, [FIRST, SECOND]);
      const { total, hits } = await store.find("strait", 1);
      expect(total).toBe(2);
      expect(hits).toHaveLength(1);
      const [hit] = hits;
      const text = (await store.reading(hit?.passage.article ?? ""))?.text ?? "";
      expect(text.slice(hit?.passage.start, hit?.passage.end)).toBe("strait");
      expect(text).toContain(`${hit?.before}strait${hit?.after}`);
    });

    it("words in quotation marks stand together, a star is an open end, nothing else is syntax", async (store) => {
      await add(store, [FIRST]);
      expect((await store.find('"lasting peace"', 9)).hits[0]?.passage.exact).toBe("lasting peace");
      expect((await store.find('"peace lasting"', 9)).total).toBe(0);
      expect((await store.find("Ostri*", 9)).total).toBeGreaterThan(1);
      expect((await store.find('"Velmark AND Ostria', 9)).total).toBe(1);
      expect((await store.find("( * ) NEAR", 9)).total).toBe(0);
    });

    it("an article whose reading is not exact is not kept", async (store) => {
      const reading = handRead(FIRST);
      const wrong = { ...reading, title: { start: 0, end: 3, exact: "No!" } };
      const [one] = [{ ...FIRST, key: "k", number: 1, place: "p", receivedAt: AT, reader: "r" }];
      await expect(
        store.change((change) => change.keep({ ...one, bytes: null, reading: wrong })),
      ).rejects.toThrow(RangeError);
      expect(await store.held()).toEqual([]);
    });

    it("an add that was stopped leaves the record as it was, and goes on where it stopped", async (store) => {
      await add(store, [FIRST]);
      const before = await store.record();
      const controller = new AbortController();
      const stopped = addArticles(store, arriving([SECOND, CHANGED]), {
        reader: () => Promise.resolve(handRead),
        readerId: "hand@1",
        now: () => AT,
        signal: controller.signal,
        report: () => controller.abort(),
      });
      await expect(stopped).rejects.toMatchObject({ code: "interrupted" });
      expect(await store.record()).toEqual(before);
      expect(await store.unsettled()).toBe(true);
      expect(await add(store, [SECOND, CHANGED])).toMatchObject({ known: 1, newVersions: 1 });
      expect((await store.record()).articles).toHaveLength(2);
      expect(await store.unsettled()).toBe(false);
    });

    it("two programs that add at the same time never mix their bytes", async (store) => {
      await add(store, [FIRST]);
      const [held] = await store.held();
      const other = { ...CHANGED, ...held, number: 2, sha256: SECOND.sha256 };
      await add(store, [CHANGED]);
      await expect(
        store.change((change) =>
          change.keep({
            ...other,
            bytes: null,
            reading: handRead(SECOND),
            key: held?.key ?? "",
            place: "",
            name: "",
            receivedAt: AT,
            reader: "r",
          }),
        ),
      ).rejects.toMatchObject({ code: "record-busy" });
      expect((await store.reading("talks"))?.text).toBe(CHANGED.text);
    });

    it("any words can be looked for, whatever they mean to an index", async (store) => {
      await add(store, [FIRST]);
      for (const words of [
        "peace\0",
        "NEAR(peace",
        "text:peace -x ^y",
        "peace* OR",
        '"peace',
        "\ud800",
      ])
        expect((await store.find(words, 3)).total).toBeGreaterThanOrEqual(0);
      expect((await store.find("peace\0", 3)).total).toBe(1);
    });

    it("the reader is loaded once for all articles, and not for those that are known", async (store) => {
      let loaded = 0;
      const reader = () => {
        loaded++;
        return Promise.resolve(handRead);
      };
      const context = { reader, readerId: "hand@1", now: () => AT };
      await addArticles(store, arriving([FIRST, SECOND]), context);
      expect(loaded).toBe(1);
      await addArticles(store, arriving([FIRST, SECOND]), context);
      expect(loaded).toBe(1);
    });

    it("a mistake of the reader costs one article", async (store) => {
      const report = await addArticles(store, arriving([FIRST, SECOND]), {
        reader: () =>
          Promise.resolve((article) => {
            if (article.name === FIRST.name) throw new TypeError("undefined is not a function");
            return handRead(article);
          }),
        readerId: "hand@1",
        now: () => AT,
      });
      expect(report.refused).toMatchObject([{ code: "reader-failed" }]);
      expect(report.added).toBe(1);
    });
  });
}
