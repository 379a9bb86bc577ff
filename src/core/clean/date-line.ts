/** A strict reader of lines that are a date and nothing else: printed dates, page clocks, dates of metadata. */

export interface PrintedDate {
  /** Day or month in EDTF; null when the day is impossible or its order cannot be known. */
  readonly edtf: string | null;
  readonly fault: "impossible" | "ambiguous" | null;
  /** Offsets of the date words in the line, with the weekday, without label and time. */
  readonly start: number;
  readonly end: number;
  readonly weekday: boolean;
  readonly time: boolean;
  readonly label: "published" | "updated" | "today" | null;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly edtf: string | null;
  readonly fault: PrintedDate["fault"];
  readonly next: number;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ].flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

const WEEKDAYS: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split(
    " ",
  ),
);

const LABELS: ReadonlyMap<string, "published" | "updated" | "today"> = new Map([
  ...[
    "published",
    "published on",
    "published at",
    "posted",
    "posted on",
    "date",
    "date published",
  ].map((words) => [words, "published"] as const),
  ...[
    "publication date",
    "publish date",
    "published date",
    "release date",
    "released",
    "released on",
  ].map((words) => [words, "published"] as const),
  ...["issued", "issued on", "first published", "first published on", "originally published"].map(
    (words) => [words, "published"] as const,
  ),
  ...["press release", "news release", "for immediate release", "date posted", "created"].map(
    (words) => [words, "published"] as const,
  ),
  ...["updated", "updated on", "updated at", "last updated", "last update", "last updated on"].map(
    (words) => [words, "updated"] as const,
  ),
  ...["last modified", "modified", "last edited", "edited", "update", "last reviewed"].map(
    (words) => [words, "updated"] as const,
  ),
  ...["today", "today is", "it is", "current date", "now"].map(
    (words) => [words, "today"] as const,
  ),
]);

const ZONES =
  /^(?:gmt|utc|z|bst|cet|cest|eet|eest|msk|ist|jst|kst|hkt|sgt|pht|wib|aest|aedt|awst|nzst|nzdt|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|local|time)$/;
const LEADING_BAR = /^[\s|•·–—-]+/;
const JOINERS: ReadonlySet<string> = new Set([
  ",",
  "-",
  "–",
  "—",
  "|",
  "·",
  "•",
  "@",
  "at",
  "/",
  "(",
  ")",
  ".",
]);

/** All orders have the year in four figures. */
const HAS_YEAR = /\d{4}/;

/** Reads a line that is a date, with an optional label before it and time around it; null for any other line. */
export function readDateLine(line: string): PrintedDate | null {
  if (line.length > 120 || !HAS_YEAR.test(line)) return null;
  const words = wordsOf(line.replace(LEADING_BAR, (bar) => " ".repeat(bar.length)));
  const labelled = labelAt(words);
  let at = skipJoiners(words, labelled.next, [":", "-", "–", "—", "|", ",", "on"]);
  // "03.05.2021" begins like a time of day.
  const timeBefore = dateAt(words, at) === null ? timeAt(words, at) : at;
  const hasTimeBefore = timeBefore > at;
  if (hasTimeBefore) at = skipJoiners(words, timeBefore, [...JOINERS, "on"]);
  const first = at;
  const weekday = weekdayAt(words, at);
  const found = dateAt(words, weekday);
  if (found === null) return null;
  const rest = restAt(words, found.next);
  if (rest === null) return null;
  return {
    edtf: found.edtf,
    fault: found.fault,
    start: words[first]?.start ?? 0,
    end: words[found.next - 1]?.end ?? line.length,
    weekday: weekday > first || rest.weekday,
    time: hasTimeBefore || rest.time,
    label: labelled.label,
  };
}

