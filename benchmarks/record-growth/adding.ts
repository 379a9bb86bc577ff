/** Puts articles of the invented world into a record, the way any article gets there. */
import { addArticles } from "../../src/app/add.ts";
import type { AddContext, Arrival } from "../../src/app/arrival.ts";
import type { Store } from "../../src/app/store.ts";
import type { Reading } from "../../src/core/annotation/contract.ts";
import { readingOf } from "./article.ts";
import type { Place } from "./world.ts";

/** All articles arrive at the same moment: a record is the same each time it is built. */
const NOW = "2041-01-01T00:00:00.000Z";

/** Adds the articles and settles the record once. */
export async function addPlaces(store: Store, places: readonly Place[]): Promise<void> {
  const made = new Map<string, Reading>();
  const context: AddContext = {
    reader: async () => (article) => {
      const reading = made.get(article.name);
      if (reading === undefined) throw new RangeError(`Nobody has read ${article.name}`);
      made.delete(article.name);
      return reading;
    },
    readerId: "invented",
    now: () => NOW,
  };
  const { added, refused } = await addArticles(store, inTurn(arrivals(places, made)), context);
  if (added !== places.length)
    throw new RangeError(
      `${added} of ${places.length} articles were added; ${refused[0]?.message ?? "the others were there"}`,
    );
}

/** One after the other, so that no more than one reading is held. */
function* arrivals(places: readonly Place[], made: Map<string, Reading>): Generator<Arrival> {
  for (const place of places) {
    const reading = readingOf(place);
    const { name, sha256, mediaType } = reading.source;
    made.set(name, reading);
    const article = { name, sha256, mediaType, text: reading.text, blocks: [], claims: [] };
    yield { article, bytes: null, place: name };
  }
}

async function* inTurn<T>(values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value);
}
