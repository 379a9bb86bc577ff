/** How far a change reaches: the articles with lines that change, and where in them what changes is told. */
import { type KeptLine, passagesIn } from "../../core/reconcile/kept-lines.ts";
import { overlap, type Span } from "../../core/text/span.ts";

/** Places in the text of an article; null for the whole of it. */
export type Places = readonly Span<"text">[] | null;

export class Reach {
  readonly #places = new Map<string, Places>();

  readonly #absent: ReadonlySet<string>;

  /** The articles change as a whole. `absent` ones are out of reach. */
  constructor(articles: Iterable<string>, absent: ReadonlySet<string>) {
    this.#absent = absent;
    for (const article of articles) this.#places.set(article, null);
  }

  get articles(): ReadonlyMap<string, Places> {
    return this.#places;
  }

  /**
   * Takes in lines that change, and gives the articles and places that were not in reach before. An article that a line
   * only refers to is in reach with no place; one that has other dates now, as a whole.
   */
  widen(lines: readonly KeptLine[]): Map<string, Places> {
    const wider = new Map<string, Places>();
    for (const line of lines) {
      const told = passagesIn(line);
      for (const article of line.articles) {
        if (this.#absent.has(article)) continue;
        const places =
          line.part === "articles" ? null : told.filter((place) => place.article === article);
        const more = notYet(this.#places.get(article), places);
        if (more === undefined) continue;
        wider.set(article, joined(wider.get(article), more));
        this.#places.set(article, joined(this.#places.get(article), more));
      }
    }
    return wider;
  }
}

/** Those of the places that are not known; undefined where all are. */
function notYet(known: Places | undefined, places: Places): Places | undefined {
  if (known === undefined || (known !== null && places === null)) return places;
  if (known === null || places === null) return undefined;
  const more = places.filter(
    ({ start, end }) => !known.some((place) => place.start === start && place.end === end),
  );
  return more.length === 0 ? undefined : more;
}

const joined = (known: Places | undefined, more: Places): Places =>
  known === null || more === null ? null : [...(known ?? []), ...more];

/** Whether something that is told at these places may change. */
export const touches = (changed: Places, places: readonly Span<"text">[]): boolean =>
  changed === null ||
  places.some((place) => changed.some((other) => overlap<"text">(place, other) > 0));
