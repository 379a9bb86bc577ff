import type { Upos } from "../annotation/layers.ts";
import type { Packs } from "./packs.ts";
import type { PageTables } from "./page-tables.ts";

export interface TaggedWord {
  readonly upos: Upos;
  readonly xpos: string;
}

/** A trained reader of sentences: words in; for each word its tag, its head and the label of the arc between them out. */
export interface SyntaxReader {
  read(words: readonly string[]): {
    readonly tags: readonly TaggedWord[];
    /** Word indexes inside the sentence, -1 at the root. Exactly one word is the root, and no arcs cross. */
    readonly head: readonly number[];
    readonly label: readonly string[];
  };
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
  readonly syntax: SyntaxReader | null;
  readonly recogniser: Recogniser | null;
  readonly packs: Packs;
  /** What is known of web pages, in any language. */
  readonly pages?: PageTables | null;
  /** What is known of the text of web pages alone, as people copy it out of a browser. */
  readonly plain?: PageTables | null;
}
