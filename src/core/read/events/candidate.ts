import type { EventKind, Realis } from "../../annotation/contract.ts";
import type { EventStamp } from "../../languages/en/catalogue/stamps.ts";
import type { PloverCode } from "../../languages/en/events/plover.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Adjunct, Clauses } from "../clauses/clauses.ts";
import type { Range } from "../statements/words.ts";
import type { Actors } from "./actors.ts";

/** A happening before it is dated and judged. */
export interface Candidate {
  readonly kind: EventKind;
  /** Its PLOVER type and mode, where the kind alone does not say them. */
  readonly code?: PloverCode;
  /** The verb whose form says whether it occurred. */
  readonly verb: number;
  /** What its words say of that besides the form: "was postponed". */
  readonly realis: Realis | null;
  /** The token that earned the kind. */
  readonly trigger: number;
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly roles: readonly [string, string];
  readonly place: string | null;
  readonly weak: boolean;
  /** A political act, told by a verb of many uses. */
  readonly act?: true;
  /** The words do not tell who did what the verb says. */
  readonly agentless: boolean;
  /** One of those who took part is named by the words and not known. */
  readonly partial: boolean;
  /** "The mission opened its doors": tells of something that was told before. */
  readonly pointsBack: boolean;
  readonly rule: EventStamp;
  /** The words that tell it. */
  readonly at: Range;
}

/** The place among these: "in Utopia", "at the works". */
export function placeAmong(actors: Actors, adjuncts: readonly Adjunct[]): string | null {
  for (const { preposition, phrase } of adjuncts) {
    if (!["in", "at", "on", "near", "off"].includes(preposition)) continue;
    for (const { head } of phrase.items) {
      const entity = actors.named(head);
      if (entity !== null && ["place", "facility"].includes(actors.kindOf(entity))) return entity;
    }
  }
  return null;
}

/** "the summit in |Varn|" where that is one name. */
export function placeWithin(actors: Actors, chunk: Chunk): string | null {
  for (let t = chunk.head + 1; t < chunk.last; t++) {
    const place = actors.placeAt(t);
    if (place !== null) return place;
  }
  return null;
}

/** "In January, at the works, |Hill opened|": phrases at the head of a sentence tell of its first clause. */
export function withOpening(clauses: Clauses, at: number): number {
  const sentence = clauses.words.sentenceOf(at);
  if (sentence === undefined || sentence.first === at) return at;
  const opening = clauses.openings(sentence).at(-1)?.last ?? sentence.first;
  const ends = clauses.words.word(opening) === "," ? opening + 1 : opening;
  return opening > sentence.first && ends === at ? sentence.first : at;
}
