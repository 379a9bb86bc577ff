/** The days that the blocks of a page print, in the months of many languages and in figures. */
import type { Span } from "../text/span.ts";
import type { AddressDay } from "./address-day.ts";
import { metadataDay } from "./date-line.ts";
import {
  type DayLabel,
  isOther,
  labelAfter,
  labelBefore,
  mayTellOfItself,
  tellsOfItself,
} from "./day-labels.ts";
import { MONTH_NUMBERS } from "./month-names.ts";
import type { PageBlock } from "./page-blocks.ts";

/** What order of day and month a day was read in. */
export type FigureOrder = "month-first" | "day-first";

/** A day as it was read. */
interface ReadDay {
  /** EDTF. */
  readonly day: string;
  /** Where it stands in figures that can be read in two orders; null where there is one. */
  readonly order: FigureOrder | null;
}

export interface PrintedDay extends ReadDay {
  readonly block: number;
  readonly at: Span<"text">;
  readonly label: DayLabel | null;
  /** Words of its block. */
  readonly words: number;
  /** Whether a time of day stands beside it. */
  readonly timed: boolean;
}

interface Printing {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  readonly isBody: readonly boolean[];
  /** What the address says, for days printed without their year. */
  readonly address: AddressDay | null;
}

/** A word that may be a month: which one it is, is asked of the few that stand beside a day. */
const MONTH = "\\p{L}{3,12}";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const YEAR = "(?:19[89]\\d|20[0-4]\\d)";
/** Month, day, year; day, month, year; year, month, day in figures and in words; two figures and a year. */
const PRINTED = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?<m1>${MONTH})\\.?\\s+(?<d1>${DAY})(?:st|nd|rd|th)?\\s*[,.]?\\s+(?<y1>${YEAR})(?!\\d)`,
    `(?<!\\d)(?<d2>${DAY})(?:st|nd|rd|th|er|º|ª|\\.)?(?:\\s+(?:of|de)(?!\\p{L}))?[\\s-]*(?<m2>${MONTH})\\.?,?(?:\\s+(?:de|del))?[\\s-]*(?<y2>${YEAR})(?!\\d)`,
    `(?<!\\d)(?<y3>${YEAR})(?:[-./]\\s?|年\\s?|년\\s?)(?<m3>0?[1-9]|1[0-2])(?:[-./]\\s?|月\\s?|월\\s?)(?<d3>${DAY})(?!\\d)`,
    `(?<!\\d)(?<y5>${YEAR})[.,]?\\s+(?<m5>${MONTH})\\.?\\s+(?<d5>${DAY})(?!\\d)`,
    `(?<![\\d./-])(?<a>${DAY})(?:[./-]|\\.\\s)(?<b>${DAY})(?:[./-]|\\.\\s)(?<y4>${YEAR}|[0-4]\\d)(?![\\d./-]*\\d)`,
  ].join("|"),
  "giu",
);
/** "2031 03 04 22:20:00". */
const SPACED = /^(?<y3>\d{4}) (?<m3>\d\d) (?<d3>\d\d)/g;
/** Most blocks with figures have no year, and are not searched. */
const HAS_YEAR = /(?:19[89]|20[0-4])\d|\d[./-]\s?\d{2}(?!\d)/;
const LONGEST_BLOCK = 700;
/** A paragraph of the body tells of other days, but for the dateline that it may begin with. */
const LONGEST_LINE = 14;
const OPENING = 110;
const DATELINE_END = /^[^\p{Ll}.!?]{0,30}[–—:-]/u;
const MOST_PRINTED = 80;

export function printedDays(page: Printing): readonly PrintedDay[] {
  const found: PrintedDay[] = [];
  for (const [i, { is }] of page.blocks.entries()) {
    if (found.length >= MOST_PRINTED) break;
    const before = found.length;
    if (is.digits >= 3) found.push(...daysIn(page, i));
    const digits = is.digits + (page.blocks[i + 1]?.is.digits ?? 0);
    if (found.length === before && digits > 0 && is.length <= LONGEST_PIECE)
      found.push(...partedDay(page, i));
  }
  return found;
}

/** The days that a value of metadata can mean, which people write in any order. */
export function claimedDays(value: string): readonly ReadDay[] {
  const seconds = /^\s*(1\d{9}|[2-9]\d{8})(?:\d{3})?\s*$/.exec(value)?.[1];
  if (seconds !== undefined)
    return [{ day: new Date(Number(seconds) * 1_000).toISOString().slice(0, 10), order: null }];
  const plain = metadataDay(value);
  if (plain !== null) return plain.length === 10 ? [{ day: plain, order: null }] : [];
  const [found] = value.slice(0, 80).matchAll(/^\d{4} \d\d \d\d/.test(value) ? SPACED : PRINTED);
  return found === undefined ? [] : daysOf(found);
}

/** The days that a block prints; of running text only the one in its dateline, and those it calls its own. */
function daysIn({ text, blocks, isBody }: Printing, block: number): readonly PrintedDay[] {
  const { paragraph, words, isProse } = blocks[block] as PageBlock;
  const isTelling = (isProse || isBody[block] === true) && words > LONGEST_LINE;
  const whole = text.slice(
    paragraph.start,
    Math.min(paragraph.end, paragraph.start + LONGEST_BLOCK),
  );
  const raw = isTelling && !mayTellOfItself(whole) ? whole.slice(0, OPENING) : whole;
  if (!HAS_YEAR.test(raw)) return [];
  return [...raw.matchAll(PRINTED)].flatMap((match) => {
    const end = match.index + match[0].length;
    // A day at the cut may be half of one.
    if (end === raw.length && paragraph.start + end < paragraph.end) return [];
    const before = raw.slice(Math.max(0, match.index - 40), match.index);
    const after = raw.slice(end, end + 40);
    const isDateline =
      match.index + match[0].length <= OPENING && DATELINE_END.test(raw.slice(end));
    if (isTelling && !isDateline && !tellsOfItself(before)) return [];
    const lead = /\p{L}/u.test(before) ? before : leadOf(blocks, block);
    if (isOther(lead)) return [];
    const label = labelBefore(lead) ?? labelAfter(after);
    const at = { start: paragraph.start + match.index, end: paragraph.start + end };
    const timed = TIME.test(after) || TIME_BEFORE.test(before);
    return daysOf(match).map((each) => ({ ...each, block, at, label, words, timed }));
  });
}

const TIME =
  /^[^\p{L}\d]{0,4}(?:at|um|à|a las|alle|kl|kl\.|,|às|о|в|T)?[^\p{L}\d]{0,3}\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?m)/iu;
const TIME_BEFORE = /\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?[^\d]{0,8}$/iu;

const MOST_LEADING = 3;

/** A line before the day may say what day it is: "Published", "Last updated on:". */
function leadOf(blocks: readonly PageBlock[], block: number): string {
  const before = blocks[block - 1];
  return before === undefined || before.words > MOST_LEADING || before.is.digits > 0
    ? ""
    : before.paragraph.plain;
}

const LONGEST_PIECE = 14;
const PIECE = new RegExp(
  `^(?:(?:${MONTH})\\.?,?(?:\\s+${DAY}(?:st|nd|rd|th)?,?)?|${DAY}(?:st|nd|rd|th|\\.)?,?(?:\\s+(?:${MONTH})\\.?,?)?)$`,
  "iu",
);
const MONTH_DAY = new RegExp(
  `^(?:(?<m1>${MONTH})\\.?\\s+(?<d1>${DAY})(?:st|nd|rd|th)?|(?<d2>${DAY})(?:st|nd|rd|th|\\.)?\\s+(?<m2>${MONTH})\\.?),?$`,
  "iu",
);
const WHOLE_YEAR = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`);

