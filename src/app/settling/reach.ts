/** How far a change reaches: the articles with lines that change, and where in them what changes is told. */
import { type KeptLine, toldIn } from "../../core/reconcile/kept-lines.ts";
import type { Span } from "../../core/text/span.ts";
import { joined, type Places, touches } from "./places.ts";

export class Reach {
  readonly #places = new Map<string, Places>();

  readonly #there: { isAbsent(article: string): boolean };

  /** The articles change as a whole. Absent ones are out of reach. */
  constructor(articles: Iterable<string>, there: { isAbsent(article: string): boolean }) {
    this.#there = there;
    for (const article of articles) this.#places.set(article, null);
  }

  get articles(): ReadonlyMap<string, Places> {
    return this.#places;
  }

  /** Takes in what is told at some places of an article; those that are in reach as a whole stay so. */
  extend(article: string, places: readonly Span<"text">[]): void {
    const known = this.#places.get(article);
    if (known !== null) this.#places.set(article, [...(known ?? []), ...places]);
  }

  /** Whether the line may change with what is in reach. */
  holds(line: KeptLine): boolean {
    const reached = line.articles.filter((article) => this.#places.has(article));
    if (reached.length === 0) return false;
    const { places, refers } = toldIn(line);
    return (
      refers ||
      reached.some((article) => {
        const told = places.filter((place) => place.article === article);
        return told.length === 0 || touches(this.#places.get(article) ?? null, told);
      })
    );
  }

  /**
   * Takes in lines that change, and gives the articles and places that were not in reach before. An article that a line
   * only refers to is in reach with no place; one that has other dates now, as a whole.
   */
  widen(lines: readonly KeptLine[]): Map<string, Places> {
    const wider = new Map<string, Places>();
    for (const line of lines) {
      // What two articles share bears on the lines that they have in common, and these change themselves.
      if (line.part === "reuse") continue;
      const told = toldIn(line).places;
      for (const article of line.articles) {
        if (this.#there.isAbsent(article)) continue;
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
