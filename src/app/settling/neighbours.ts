/** The articles that may bear on a change, and what in them does: lines of which part of the record, told where. */
import { type KeptLine, type Part, toldIn } from "../../core/reconcile/kept-lines.ts";
import { type Places, PlacesByArticle, touches } from "./places.ts";

/** The parts whose lines are told by several articles, each with something of its own. */
export const TOLD_TOGETHER = [
  "events",
  "statements",
  "figures",
  "commitments",
  "concerns",
] as const satisfies Part[];

export type SharedPart = (typeof TOLD_TOGETHER)[number];

/** In which parts the things of a kind stand that keys of the kind find (`core/reconcile/meeting.ts`). */
const PARTS: Readonly<Record<string, readonly SharedPart[]>> = {
  event: ["events"],
  "event on a day": ["events"],
  "event of a month": ["events"],
  "event in months": ["events"],
  visit: ["events"],
  "on a visit": ["events"],
  agreement: ["events"],
  done: ["events", "commitments"],
  statement: ["statements"],
  quotation: ["statements"],
  figure: ["figures"],
  limit: ["figures"],
  value: ["figures"],
  measured: ["figures"],
  undertaking: ["commitments"],
  undertaken: ["commitments"],
  "to be reached": ["commitments"],
  concern: ["concerns"],
};

/** Of a kind that is not listed, all. */
export const partsFoundBy = (key: string): readonly SharedPart[] =>
  PARTS[key.slice(0, key.indexOf(":"))] ?? TOLD_TOGETHER;

export class Neighbours {
  readonly #articles = new Set<string>();
  readonly #met = new Map<string, PlacesByArticle>();

  add(article: string, places: Places, parts: readonly SharedPart[] = TOLD_TOGETHER): void {
    this.#articles.add(article);
    for (const part of parts) {
      const met = this.#met.get(part) ?? new PlacesByArticle();
      this.#met.set(part, met);
      met.add(article, places);
    }
  }

  get articles(): readonly string[] {
    return [...this.#articles];
  }

  /** Whether a line is told where an article is met for its part. `isUndated`: what an article tells has one date, if any. */
  holds(line: KeptLine, isUndated: (article: string) => boolean): boolean {
    const places = this.#met.get(line.part)?.all;
    const met = line.articles.filter((article) => places?.has(article));
    if (met.length === 0) return false;
    const told = toldIn(line).places;
    return met.some(
      (article) =>
        isUndated(article) ||
        touches(
          places?.get(article) ?? null,
          told.filter((place) => place.article === article),
        ),
    );
  }
}