/** A day whose parts stand in elements of their own, or whose year the address alone tells. */
function partedDay({ text, blocks, address }: Printing, block: number): readonly PrintedDay[] {
  const { start, plain } = (blocks[block] as PageBlock).paragraph;
  if (!PIECE.test(plain)) return [];
  const { words, end } = piecesFrom(blocks, block);
  const printed = {
    block,
    at: { start, end },
    label: labelBefore(leadOf(blocks, block)),
    words: MOST_LEADING,
    timed: TIME.test(text.slice(end, end + 20)),
  };
  const [whole] = words.matchAll(PRINTED);
  const days = whole?.index === 0 ? daysOf(whole) : loneDay(words, address);
  return days.map((each) => ({ ...each, ...printed }));
}

/** The words of a block and of up to two after it, to the year. */
function piecesFrom(blocks: readonly PageBlock[], from: number): { words: string; end: number } {
  const { plain, end } = (blocks[from] as PageBlock).paragraph;
  const found = { words: plain, end };
  for (const { paragraph } of blocks.slice(from + 1, from + MOST_LEADING)) {
    const isYear = WHOLE_YEAR.test(paragraph.plain);
    if (paragraph.plain.length > LONGEST_PIECE || !(isYear || PIECE.test(paragraph.plain))) break;
    found.words += ` ${paragraph.plain}`;
    found.end = paragraph.end;
    if (isYear) break;
  }
  return found;
}

