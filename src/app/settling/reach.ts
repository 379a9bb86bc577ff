/** How far a change reaches: the articles with lines that change, and where in them what changes is told. */
import { type KeptLine, toldIn } from "../../core/reconcile/kept-lines.ts";
import type { Span } from "../../core/text/span.ts";
import { type Places, PlacesByArticle, touches } from "./places.ts";

export class Reach {
  readonly #places = new PlacesByArticle();
  readonly #there: { isAbsent(article: string): boolean };

  /** The articles change as a whole. Absent ones are out of reach. */
  constructor(articles: Iterable<string>, there: { isAbsent(article: string): boolean }) {
    this.#there = there;
    for (const article of articles) this.#places.add(article, null);
  }

  get articles(): ReadonlyMap<string, Places> {
    return this.#places.all;
  }

  /** Takes in what is told at some places of an article; those that are in reach as a whole stay so. */
  extend(article: string, places: readonly Span<"text">[]): void {
    this.#places.add(article, places);
  }

  /** Whether the line may change with what is in reach. */
  holds(line: KeptLine): boolean {
    const reached = line.articles.filter((article) => this.articles.has(article));
    if (reached.length === 0) return false;
    const { places, refers } = toldIn(line);
    return (
      refers ||
      reached.some((article) =>
        touches(
          this.articles.get(article) ?? null,
          places.filter((place) => place.article === article),
        ),
      )
    );
  }

  /**
   * Takes in lines that change, and gives the articles and places that were not in reach before. An article that a line
   * only refers to is in reach with no place; one that has other dates now, as a whole.
   */
  widen(lines: readonly KeptLine[]): ReadonlyMap<string, Places> {
    const wider = new PlacesByArticle();
    for (const line of lines) {
      // What two articles share bears on the lines that they have in common, and these change themselves.
      if (line.part === "reuse") continue;
      const told = toldIn(line).places;
      for (const article of line.articles) {
        if (this.#there.isAbsent(article)) continue;
        const places =
          line.part === "articles" ? null : told.filter((place) => place.article === article);
        const more = this.#places.add(article, places);
        if (more !== undefined) wider.add(article, more);
      }
    }
    return wider.all;
  }
}
