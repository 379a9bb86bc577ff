/** Articles as they arrive at the record, and what becomes of each. */
import type { Article } from "../core/annotation/article.ts";
import type { Reading } from "../core/annotation/contract.ts";
import type { ArticleChange } from "./versions/article-changes.ts";

/** What could not be taken in, and why. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: string;
}

/** One article as it arrives. */
export interface Arrived {
  readonly article: Article;
  /** As received; null when only the text is at hand. */
  readonly bytes: Uint8Array | null;
  /** An address, or the path of a file seen from the record: what arrives there later is a new version. */
  readonly place: string;
}

/** `unchanged`: the name of what its site says has not changed since it was read. */
export type Arrival = Arrived | { readonly refusal: Refusal } | { readonly unchanged: string };

export type Reader = (article: Article) => Reading;

export interface AddContext {
  /** Asked for once, and only when there is something to read. */
  readonly reader: () => Promise<Reader>;
  /** Names the state of rules and models: what another state has read is read again. */
  readonly readerId: string;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  /** Stops between two articles. */
  readonly signal?: AbortSignal;
  /** Told of each article as it is done. */
  readonly report?: (outcome: Outcome) => Promise<void> | void;
}

/** An article of which something else arrived. */
export interface ChangedArticle {
  readonly name: string;
  /** None where the version before it is not at hand. */
  readonly changes: readonly ArticleChange[];
}

export type Outcome =
  | { readonly kind: "added" | "read-again" | "known"; readonly name: string }
  | ({ readonly kind: "new-version" } & ChangedArticle)
  | { readonly kind: "refused"; readonly refusal: Refusal };
