/** Which day a page was published: what metadata claims, what its address says, and the days that it prints. */
import type { Claim } from "../annotation/article.ts";
import type { Span } from "../text/span.ts";
import { metadataDay, readDateLine } from "./date-line.ts";
import { namesScore, type PageBlock } from "./page-blocks.ts";

export const DATE_FEATURES = (
  "linked open-graph meta time address modified printed nearest nearest-after-title in-head in-body after-body " +
  "published-label updated-label today-label near-words near-alone near-names near-time near-byline " +
  "days order latest earliest first-printed claims agreeing year-only"
).split(" ");

export interface DateCandidate {
  /** A day, EDTF. */
  readonly value: string;
  /** Where the page prints it nearest to its headline, in the text; null where it does not. */
  readonly at: Span<"text"> | null;
  readonly features: readonly number[];
}

interface Printed {
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
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const YEAR = "(?:19[89]\\d|20[0-4]\\d)";
const PRINTED = new RegExp(
  [
    `\\b${MONTH}\\.?\\s+${DAY}(?:st|nd|rd|th)?\\s*,?\\s+${YEAR}\\b`,
    `\\b${DAY}(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH}\\.?\\s*,?[\\s-]+${YEAR}\\b`,
    `\\b${YEAR}[-./](?:0?[1-9]|1[0-2])[-./]${DAY}(?!\\d)`,
    `(?<![\\d./-])${DAY}[./-]${DAY}[./-](?:${YEAR}|[0-4]\\d)(?![\\d./-])`,
  ].join("|"),
  "giu",
);
const LONGEST_BLOCK = 700;
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
  for (const { day, printed } of printedDays(page)) at(day).printed.push(printed);
  const all = [...days.values()];
  const order = all.map(({ value }) => value).sort();
  return all.map((found) => ({
    value: found.value,
    at: nearestOf(found, page)?.at ?? null,
    features: featuresOf(found, page, all, order),
  }));
}

/** A day of metadata, also in the orders that people write it. */
function claimedDay(value: string): string | null {
  const day =
    metadataDay(value) ??
    metadataDay(value.replace(/^(\d{4})[ /.](\d{2})[ /.](\d{2}).*$/, "$1-$2-$3"));
  if (day !== null) return day.length === 10 ? day : null;
  const [found] = value.slice(0, 80).matchAll(PRINTED);
  return (found && daysOf(found[0])[0]) ?? null;
}

function printedDays({ text, blocks }: DatedPage): readonly { day: string; printed: Printed }[] {
  const found: { day: string; printed: Printed }[] = [];
  for (const [i, { paragraph, words, is }] of blocks.entries()) {
    if (is.digits < 3 || found.length >= MOST_PRINTED) continue;
    const raw = text.slice(
      paragraph.start,
      Math.min(paragraph.end, paragraph.start + LONGEST_BLOCK),
    );
    for (const match of raw.matchAll(PRINTED)) {
      const start = paragraph.start + match.index;
      const label = labelBefore(raw.slice(Math.max(0, match.index - 40), match.index));
      for (const day of daysOf(match[0]))
        found.push({
          day,
          printed: { block: i, at: { start, end: start + match[0].length }, label, words },
        });
    }
  }
  return found;
}

const UPDATED = /\b(?:updated?|modified|edited|reviewed|revised|changed)\b[^.!?]{0,20}$/i;
const PUBLISHED =
  /\b(?:published|posted|publication|date|released?|issued|created|on|by [^.]{2,30})\b[^.!?\d]{0,12}$/i;
const TODAY = /\b(?:today|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s*$/i;

function labelBefore(words: string): Printed["label"] {
  if (UPDATED.test(words)) return "updated";
  if (PUBLISHED.test(words)) return "published";
  return TODAY.test(words) ? "today" : null;
}

/** The days a printed date can be: two where the order of day and month is open. */
function daysOf(words: string): readonly string[] {
  const read = readDateLine(words.replace(/\s+/g, " "));
  if (read?.edtf != null) return read.edtf.length === 10 ? [read.edtf] : [];
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(words);
  if (numbers === null) return [];
  const [, a = "", b = "", y = ""] = numbers;
  const year = y.length === 2 ? `20${y}` : y;
  return [
    [a, b],
    [b, a],
  ]
    .map(([month = "", day = ""]) =>
      metadataDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`),
    )
    .filter((day) => day !== null);
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
    Number(value.slice(0, 4)),
  ];
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
