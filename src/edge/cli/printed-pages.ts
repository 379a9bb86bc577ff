/** On which page of its PDF a passage stands: read off the file again, since a record keeps words and not places. */
import type { Store } from "../../app/store.ts";
import type { PrintedPlace } from "../../core/annotation/article.ts";
import type { Passage, RecordArticle } from "../../core/annotation/contract.ts";
import { placeAt } from "../../core/intake/print/place-at.ts";
import { articleAgain } from "../intake/again.ts";

/** The number of the page; null for what has no pages. */
export type PageOf = (passage: Passage) => number | null;

/** More files are not read for one answer. */
const MOST_FILES = 20;

export async function pagesOf(store: Store, articles: readonly RecordArticle[]): Promise<PageOf> {
  const places = new Map<string, readonly PrintedPlace[]>();
  for (const { id, source } of articles.filter(isNamedPdf).slice(0, MOST_FILES)) {
    const bytes = await store.received(id);
    const again =
      bytes === null
        ? null
        : await articleAgain(Buffer.from(bytes), { name: source.name, claims: [] });
    // A file that reads otherwise than it did has no places for the words of the record.
    const reading = again === null ? null : await store.reading(id);
    if (again?.places !== undefined && reading?.text === again.text) places.set(id, again.places);
  }
  return ({ article, start }) => placeAt(places.get(article) ?? [], start)?.page ?? null;
}

const isNamedPdf = ({ source }: RecordArticle): boolean => /\.pdf$/i.test(source.name);
