import type { Upos } from "../annotation/layers.ts";
import type { Packs } from "./packs.ts";

export interface TaggedWord {
  readonly upos: Upos;
  readonly xpos: string;
}

/** A trained tagger: one sentence of words in, one tag a word out. */
export interface Tagger {
  tag(words: readonly string[]): readonly TaggedWord[];
}

/** A trained dependency parser: heads are word indexes inside the sentence, -1 at the root. */
export interface Parser {
  parse(
    words: readonly string[],
    tags: readonly TaggedWord[],
  ): { readonly head: readonly number[]; readonly label: readonly string[] };
}

export type RecognisedType = "person" | "body" | "place" | "other";

/** A trained name recogniser: word ranges inside the sentence, `last` excluded. */
export interface Recogniser {
  recognise(
    words: readonly string[],
  ): readonly { readonly first: number; readonly last: number; readonly type: RecognisedType }[];
}

/**
 * What reading knows of a language besides its rules: trained tables and packs of names, loaded at the edge.
 * Without a table a stage finds less and leaves a problem; it never throws.
 */
export interface Language {
  readonly tagger: Tagger | null;
  readonly parser: Parser | null;
  readonly recogniser: Recogniser | null;
  readonly packs: Packs;
}
