/**
 * What a person decided, anchored to what the person saw: the article, the words with their place and surroundings, the kind
 * of line and what it said. No decision names a line's id, since ids follow from rules, and rules change.
 */
import type { ClaimField } from "../annotation/article.ts";
import type { Conflict, EntityKind } from "../annotation/contract.ts";

/** The article that was on the screen: any of these finds it again, the first ones before the others. */
export interface ArticleAnchor {
  /** What keeps the article apart inside the record. */
  readonly key: string;
  /** Of the bytes first received for it. */
  readonly firstSha256: string;
  /** Of the bytes that the person saw. */
  readonly sha256: string;
  readonly place: string;
  /** For people, when the article is gone. */
  readonly name: string;
}

/** Words with what stood around them. */
export interface WordsAnchor {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface PassageAnchor {
  readonly article: ArticleAnchor;
  readonly words: WordsAnchor;
}

export const LINE_TYPES = [
  "office",
  "statement",
  "event",
  "figure",
  "undertaking",
  "concern",
] as const;
export type LineType = (typeof LINE_TYPES)[number];

/** What a line says besides its words, by field; several names are several values. */
export type Says = Readonly<Record<string, readonly string[]>>;

/** A line of one article. */
export interface LineAnchor {
  readonly article: ArticleAnchor;
  readonly type: LineType;
  readonly words: readonly WordsAnchor[];
  readonly says: Says;
}

/** A line that a person makes: its words must stand in the article, its values are the person's. */
export interface HandMade {
  readonly article: ArticleAnchor;
  readonly type: LineType;
  readonly words: readonly WordsAnchor[];
  readonly fields: Readonly<Record<string, string>>;
}

export interface ConflictAnchor {
  readonly type: Conflict["type"];
  readonly about: string;
  readonly sides: readonly (readonly PassageAnchor[])[];
}

/** Somebody or something by the names that articles use. */
export interface EntityAnchor {
  readonly kind: EntityKind;
  readonly names: readonly string[];
  /** Where these names mean it; null when they do in every article. */
  readonly articles: readonly ArticleAnchor[] | null;
}

/** What was decided. */
export type Ruling =
  | { readonly kind: "confirm" | "reject"; readonly lines: readonly LineAnchor[] }
  | {
      readonly kind: "edit";
      readonly lines: readonly LineAnchor[];
      readonly field: string;
      /** Empty for "not stated". */
      readonly value: string;
    }
  | { readonly kind: "add"; readonly line: HandMade }
  | {
      readonly kind: "give";
      readonly article: ArticleAnchor;
      readonly field: ClaimField;
      readonly value: string;
    }
  | {
      readonly kind: "follow-through";
      readonly undertaking: readonly LineAnchor[];
      readonly later: readonly PassageAnchor[];
      readonly status: "confirmed" | "rejected";
    }
  | {
      readonly kind: "resolve";
      readonly conflict: ConflictAnchor;
      /** "none": the articles do not disagree. */
      readonly resolution: Conflict["resolution"] | "none";
    }
  | { readonly kind: "merge" | "split"; readonly entities: readonly [EntityAnchor, EntityAnchor] }
  | { readonly kind: "independent"; readonly articles: readonly [ArticleAnchor, ArticleAnchor] }
  | { readonly kind: "undo"; readonly decision: number };

export interface Decision {
  /** From 1, in the order decided. */
  readonly number: number;
  readonly who: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly ruling: Ruling;
}

/** The decisions that hold, in order: without those that were undone, and without the undoing. An undoing can be undone. */
export function inForce(decisions: readonly Decision[]): readonly Decision[] {
  const undone = new Set<number>();
  for (const { number, ruling } of [...decisions].sort((a, b) => b.number - a.number))
    if (ruling.kind === "undo" && !undone.has(number)) undone.add(ruling.decision);
  return decisions
    .filter(({ number, ruling }) => ruling.kind !== "undo" && !undone.has(number))
    .sort((a, b) => a.number - b.number);
}

/** "confirmed by Ada Hill on 2031-05-01". */
export const signed = (what: string, { who, at }: Pick<Decision, "who" | "at">): string =>
  `${what} by ${who} on ${at.slice(0, 10)}`;

/** What a line says of who made it. */
export const byPerson = ({ who }: Pick<Decision, "who">): string => `person:${who}`;
