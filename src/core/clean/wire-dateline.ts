/** The place, date and agency that wire stories begin with: "TOKYO, April 9 (Agency) —". */
import type { Span } from "../text/span.ts";
import { readDateLine } from "./date-line.ts";
import type { Paragraph } from "./paragraph.ts";

export interface WireDateline extends Span<"text"> {
  /** Printed with its year; null when the dateline gives none. */
  readonly edtf: string | null;
  readonly expression: Span<"text"> | null;
}

const DASH = /\s*(?:[-–—]{1,3})\s+|\s*[–—]\s*/u;
const AGENCY = /\s*\((?:[\p{Lu}][\p{L}&.'’ ]{1,40})\)\s*$/u;
const PLACE =
  /^(?:\p{Lu}[\p{Lu}'’.-]+|\p{Lu}[\p{L}'’.-]+)(?:[ /](?:\p{Lu}[\p{L}'’.-]*|de|la|el|al|den|of|and))*$/u;

const DAY =
  /^\p{Lu}\p{L}+\.? \d{1,2}$|^\d{1,2} \p{Lu}\p{L}+$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

/** "OSLO — The": a place in capitals before a sentence; an acronym that opens one goes on in lower case. */
function isLonePlace(place: string, after: string): boolean {
  return place.replace(/\P{L}/gu, "").length >= 5 && /^[“"'‘]?\p{Lu}/u.test(after);
}

/** The dateline a paragraph begins with; null when there is none. Ends after the dash. */
export function wireDateline(text: string, paragraph: Paragraph): WireDateline | null {
  const raw = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 110));
  const dash = DASH.exec(raw);
  if (dash === null || dash.index < 3) return null;
  const head = raw.slice(0, dash.index);
  const agency = AGENCY.exec(head);
  const rest = agency ? head.slice(0, agency.index) : head;
  const date = dateIn(rest);
  const parts = partsOf(rest);
  const [place] = parts;
  const isDateAlone = agency !== null && date?.start === 0;
  if (place === undefined || !(isDateAlone || PLACE.test(place.words))) return null;
  const isUpper = place.words === place.words.toUpperCase() && /\p{Lu}{3}/u.test(place.words);
  const dated = date !== null || parts.slice(1).some((part) => DAY.test(part.words));
  if (
    agency === null &&
    !dated &&
    !(isUpper && isLonePlace(place.words, raw.slice(dash.index + dash[0].length)))
  )
    return null;
  return {
    start: paragraph.start,
    end: paragraph.start + dash.index + dash[0].trimEnd().length,
    edtf: date?.edtf ?? null,
    expression: date && {
      start: paragraph.start + date.start,
      end: paragraph.start + date.end,
    },
  };
}

function partsOf(words: string): readonly { words: string }[] {
  return words
    .split(",")
    .map((part) => ({ words: part.trim() }))
    .filter((part) => part.words !== "");
}

/** A whole date at the start or after one of the commas. */
function dateIn(words: string): { edtf: string; start: number; end: number } | null {
  for (const comma of words.matchAll(/^|,\s*/gu)) {
    const from = comma.index + comma[0].length;
    const date = readDateLine(words.slice(from));
    if (date?.edtf) return { edtf: date.edtf, start: from + date.start, end: from + date.end };
  }
  return null;
}
