/** Which day a page was published: what metadata claims, what its address says, and the days that it prints. */
import type { Claim } from "../annotation/article.ts";
import type { Span } from "../text/span.ts";
import { metadataDay } from "./date-line.ts";
import { MONTH_NUMBERS } from "./month-names.ts";
import { namesScore, type PageBlock } from "./page-blocks.ts";

export const DATE_FEATURES = (
  "linked open-graph meta time time-more script address modified printed nearest nearest-after-title in-head in-body after-body " +
  "published-label updated-label today-label near-words near-alone near-names near-time near-byline " +
  "days order latest earliest first-printed claims agreeing day-first point-parted"
).split(" ");

export interface DateCandidate {
  /** A day, EDTF. */
  readonly value: string;
  /** Where the page prints it nearest to its headline, in the text; null where it does not. */
  readonly at: Span<"text"> | null;
  /** Whether metadata or the address claims it too. */
  readonly isClaimed: boolean;
  readonly features: readonly number[];
}

interface Printed {
  readonly day: string;
  readonly block: number;
  readonly at: Span<"text">;
  readonly label: "published" | "updated" | "today" | null;
  /** Words of its block. */
  readonly words: number;
}

interface Found {
  readonly value: string;
  readonly sources: Set<string>;
  readonly printed: Printed[];
}

/** What the search for a date knows of the page. */
export interface DatedPage {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  readonly claims: readonly Claim[];
  /** Blocks of the headline and of the first and last piece of the body. */
  readonly title: number;
  readonly first: number;
  readonly last: number;
  readonly isBody: readonly boolean[];
  /** Blocks whose days are not the article's: page clocks, teasers. */
  readonly foreign: ReadonlySet<number>;
}

