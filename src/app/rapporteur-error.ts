/** Why the world failed the program, or what it was asked for and does not have. */
export type FailureCode =
  | "usage"
  | "no-record"
  | "not-a-record"
  | "newer-record"
  | "record-busy"
  | "record-failed"
  | "no-engine"
  | "not-found"
  | "ambiguous"
  | "interrupted"
  | "unreadable";

/** The one error that reaches a person: its message says what to do, in plain sentences. */
export class RapporteurError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "RapporteurError";
    this.code = code;
  }
}
