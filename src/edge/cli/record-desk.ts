import { recordFor } from "../../app/question.ts";
import type { Store } from "../../app/store.ts";
import { relationshipsOf } from "../../core/dossier/relationships.ts";
import type { Desk } from "../http/desk.ts";
import { otherNames } from "./known-names.ts";

const MOST_HITS = 200;

/** What the desk needs, out of a record. */
export function recordDesk(store: Store): Desk {
  return {
    record: (question) => recordFor(store, question, otherNames),
    relationships: async () => relationshipsOf(await store.record()),
    articles: () => store.articles(),
    article: async (id) => {
      const [reading, articles] = [await store.reading(id), await store.catalogue()];
      const article = articles.find((one) => one.id === id);
      return reading === null || article === undefined ? null : { article, reading };
    },
    find: async (words) => ({ words, ...(await store.find(words, MOST_HITS)) }),
    pageClocks: async () =>
      (await store.problems())
        .filter(({ code }) => code === "page-clock")
        .map(({ article }) => article),
  };
}
