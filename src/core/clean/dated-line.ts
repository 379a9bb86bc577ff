/** Lines that end or begin with a date beside a name, a place or a section: "By A. Writer | 3 May 2021". */
import { type PrintedDate, readDateLine } from "./date-line.ts";

/** No date is read without its year. */
const HAS_YEAR = /\d{4}/;
const LONGEST = 140;
const MOST_WORDS = 24;
const PIECES = /\s*[|•·]\s*|\s+[–—/-]\s+|\s+(?=by \p{Lu})/gu;
const PLACE =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|el|al|of)){0,3}(?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)?[,:]\s+$/u;
const BYLINE =
  /^(?:by|posted by|written by|published by)\s.{3,60}?(?:[,|•·–—-]?\s*(?:on|posted|published|updated)?\s*)$/iu;

/** The date of a line that is a date, alone or beside a byline, a place or a short piece of other words. */
export function readDatedLine(line: string): PrintedDate | null {
  if (line.length > LONGEST || !HAS_YEAR.test(line)) return null;
  const whole = readDateLine(line);
  if (whole !== null) return whole;
  if (line.split(" ").length > MOST_WORDS) return null;
  return pieceDate(line) ?? lastDate(line);
}

/** One piece of a line parted by bars or dashes, if the others are short and end no sentence. */
function pieceDate(line: string): PrintedDate | null {
  const cuts = [...line.matchAll(PIECES)];
  if (cuts.length === 0 || cuts.length > 4) return null;
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const pieces = starts.map((start, i) => ({
    start,
    words: line.slice(start, cuts[i]?.index ?? line.length),
  }));
  const dated = pieces.map((piece) => ({ ...piece, date: readDateLine(piece.words) }));
  const rest = dated.filter(({ date }) => date === null);
  if (rest.some(({ words }) => words.split(" ").length > 6 || /[.!?]$/.test(words))) return null;
  const found =
    dated.find(({ date }) => date?.label === "published") ??
    dated.find(({ date }) => date !== null && date.label !== "updated");
  return found?.date ? shifted(found.date, found.start) : null;
}

/** A date after a place or a byline: the last words of the line. */
function lastDate(line: string): PrintedDate | null {
  for (const space of line.matchAll(/\s+(?=\S)/gu)) {
    const start = space.index + space[0].length;
    const before = line.slice(0, start);
    if (!PLACE.test(before) && !BYLINE.test(before)) continue;
    const date = readDateLine(line.slice(start));
    if (date !== null) return shifted(date, start);
  }
  return null;
}

function shifted(date: PrintedDate, by: number): PrintedDate {
  return { ...date, start: date.start + by, end: date.end + by };
}
