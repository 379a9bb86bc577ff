/** Why an input was not taken: a value, so that the other inputs go on. */

export type RefusalCode =
  | "not-found"
  | "unreadable"
  | "not-a-file"
  | "too-large"
  | "too-slow"
  | "too-deep"
  | "empty-file"
  | "empty-folder"
  | "binary-file"
  | "image-file"
  | "unsupported-format"
  | "damaged-file"
  /** A mistake in the program. */
  | "reader-failed"
  | "encrypted-file"
  | "no-text"
  | "no-article"
  | "error-page"
  | "cookie-wall"
  | "paywall"
  | "script-shell"
  | "no-items"
  | "teaser"
  | "address-refused"
  | "robots"
  | "not-reached"
  | "manifest";

/** An input that was not taken, with one sentence for its user. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** As the user wrote it, or found under the folder that the user named. */
  readonly path: string;
}
