import type { FailureCode } from "../../app/rapporteur-error.ts";

/** What the program ends with when a command was carried out but something was refused. */
export const SOMETHING_REFUSED = 1;
/** What it ends with after a mistake of its own. */
export const UNEXPECTED = 70;

/** What the program ends with for each failure. */
export const EXIT_STATUS: Readonly<Record<FailureCode, number>> = {
  usage: 2,
  "no-record": 3,
  "not-a-record": 3,
  "newer-record": 3,
  "record-busy": 3,
  "record-failed": 3,
  "no-engine": 3,
  "not-found": 4,
  ambiguous: 4,
  unreadable: 5,
  interrupted: 130,
};
