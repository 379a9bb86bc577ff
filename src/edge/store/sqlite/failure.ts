import { RapporteurError } from "../../../app/rapporteur-error.ts";

/** SQLite's primary result codes that a person can do something about. */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** A failure of the database as one sentence; any other error, also a bug, unchanged. */
export function asFailure(cause: unknown, record: string): unknown {
  if (!(cause instanceof Error) || !("errcode" in cause) || typeof cause.errcode !== "number")
    return cause;
  switch (cause.errcode & 0xff) {
    case BUSY:
    case LOCKED:
      return new RapporteurError(
        "record-busy",
        `${record} is being written by another program. Try again when it has finished.`,
        cause,
      );
    case READ_ONLY:
      return new RapporteurError("record-failed", `${record} cannot be written to.`, cause);
    case FULL:
      return new RapporteurError(
        "record-failed",
        `The disk is full: ${record} is as it was before.`,
        cause,
      );
    case CANNOT_OPEN:
      return new RapporteurError("record-failed", `${record} cannot be opened or made.`, cause);
    case CORRUPT:
    case NOT_A_DATABASE:
      return new RapporteurError("not-a-record", `${record} is damaged: ${cause.message}.`, cause);
    default:
      return cause;
  }
}
