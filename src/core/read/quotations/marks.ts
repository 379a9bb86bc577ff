/** The quotation marks of one paragraph, told from apostrophes, feet and inches. */
import type { Segment } from "../../annotation/layers.ts";

type MarkFamily = "double" | "single" | "angle" | "half-angle";

/** What a mark can be where it stands; "either" is settled by what is open when it is met. */
type MarkRole = "opens" | "closes" | "either";

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly family: MarkFamily;
  readonly role: MarkRole;
  /** A blank or an opening bracket before it, a letter behind it: where a quotation begins. */
  readonly beginsWord: boolean;
}

const MARK = /``|''|["“”„‟‘’‚‛'«»‹›]/gu;
const FAMILY: Readonly<Record<string, MarkFamily>> = {
  '"': "double",
  "“": "double",
  "”": "double",
  "„": "double",
  "‟": "double",
  "``": "double",
  "''": "double",
  "'": "single",
  "‘": "single",
  "’": "single",
  "‚": "single",
  "‛": "single",
  "«": "angle",
  "»": "angle",
  "‹": "half-angle",
  "›": "half-angle",
};
const LETTER = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{<—–\-/“„"«‘]/u;
const CLOSED_BY_STOP = /[.,!?…;:)\]]/u;
/** "'90s", "’em", "'Tis": an apostrophe at the head of a word. */
const CLIPPED = /^(?:\d\ds?\b|(?:em|tis|twas|til|cause|round|bout|n)\b)/iu;

interface Place {
  readonly text: string;
  readonly before: string;
  readonly behind: string;
  readonly rest: string;
}

/** All marks of a paragraph in order. Single ones only where they are no apostrophes. */
export function marksOf(text: string, segment: Segment): readonly Mark[] {
  const words = text.slice(segment.start, segment.end);
  const marks: Mark[] = [];
  for (const found of words.matchAll(MARK)) {
    const mark = markAt(words, found.index, found[0], segment.start);
    if (mark) marks.push(mark);
  }
  return withoutLoneSingles(marks, text);
}

function markAt(words: string, at: number, written: string, offset: number): Mark | null {
  const place: Place = {
    text: words,
    before: words.charAt(at - 1),
    behind: words.charAt(at + written.length),
    rest: words.slice(at + written.length, at + written.length + 8),
  };
  const family = FAMILY[written];
  const role = family === "single" ? singleRole(written, place) : doubleRole(written, place);
  if (!family || !role) return null;
  const start = offset + at;
  const end = start + written.length;
  return { start, end, written, family, role, beginsWord: beginsWord(place) };
}

function beginsWord({ before, behind }: Place): boolean {
  return (before === "" || BEFORE_OPENING.test(before)) && behind !== "" && !/\s/u.test(behind);
}

function doubleRole(written: string, place: Place): MarkRole | null {
  if (
    written === '"' &&
    /\d/.test(place.before) &&
    /^\s+(?:x|by|tall|wide|long)\b/.test(place.rest)
  )
    return null;
  if (written === "“" || written === "„" || written === "«" || written === "‹" || written === "``")
    return "opens";
  if (written === "”" && !beginsWord(place)) return "closes";
  return "either";
}

function singleRole(written: string, place: Place): MarkRole | null {
  const { before, behind, rest } = place;
  const inWord = LETTER.test(before) && LETTER.test(behind);
  if (inWord || CLIPPED.test(rest)) return null;
  if (/\d/.test(before) && /[\d"]/.test(behind)) return null;
  if (written === "‘" || written === "‚" || written === "‛") return "opens";
  if (beginsWord(place)) return written === "'" ? "opens" : "either";
  return "closes";
}

/**
 * A single mark that ends a word may be the apostrophe of a plural ("the allies’ plan"): it closes only what a
 * single mark opened, and it leaves that to a later one which a stop or a blank makes surer.
 */
function withoutLoneSingles(marks: readonly Mark[], text: string): readonly Mark[] {
  const kept = new Set<Mark>(marks.filter((m) => m.family !== "single"));
  marks.forEach((mark, index) => {
    if (mark.family !== "single" || mark.role === "closes" || kept.has(mark)) return;
    const closing = closingOf(marks, index, text);
    if (closing) kept.add(mark).add(closing);
    else if (mark.written === "‘") kept.add(mark);
  });
  return marks
    .filter((m) => kept.has(m))
    .map((m) => (m.family === "single" ? { ...m, role: singleSide(m) } : m));
}

function singleSide(mark: Mark): MarkRole {
  return mark.role === "closes" ? "closes" : "opens";
}

/** No quotation in single marks holds more marks: without a limit each of a row of openings looks through the whole row. */
const MOST_MARKS_INSIDE = 400;

function closingOf(marks: readonly Mark[], opening: number, text: string): Mark | null {
  let weak: Mark | null = null;
  let depth = 0;
  const end = Math.min(marks.length, opening + 1 + MOST_MARKS_INSIDE);
  for (let at = opening + 1; at < end; at++) {
    const mark = marks[at];
    if (mark === undefined) break;
    if (mark.family === "double") {
      depth += depthOf(mark, depth);
      if (depth < 0) break;
    }
    if (mark.family !== "single" || depth > 0) continue;
    if (mark.role !== "closes") break;
    if (isSureClosing(mark, text)) return mark;
    weak ??= mark;
  }
  return weak;
}

function depthOf(mark: Mark, depth: number): number {
  if (mark.role === "opens") return 1;
  if (mark.role === "closes") return -1;
  return depth > 0 || !mark.beginsWord ? -1 : 1;
}

function isSureClosing(mark: Mark, text: string): boolean {
  const before = text.charAt(mark.start - 1);
  return CLOSED_BY_STOP.test(before) || !/[sSzZxX]/.test(before);
}