const MONTH = [...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|");
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const YEAR = "(?:19[89]\\d|20[0-4]\\d)";
/** Month, day, year; day, month, year; year, month, day; two figures and a year. */
const PRINTED = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?<m1>${MONTH})\\.?\\s+(?<d1>${DAY})(?:st|nd|rd|th)?\\s*,?\\s+(?<y1>${YEAR})(?!\\d)`,
    `(?<!\\d)(?<d2>${DAY})(?:st|nd|rd|th|er|º|\\.)?(?:\\s+(?:of|de))?[\\s-]*(?<m2>${MONTH})\\.?,?(?:\\s+(?:de|del))?[\\s-]*(?<y2>${YEAR})(?!\\d)`,
    `(?<!\\d)(?<y3>${YEAR})(?:[-./]|年\\s?)(?<m3>0?[1-9]|1[0-2])(?:[-./]|月\\s?)(?<d3>${DAY})(?!\\d)`,
    `(?<![\\d./-])(?<a>${DAY})[./-](?<b>${DAY})[./-](?<y4>${YEAR}|[0-4]\\d)(?![\\d./-])`,
  ].join("|"),
  "giu",
);
/** Most blocks with figures have no year, and are not searched. */
const HAS_YEAR = /(?:19[89]|20[0-4])\d|\d[./-]\d{2}(?!\d)/;
const LONGEST_BLOCK = 700;
/** A paragraph of the body tells of other days, but for the dateline that it may begin with. */
const LONGEST_LINE = 14;
const OPENING = 110;
const DATELINE_END = /^[^\p{Ll}.!?]{0,30}[–—:-]/u;
const MOST_PRINTED = 60;
const FAR = 999;

export function dateCandidates(page: DatedPage): readonly DateCandidate[] {
  const days = new Map<string, Found>();
  const at = (value: string): Found => {
    const found = days.get(value) ?? { value, sources: new Set(), printed: [] };
    days.set(value, found);
    return found;
  };
  for (const { field, value, from } of page.claims) {
    if (field !== "published" && field !== "modified") continue;
    const day = claimedDay(value);
    if (day !== null) at(day).sources.add(field === "modified" ? field : from);
  }
  for (const printed of printedDays(page)) at(printed.day).printed.push(printed);
  const all = [...days.values()];
  const order = all.map(({ value }) => value).sort();
  return all.map((found) => ({
    value: found.value,
    at: nearestOf(found, page)?.at ?? null,
    isClaimed: found.sources.size > 0,
    features: featuresOf(found, page, all, order),
  }));
}

/** A day of metadata, also in the orders that people write it. */
function claimedDay(value: string): string | null {
  const day = metadataDay(value);
  if (day !== null) return day.length === 10 ? day : null;
  const [found] = value.slice(0, 80).matchAll(/^\d{4} \d\d \d\d/.test(value) ? SPACED : PRINTED);
  return (found && daysOf(found)[0]) ?? null;
}

/** "2031 03 04 22:20:00". */
const SPACED = /^(?<y3>\d{4}) (?<m3>\d\d) (?<d3>\d\d)/g;

function printedDays(page: DatedPage): readonly Printed[] {
  const found: Printed[] = [];
  for (const [i, { is }] of page.blocks.entries())
    if (is.digits >= 3 && found.length < MOST_PRINTED && !page.foreign.has(i))
      found.push(...daysIn(page, i));
  return found;
}

/** The days that a block prints; of running text only the one in its dateline. */
function daysIn({ text, blocks, isBody }: DatedPage, block: number): readonly Printed[] {
  const { paragraph, words, isProse } = blocks[block] as PageBlock;
  const isTelling = (isProse || isBody[block] === true) && words > LONGEST_LINE;
  const reach = paragraph.start + (isTelling ? OPENING : LONGEST_BLOCK);
  const raw = text.slice(paragraph.start, Math.min(paragraph.end, reach));
  if (!HAS_YEAR.test(raw)) return [];
  return [...raw.matchAll(PRINTED)]
    .filter(
      ({ 0: words, index }) => !isTelling || DATELINE_END.test(raw.slice(index + words.length)),
    )
    .flatMap((match) => {
      const start = paragraph.start + match.index;
      const label = labelBefore(raw.slice(Math.max(0, match.index - 40), match.index));
      const at = { start, end: start + match[0].length };
      return daysOf(match).map((day) => ({ day, block, at, label, words }));
    });
}

const UPDATED =
  /(?:updated?|modified|edited|reviewed|revised|changed|aktualisiert|geändert|stand|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt)(?!\p{L})[^.!?]{0,20}$/iu;
const PUBLISHED =
  /(?<!\p{L})(?:published|posted|publication|date|released?|issued|created|on|by [^.]{2,30}|veröffentlicht|erschienen|vom|am|von [^.]{2,30}|publié|le|par [^.]{2,30}|publicado|pubblicato|geplaatst)(?!\p{L})[^.!?\d]{0,12}$/iu;
const TODAY =
  /(?<!\p{L})(?:today|heute|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch),?\s*$/iu;

function labelBefore(words: string): Printed["label"] {
  if (UPDATED.test(words)) return "updated";
  if (PUBLISHED.test(words)) return "published";
  return TODAY.test(words) ? "today" : null;
}

/** The days a printed date can be: two where the order of day and month is open, of which the second is day first. */
function daysOf({ groups = {} }: RegExpMatchArray): readonly string[] {
  const { m1, d1, y1, m2, d2, y2, m3, d3, y3, a = "", b = "", y4 = "" } = groups;
  if (m1 !== undefined) return dayOf(y1, MONTH_NUMBERS.get(m1.toLowerCase()), d1);
  if (m2 !== undefined) return dayOf(y2, MONTH_NUMBERS.get(m2.toLowerCase()), d2);
  if (m3 !== undefined) return dayOf(y3, m3, d3);
  const year = y4.length === 2 ? `20${y4}` : y4;
  return [...new Set([...dayOf(year, a, b), ...dayOf(year, b, a)])];
}

/** As EDTF; none where the calendar has no such day. */
function dayOf(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): readonly string[] {
  const two = (value: string | number | undefined): string => String(value ?? "").padStart(2, "0");
  const found = metadataDay(`${year}-${two(month)}-${two(day)}`);
  return found === null ? [] : [found];
}

function nearestOf({ printed }: Found, { title, first }: DatedPage): Printed | null {
  const anchor = title >= 0 ? title : first;
  let best: Printed | null = null;
  for (const each of printed)
    if (best === null || Math.abs(each.block - anchor) < Math.abs(best.block - anchor)) best = each;
  return best;
}

function featuresOf(
  found: Found,
  page: DatedPage,
  all: readonly Found[],
  order: readonly string[],
): readonly number[] {
  const { sources, printed, value } = found;
  const has = (name: string): number => (sources.has(name) ? 1 : 0);
  const near = nearestOf(found, page);
  const place = order.indexOf(value);
  return [
    has("json-ld"),
    has("open-graph"),
    has("meta"),
    has("time"),
    has("time-more"),
    has("script"),
    has("url"),
    has("modified"),
    printed.length,
    ...placeOf(near, page),
    ...labelsOf(printed),
    ...besideOf(near, page),
    order.length,
    place,
    place === order.length - 1 ? 1 : 0,
    place === 0 ? 1 : 0,
    near !== null &&
    all.every((other) => other === found || other.printed.every(({ block }) => block >= near.block))
      ? 1
      : 0,
    all.filter((other) => other.sources.size > 0).length,
    sources.size,
    ...figuresOf(near, page),
  ];
}

/** Whether the nearest print is in figures that begin with this day, and whether points part them. */
function figuresOf(near: Printed | null, { text }: DatedPage): readonly number[] {
  const words = near === null ? "" : text.slice(near.at.start, near.at.end);
  const figures = /^(\d{1,2})([./-])\d{1,2}[./-]/.exec(words);
  if (figures === null || near === null) return [0, 0];
  return [Number(figures[1]) === Number(near.day.slice(8)) ? 2 : 1, figures[2] === "." ? 1 : 0];
}

function placeOf(near: Printed | null, { title, first, last }: DatedPage): readonly number[] {
  if (near === null) return [FAR, FAR, 0, 0, 0];
  const anchor = title >= 0 ? title : first;
  return [
    Math.abs(near.block - anchor),
    near.block - anchor,
    near.block < first ? 1 : 0,
    near.block >= first && near.block <= last ? 1 : 0,
    near.block > last ? 1 : 0,
  ];
}

function labelsOf(printed: readonly Printed[]): readonly number[] {
  const count = (label: Printed["label"]): number =>
    printed.filter((each) => each.label === label).length;
  return [count("published"), count("updated"), count("today")];
}

const TIMELY = /(?:^|[.#_-])(?:date|time|published|posted|timestamp|datetime)(?=$|[.#_-])|^time\b/;
const SIGNED = /author|byline|meta\b/;

function besideOf(near: Printed | null, { blocks }: DatedPage): readonly number[] {
  const block = near === null ? undefined : blocks[near.block];
  if (near === null || block === undefined) return [-1, 0, 0, 0, 0];
  const path = block.paragraph.path.slice(-3);
  return [
    near.words,
    near.at.end - near.at.start >= block.is.length - 12 ? 1 : 0,
    namesScore(block.names),
    path.some((step) => TIMELY.test(step)) ? 1 : 0,
    path.some((step) => SIGNED.test(step)) ? 1 : 0,
  ];
}
