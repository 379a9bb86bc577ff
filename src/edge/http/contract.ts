/** What the desk's server answers: the only types the web shares with the program. JSON over GET, nothing else. */
import type {
  Dossier,
  Edtf,
  Passage,
  RecordArticle,
  Sources,
  Standing,
  Zone,
} from "../../core/annotation/contract.ts";

/** Two parties as the reader names them; both dates or none. */
export interface Question {
  readonly between: readonly [string, string];
  readonly compare: readonly [Edtf, Edtf] | null;
  readonly asOf: Edtf | null;
}

/** A pair of parties worth opening, the best covered first. */
export interface Relationship {
  readonly between: readonly [string, string];
  /** Articles that name both. */
  readonly articles: number;
  /** The two dates to compare when nobody has chosen any. */
  readonly compare: readonly [Edtf, Edtf] | null;
}

export interface DeskArticle extends RecordArticle {
  /** Shows a date that only says when the page was loaded. */
  readonly pageClock: boolean;
}

export type CardKind =
  | "office"
  | "statement"
  | "event"
  | "figure"
  | "undertaking"
  | "concern"
  | "disagreement";

/** One line of a reading or the record as a reader sees it: what it says, how sure, why, and its words. */
export interface LineCard {
  readonly id: string;
  readonly kind: CardKind;
  readonly says: string;
  readonly standing: Standing;
  readonly reasons: readonly string[];
  readonly by: string;
  readonly passages: readonly Passage[];
  readonly sources: Sources | null;
}

/** An undertaking and what was later reported of it: a candidate that only a person can confirm, or a silence with its scope. */
export interface FollowedUndertaking {
  readonly id: string;
  /** The words of what was undertaken. */
  readonly words: string;
  readonly deadline: Edtf | null;
  /** When it was first said, as far as it is told. */
  readonly on: Edtf | null;
  readonly said: readonly Passage[];
  readonly later: {
    readonly words: string;
    readonly on: Edtf | null;
    readonly passages: readonly Passage[];
    /** A person said that it is so. */
    readonly confirmed: boolean;
  } | null;
  /** What the reader can say where nothing is `later`. */
  readonly silence: string;
}

/** `api/dossier`: the first screen. `dossier` is null without a question, or when a party is unknown. */
export interface DossierPage {
  readonly question: Question | null;
  /** The parties by name, in the order of the question. */
  readonly parties: readonly string[];
  readonly articles: readonly DeskArticle[];
  readonly dossier: Dossier | null;
  /** The undertakings of the dossier, in its order; none without a dossier. */
  readonly undertakings: readonly FollowedUndertaking[];
  /** The lines that cells stand for, and every weaker line of this relationship. */
  readonly cards: readonly LineCard[];
}

/** `api/article`: one article in the reading room. Offsets are UTF-16, half-open, into `text`. */
export interface ArticlePage {
  readonly article: DeskArticle;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly problems: readonly string[];
  /** The lines that rest on this article, in the order of its text, with their passages elsewhere. */
  readonly cards: readonly LineCard[];
  /** Every article that a passage of a card lies in, and this one. */
  readonly articles: readonly DeskArticle[];
}

/** A passage found, with the words around it, cut at word ends. */
export interface Hit {
  readonly passage: Passage;
  readonly before: string;
  readonly after: string;
}

/** `total` counts the hits that there are, `hits` may be fewer. */
export interface Found {
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** `api/find`: the words as they were sought. */
export interface FindPage extends Found {
  readonly words: string;
  readonly articles: readonly DeskArticle[];
}

/** Any refusal or failure: a code for programs, a sentence for people. */
export interface Refusal {
  readonly code:
    | "bad-question"
    | "foreign-host"
    | "foreign-origin"
    | "method"
    | "not-found"
    | "too-long"
    | "failed";
  readonly message: string;
}
