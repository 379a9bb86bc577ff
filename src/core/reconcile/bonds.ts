/**
 * What persons decided of who is who: names that mean one, and names that mean two, whatever rules would say. Who bears such
 * a name carries a mark of it, so that two are compared by their marks and nothing else has to be at hand.
 */
import { fold } from "../text/fold.ts";

/** Somebody or something by its names. */
export interface Namesake {
  readonly kind: "person" | "thing";
  /** Folded; any of them is enough. */
  readonly names: readonly string[];
  /** The articles in which the names mean it; null for all. */
  readonly articles: readonly string[] | null;
}

/** Two that were judged, by the number of the decision. */
export interface Pair {
  readonly decision: number;
  readonly sides: readonly [Namesake, Namesake];
}

export interface Bonds {
  readonly mustLink: readonly Pair[];
  readonly cannotLink: readonly Pair[];
}

export const NO_BONDS: Bonds = { mustLink: [], cannotLink: [] };

/** What one article calls somebody or something. */
export interface Called {
  readonly article: string;
  readonly kind: "person" | "thing";
  readonly names: readonly string[];
}

/** "one 12" for either side of two that are one; "two 13 a" or "two 13 b" for the sides of two that are not. */
export type Marks = readonly string[];

const ONE = "one ";
const TWO = "two ";

/** Looks bonds up by name, so that those of other names cost nothing. In order, each once. */
export function marksBy({ mustLink, cannotLink }: Bonds): (called: Called) => Marks {
  const byName = new Map<string, { readonly namesake: Namesake; readonly mark: string }[]>();
  const note = (namesake: Namesake, mark: string): void => {
    for (const name of namesake.names)
      byName.set(name, [...(byName.get(name) ?? []), { namesake, mark }]);
  };
  for (const { decision, sides } of mustLink)
    for (const side of sides) note(side, `${ONE}${decision}`);
  for (const { decision, sides } of cannotLink) {
    note(sides[0], `${TWO}${decision} a`);
    note(sides[1], `${TWO}${decision} b`);
  }
  if (byName.size === 0) return () => [];
  return ({ article, kind, names }) => {
    const marks = names
      .flatMap((name) => byName.get(fold(name)) ?? [])
      .filter(({ namesake: { kind: own, articles } }) =>
        own === kind ? articles === null || articles.includes(article) : false,
      )
      .map(({ mark }) => mark);
    return [...new Set(marks)].sort();
  };
}

/** Keys under which those that are one by a decision meet. */
export const keysOfMarks = (marks: Marks): readonly string[] =>
  marks.filter((mark) => mark.startsWith(ONE));

export const areLinked = (a: Marks, b: Marks): boolean =>
  a.some((mark) => mark.startsWith(ONE) && b.includes(mark));

/** On different sides of two that were kept apart, and not both on both. */
export const areApart = (a: Marks, b: Marks): boolean =>
  a.some((mark) => mark.startsWith(TWO) && !b.includes(mark) && b.includes(otherSide(mark)));

/** First sides that these marks are on, of decisions of which the second side is among `others`. */
export const sidesOfMarks = (marks: Marks, others: Marks): Marks =>
  marks.filter(
    (mark) =>
      mark.startsWith(TWO) &&
      mark.endsWith(" a") &&
      others.includes(otherSide(mark)) &&
      !marks.includes(otherSide(mark)),
  );

const otherSide = (mark: string): string =>
  mark.endsWith(" a") ? `${mark.slice(0, -1)}b` : `${mark.slice(0, -1)}a`;
