/** What the stages of one reading say about the clean text: one layer a stage, plain values beside the text. */
import type { Span } from "../text/span.ts";
import type {
  Commitment,
  Concern,
  Entity,
  Figure,
  Happening,
  MentionForm,
  Office,
  ReadDate,
  Relation,
  Statement,
  TimexMod,
  ZoneRole,
} from "./contract.ts";

/** A paragraph, heading, caption, byline or dateline of the clean text. Page furniture is not in the clean text. */
export interface Segment extends Span {
  readonly role: Exclude<ZoneRole, "chrome">;
}

export interface Token extends Span {
  readonly text: string;
}

/** `first` and `last` are token indexes, `last` excluded; `segment` is an index into the segments. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly segment: number;
}

/** Words between quotation marks. `start` and `end` leave the marks out. */
export interface Quotation extends Span {
  /** With the marks; the same as the inner span on a side where the mark is missing. */
  readonly outer: Span;
  /** 1 for an outermost quotation, 2 for one inside it. */
  readonly level: number;
  readonly closed: boolean;
  /** Quotations of consecutive paragraphs that are one speech share a number (a paragraph left open, then reopened). */
  readonly speech: number;
}

export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** One entry a token. `lemma` is lower case but for proper nouns. */
export interface Tags {
  readonly upos: readonly Upos[];
  /** Penn Treebank tags. */
  readonly xpos: readonly string[];
  readonly lemma: readonly string[];
}

/** Universal Dependencies. One entry a token: the token index of its head (-1 at a root), and the label. */
export interface Syntax {
  readonly head: Int32Array;
  readonly label: readonly string[];
  /** The part of speech each word was read with; none where a token stands in no sentence. */
  readonly told: readonly { readonly upos: Upos; readonly xpos: string }[];
}

export type NameType =
  | "person"
  | "body"
  | "place"
  | "instrument"
  | "occasion"
  | "facility"
  | "system"
  | "work";

/** A proper name where it stands, before it is linked: token indexes, `last` excluded. */
export interface Name extends Span {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  /** "model:names", "pack:countries", "rule:…". */
  readonly by: string;
}

/** A place in the clean text that means an entity. `first` and `last` are token indexes, `last` excluded. */
export interface Mention extends Span {
  readonly first: number;
  readonly last: number;
  readonly entity: string;
  readonly form: MentionForm;
}

/** Who and what the article speaks of. Mentions are sorted by start, then longest first; they may nest. */
export interface Cast {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/** A time expression. TIMEX3 inside (`type`, `value`, `mod`), EDTF outside; token indexes, `last` excluded. */
export interface DateMention extends Span {
  readonly first: number;
  readonly last: number;
  readonly edtf: string | null;
  readonly basis: ReadDate["basis"];
  readonly mod: TimexMod | null;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value, as "2025-04", "P1W", "PAST_REF"; "" where there is none. */
  readonly value: string;
  /** The id of the rule that read it. */
  readonly by: string;
}

export interface Layers {
  readonly segments: readonly Segment[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly tags: Tags;
  readonly syntax: Syntax;
  readonly names: readonly Name[];
  readonly cast: Cast;
  readonly dates: readonly DateMention[];
  readonly offices: readonly Office<Span>[];
  readonly relations: readonly Relation<Span>[];
  readonly statements: readonly Statement<Span>[];
  readonly events: readonly Happening<Span>[];
  readonly figures: readonly Figure<Span>[];
  readonly commitments: readonly Commitment<Span>[];
  readonly concerns: readonly Concern<Span>[];
}

export type LayerName = keyof Layers;
