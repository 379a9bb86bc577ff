/** From where a time expression is seen: the article's date, the date told last, and which way its sentence looks. */
import { parseEdtf } from "../../text/edtf.ts";

/** A point of the calendar, as far as it is known. */
export interface Anchor {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** How far a date rests on the words themselves. */
export type Footing = "stated" | "anchored" | "narrative";

export interface Outlook {
  /** The article's date; null when there is none, and then nothing is resolved against it. */
  readonly published: Anchor | null;
  /** The date that the text spoke of last, near enough to count from. */
  readonly narrative: (Anchor & { readonly footing: Footing }) | null;
  readonly direction: "past" | "future" | null;
  /** The year of a range's other end: "28 August to 3 September 2025". */
  readonly sharedYear: number | null;
  /** How the article writes days in figures, if it shows it. */
  readonly slashes: "day-first" | "month-first" | null;
}

/** The anchor that an EDTF date gives; null for intervals, sets and decades. */
export function anchorOf(edtf: string | null): Anchor | null {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (date === null || date.kind !== "point") return null;
  const year = Number(date.min.slice(0, 4));
  const month = Number(date.min.slice(5, 7));
  if (date.precision === "day") return { year, month, day: Number(date.min.slice(8)) };
  if (date.precision === "month") return { year, month };
  return date.precision === "decade" ? null : { year };
}