/** A day without its year, in the month of the address. */
function loneDay(words: string, address: AddressDay | null): readonly ReadDay[] {
  const { m1, d1, m2, d2 } = MONTH_DAY.exec(words)?.groups ?? {};
  const month = MONTH_NUMBERS.get((m1 ?? m2 ?? "").toLowerCase());
  if (address === null || month !== address.month) return [];
  return dayOf(address.year, month, d1 ?? d2).map((day) => ({ day, order: null }));
}

/** The days a printed date can be: two where the order of day and month is open. */
function daysOf({ groups = {} }: RegExpMatchArray): readonly ReadDay[] {
  const { m1, d1, y1, m2, d2, y2, m3, d3, y3, m5, d5, y5, a = "", b = "", y4 = "" } = groups;
  const only = (days: readonly string[]) => days.map((day) => ({ day, order: null }));
  if (m1 !== undefined) return only(dayOf(y1, MONTH_NUMBERS.get(m1.toLowerCase()), d1));
  if (m2 !== undefined) return only(dayOf(y2, MONTH_NUMBERS.get(m2.toLowerCase()), d2));
  if (m3 !== undefined) return only(dayOf(y3, m3, d3));
  if (m5 !== undefined) return only(dayOf(y5, MONTH_NUMBERS.get(m5.toLowerCase()), d5));
  const year = y4.length === 2 ? `20${y4}` : y4;
  const [monthFirst] = dayOf(year, a, b);
  const [dayFirst] = dayOf(year, b, a);
  if (monthFirst === undefined || dayFirst === undefined || monthFirst === dayFirst)
    return only([monthFirst ?? dayFirst].flatMap((day) => (day === undefined ? [] : [day])));
  return [
    { day: monthFirst, order: "month-first" },
    { day: dayFirst, order: "day-first" },
  ];
}

/** As EDTF; none where the calendar has no such day. */
function dayOf(
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
): readonly string[] {
  const two = (value: string | number | undefined): string => String(value ?? "").padStart(2, "0");
  const found = metadataDay(`${year}-${two(month)}-${two(day)}`);
  return found === null ? [] : [found];
}

/** Whether the figures of a text that can be read one way alone begin with the day: above 0, or with the month: below. */
export function figureHabit(texts: Iterable<string>): number {
  let habit = 0;
  for (const words of texts)
    for (const { groups = {} } of words.matchAll(PRINTED)) {
      const [a, b] = [Number(groups["a"]), Number(groups["b"])];
      if (a > 12 && b <= 12) habit++;
      if (b > 12 && a <= 12) habit--;
    }
  return habit;
}
