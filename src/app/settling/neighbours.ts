/** The articles that may bear on a change, and what in them does: lines of which part of the record. */
import type { Part } from "../../core/reconcile/kept-lines.ts";

/** The parts whose lines are told by several articles, each with something of its own. */
export const TOLD_TOGETHER = [
  "events",
  "statements",
  "figures",
  "commitments",
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
  concern: [],
};

/** Of a kind that is not listed, all. */
export const partsFoundBy = (key: string): readonly SharedPart[] =>
  PARTS[key.slice(0, key.indexOf(":"))] ?? TOLD_TOGETHER;

export class Neighbours {
  readonly #articles = new Map<string, Set<SharedPart>>();

  add(articles: Iterable<string>, parts: readonly SharedPart[] = TOLD_TOGETHER): void {
    for (const article of articles) {
      const known = this.#articles.get(article) ?? new Set();
      for (const part of parts) known.add(part);
      this.#articles.set(article, known);
    }
  }

  get articles(): readonly string[] {
    return [...this.#articles.keys()];
  }

  /** Those of which lines of a part may bear on the change. */
  with(part: SharedPart): string[] {
    return [...this.#articles].flatMap(([article, parts]) => (parts.has(part) ? [article] : []));
  }
}
