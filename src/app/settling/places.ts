import { overlap, type Span } from "../../core/text/span.ts";

/** Places in the text of an article; null for the whole of it. */
export type Places = readonly Span<"text">[] | null;

/** Places in the texts of articles, each once. */
export class PlacesByArticle {
  readonly #places = new Map<string, Span<"text">[] | null>();
  readonly #seen = new Set<string>();

  get all(): ReadonlyMap<string, Places> {
    return this.#places;
  }

  /** Gives those that were not there; undefined where the article was there, with all of them. */
  add(article: string, places: Places): Places | undefined {
    const known = this.#places.get(article);
    if (known === null) return undefined;
    if (places === null) {
      this.#places.set(article, null);
      return null;
    }
    const more = places.filter((place) => this.#isNew(article, place));
    if (known === undefined) this.#places.set(article, [...more]);
    else for (const place of more) known.push(place);
    return known !== undefined && more.length === 0 ? undefined : more;
  }

  #isNew(article: string, { start, end }: Span<"text">): boolean {
    const { size } = this.#seen;
    return this.#seen.add(`${article} ${start} ${end}`).size > size;
  }
}

/** Whether something that is told at these places may change. */
export const touches = (changed: Places, places: readonly Span<"text">[]): boolean =>
  changed === null ||
  places.some((place) => changed.some((other) => overlap<"text">(place, other) > 0));