/** The day of a date as metadata writes it, in the zone it is written in: never shifted through UTC. */
export function metadataDay(value: string): string | null {
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(value);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])).edtf;
  const plain = value.replace(/\s+/g, " ").trim();
  return readDateLine(plain)?.edtf ?? /^\d{4}-(?:0[1-9]|1[0-2])$/.exec(plain)?.[0] ?? null;
}

function wordsOf(line: string): readonly Word[] {
  return Array.from(line.matchAll(/\d+|\p{L}+|[^\s\p{L}\d]/gu), (match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function labelAt(words: readonly Word[]): { label: PrintedDate["label"]; next: number } {
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const label = LABELS.get(
      words
        .slice(0, length)
        .map((word) => word.text)
        .join(" "),
    );
    if (label) return { label, next: length };
  }
  return { label: null, next: 0 };
}

function skipJoiners(words: readonly Word[], from: number, joiners: Iterable<string>): number {
  const allowed = new Set(joiners);
  let at = from;
  while (at < words.length && allowed.has(words[at]?.text ?? "")) at++;
  return at;
}

function weekdayAt(words: readonly Word[], at: number): number {
  if (!WEEKDAYS.has(words[at]?.text ?? "")) return at;
  return skipJoiners(words, at + 1, [",", ".", "-", "the"]);
}

/** The date that starts at a word, in one of the four printed orders. */
function dateAt(words: readonly Word[], at: number): Found | null {
  return dayMonthYear(words, at) ?? monthFirst(words, at) ?? numeric(words, at);
}

function dayMonthYear(words: readonly Word[], at: number): Found | null {
  const day = numberAt(words, at, 2);
  if (day === null) return null;
  let next = ordinalAt(words, at + 1);
  next = skipJoiners(words, next, ["of", "-", "."]);
  const month = MONTHS.get(words[next]?.text ?? "");
  if (month === undefined) return null;
  next = skipJoiners(words, next + 1, [".", ",", "-"]);
  const year = yearAt(words, next);
  return year === null ? null : { ...dayOf(year, month, day), next: next + 1 };
}

function monthFirst(words: readonly Word[], at: number): Found | null {
  const month = MONTHS.get(words[at]?.text ?? "");
  if (month === undefined) return null;
  const afterMonth = skipJoiners(words, at + 1, [".", ",", "-"]);
  const lone = yearAt(words, afterMonth);
  if (lone !== null) return { edtf: `${lone}-${two(month)}`, fault: null, next: afterMonth + 1 };
  const day = numberAt(words, afterMonth, 2);
  if (day === null) return null;
  const next = skipJoiners(words, ordinalAt(words, afterMonth + 1), [",", ".", "-"]);
  const year = yearAt(words, next);
  return year === null ? null : { ...dayOf(year, month, day), next: next + 1 };
}

function numeric(words: readonly Word[], at: number): Found | null {
  const separator = words[at + 1]?.text ?? "";
  if (!["-", "/", "."].includes(separator) || words[at + 3]?.text !== separator) return null;
  const parts = [words[at], words[at + 2], words[at + 4]].map((word) => word?.text ?? "");
  const [a = "", b = "", c = ""] = parts;
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const next = at + 5;
  if (a.length === 4) return { ...dayOf(Number(a), Number(b), Number(c)), next };
  if (c.length !== 4) return null;
  const [first, second, year] = [Number(a), Number(b), Number(c)];
  if (separator === "." || first > 12) return { ...dayOf(year, second, first), next };
  if (second > 12) return { ...dayOf(year, first, second), next };
  if (first === second) return { ...dayOf(year, first, second), next };
  return { edtf: null, fault: "ambiguous", next };
}

function numberAt(words: readonly Word[], at: number, digits: number): number | null {
  const text = words[at]?.text ?? "";
  return /^\d+$/.test(text) && text.length <= digits ? Number(text) : null;
}

function yearAt(words: readonly Word[], at: number): number | null {
  const text = words[at]?.text ?? "";
  return /^(?:1[6-9]|20)\d\d$/.test(text) ? Number(text) : null;
}

function ordinalAt(words: readonly Word[], at: number): number {
  return /^(?:st|nd|rd|th)$/.test(words[at]?.text ?? "") ? at + 1 : at;
}

/** What may follow a date on its line: a weekday, a time, an "updated" with a second date. */
function restAt(words: readonly Word[], from: number): { time: boolean; weekday: boolean } | null {
  let at = skipJoiners(words, from, JOINERS);
  const weekday = weekdayAt(words, at);
  const hasWeekday = weekday > at;
  at = skipJoiners(words, weekday, [...JOINERS, "t"]);
  const time = timeAt(words, at);
  const hasTime = time > at;
  at = skipJoiners(words, time, JOINERS);
  if (at === words.length) return { time: hasTime, weekday: hasWeekday };
  if (isReadingTime(words, at)) return { time: hasTime, weekday: hasWeekday };
  const more = labelAt(words.slice(at));
  if (more.label !== "updated") return null;
  const second = skipJoiners(words, at + more.next, [":", ...JOINERS, "on"]);
  const end = timeAt(words, second);
  if (end > second && skipJoiners(words, end, JOINERS) === words.length)
    return { time: true, weekday: hasWeekday };
  const date = dateAt(words, weekdayAt(words, second));
  if (date === null) return null;
  const last = timeAt(words, skipJoiners(words, date.next, [...JOINERS, "t"]));
  return skipJoiners(words, last, JOINERS) === words.length
    ? { time: hasTime, weekday: hasWeekday }
    : null;
}

/** "4 min read" at the end of the line. */
function isReadingTime(words: readonly Word[], at: number): boolean {
  const rest = words.slice(at).map((word) => word.text);
  return /^\d{1,2} -? ?(?:min|mins|minute|minutes)(?: \.)?(?: read)?$/.test(rest.join(" "));
}

/** Past a clock time with its zone; `at` when there is none. */
function timeAt(words: readonly Word[], at: number): number {
  if (numberAt(words, at, 2) === null) return at;
  const minutes = minutesAt(words, at + 1);
  const half = halfOfDayAt(words, minutes);
  return half === at + 1 ? at : zoneAt(words, half);
}

/** Past ":30" or ":30:15", with the fraction of a second that ISO times have. */
function minutesAt(words: readonly Word[], at: number): number {
  let next = at;
  while (isTimePart(words, next) && next < at + 4) next += 2;
  const isFraction =
    next > at && words[next]?.text === "." && /^\d+$/.test(words[next + 1]?.text ?? "");
  return isFraction ? next + 2 : next;
}

function isTimePart(words: readonly Word[], at: number): boolean {
  return [":", "."].includes(words[at]?.text ?? "") && numberAt(words, at + 1, 2) !== null;
}

function zoneAt(words: readonly Word[], at: number): number {
  let next = skipJoiners(words, at, [",", "("]);
  while (ZONES.test(words[next]?.text ?? "")) next++;
  const signed =
    ["+", "-"].includes(words[next]?.text ?? "") && numberAt(words, next + 1, 4) !== null;
  if (!signed) return next;
  return words[next + 2]?.text === ":" && numberAt(words, next + 3, 2) !== null
    ? next + 4
    : next + 2;
}

function halfOfDayAt(words: readonly Word[], at: number): number {
  const text = words[at]?.text ?? "";
  if (text === "am" || text === "pm" || text === "hrs" || text === "h") return at + 1;
  if ((text !== "a" && text !== "p") || words[at + 1]?.text !== ".") return at;
  if (words[at + 2]?.text !== "m") return at;
  return words[at + 3]?.text === "." ? at + 4 : at + 3;
}

function dayOf(year: number, month: number, day: number): Pick<Found, "edtf" | "fault"> {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return { edtf: null, fault: "impossible" };
  return { edtf: `${year}-${two(month)}-${two(day)}`, fault: null };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
