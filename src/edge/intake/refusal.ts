/** Why an input was not taken: a value, so that the other inputs go on. */

export type RefusalCode =
  | "not-found"
  | "unreadable"
  | "not-a-file"
  | "too-large"
  | "empty-file"
  | "empty-folder"
  | "binary-file"
  | "image-file"
  | "unsupported-format"
  | "no-article"
  | "manifest";

/** An input that was not taken, with one sentence for its user. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** As the user wrote it, or found under the folder that the user named. */
  readonly path: string;
}
