/** The articles that may bear on a change, and what in them does: lines of which part of the record, told where. */
import { type KeptLine, type Part, toldIn } from "../../core/reconcile/kept-lines.ts";
import { joined, type Places, touches } from "./places.ts";

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
  readonly #met = new Map<string, Map<string, Places>>();

  add(article: string, places: Places, parts: readonly SharedPart[] = TOLD_TOGETHER): void {
    const known = this.#met.get(article) ?? new Map<string, Places>();
    for (const part of parts) known.set(part, joined(known.get(part), places));
    this.#met.set(article, known);
  }

  get articles(): readonly string[] {
    return [...this.#met.keys()];
  }

  /** Whether a line is told where an article is met for its part. `isUndated`: what an article tells has one date, if any. */
  holds(line: KeptLine, isUndated: (article: string) => boolean): boolean {
    const met = line.articles.filter((article) => this.#met.get(article)?.has(line.part));
    if (met.length === 0) return false;
    const { places } = toldIn(line);
    return met.some(
      (article) =>
        isUndated(article) ||
        touches(
          this.#met.get(article)?.get(line.part) ?? null,
          places.filter((place) => place.article === article),
        ),
    );
  }
}
