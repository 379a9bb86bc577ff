/** Decides what each paragraph is: a table of evidence first, then one pass with reasons. */
import type { Article, Claim } from "../annotation/article.ts";
import type { ZoneRole } from "../annotation/contract.ts";
import type { Span } from "../text/span.ts";
import { bylineNames } from "./byline.ts";
import type { PrintedDate } from "./date-line.ts";
import { readDatedLine } from "./dated-line.ts";
import { type Furniture, furnitureOf, introducesBody, isLegal } from "./furniture.ts";
import { inCaption, inFurniture, linkShare, pageBody } from "./page-body.ts";
import type { Hints } from "./page-features.ts";
import {
  endsSentence,
  isCutShort,
  isListItem,
  isProse,
  lookupForm,
  type Paragraph,
} from "./paragraph.ts";
import { findTitle, isClockTime } from "./title.ts";

/** A paragraph with its evidence. */
export interface Evidence {
  readonly paragraph: Paragraph;
  readonly furniture: Furniture | null;
  readonly date: PrintedDate | null;
  readonly names: readonly Span<"text">[];
  /** Whether the page keeps it in an element for furniture. */
  readonly aside: boolean;
  /** Whether it stands in a caption. */
  readonly caption: boolean;
}

/** A paragraph with its role, and why. */
export interface Judged extends Evidence {
  readonly role: ZoneRole;
  readonly reason: string;
}

interface Frame {
  readonly rows: readonly Evidence[];
  /** -1 when there is no headline. */
  readonly title: number;
  readonly first: number;
  readonly last: number;
  readonly dates: DateRows;
}

/** What the rows say of dates as a whole, so that not each date line asks all rows. */
interface DateRows {
  /** The first row behind the opening that closes the article; the number of rows where none does. */
  readonly closing: number;
  /** Lines of a date without a label inside the text. */
  readonly unlabelled: number;
  readonly hasEmpty: boolean;
}

/** The role of every paragraph. */
export function judgeParagraphs(
  article: Article,
  paragraphs: readonly Paragraph[],
): readonly Judged[] {
  const rows = evidenceOf(article, paragraphs);
  const isPage = paragraphs.some((paragraph) => paragraph.tag !== "line");
  const range = isPage ? pageRange(rows) : textRange(rows);
  const roles = rolesOver(rows, range, article.claims);
  return rows.map((row, i) => {
    const { role, reason } = roles[i] as Verdict;
    return judgedAs(row, role, reason);
  });
}

/** The roles of rows whose body stands in a range, with the headline that is found for it. */
export function rolesOver(
  rows: readonly Evidence[],
  range: Range,
  claims: readonly Claim[],
): readonly Verdict[] {
  const frame = withTitle(rows, range, claims);
  return rows.map((row, i) => roleOf(frame, row, i));
}

/** A paragraph with its role; `names` where others sign it than its words alone say. */
export function judgedAs(
  { paragraph, furniture, date, names: own, aside, caption }: Evidence,
  role: ZoneRole,
  reason: string,
  names = own,
): Judged {
  return { paragraph, furniture, date, names, aside, caption, role, reason };
}

/** What the rules say of the blocks of a page, in numbers. */
export function hintsOf({ paragraph, furniture, date, names, aside, caption }: Evidence): Hints {
  return [
    furniture === null ? 0 : furniture.closes ? 2 : 1,
    caption || isPrintedCaption(paragraph) ? 1 : 0,
    aside ? 1 : 0,
    date === null ? 0 : 1,
    names.length > 0 ? 1 : 0,
  ];
}

export function evidenceOf(
  article: Article,
  paragraphs: readonly Paragraph[],
): readonly Evidence[] {
  const asides = inFurniture(paragraphs);
  const captions = inCaption(paragraphs);
  return paragraphs.map((paragraph, i) => {
    const date = readDatedLine(paragraph.plain);
    return {
      paragraph,
      date,
      furniture: date === null ? furnitureOf(paragraph) : null,
      names: bylineNames(
        article.text,
        paragraph,
        date && paragraph.plain.slice(date.start, date.end),
      ),
      aside: asides[i] ?? false,
      caption: captions[i] ?? false,
    };
  });
}

interface Range {
  readonly first: number;
  readonly last: number;
}

export function isText(row: Evidence): boolean {
  return isProse(row.paragraph) && row.furniture === null && row.names.length === 0;
}

function pageRange(rows: readonly Evidence[]): Range {
  const found = pageBody(
    rows.map((row) => row.paragraph),
    (i) =>
      rows[i]?.aside === true ||
      (rows[i] !== undefined && rows[i].furniture !== null) ||
      rows[i]?.caption === true,
  );
  if (found === null) return { first: rows.length, last: -1 };
  const end = closingAt(rows, found.first);
  return { first: found.first, last: Math.min(found.last, end - 1) };
}

function textRange(rows: readonly Evidence[]): Range {
  const found = pageBody(
    rows.map((row) => row.paragraph),
    (i) => rows[i]?.furniture != null || rows[i]?.date != null || (rows[i]?.names.length ?? 0) > 0,
  );
  if (found === null) return { first: rows.length, last: -1 };
  const { first } = found;
  const end = closingAt(rows, first);
  let last = rows.findLastIndex((row, i) => i < end && i <= found.last && isText(row));
  // A short last sentence, and the items of a list, still belong to the text before them.
  while (last + 1 < end && continuesText(rows[last + 1], rows[last])) last++;
  return { first, last };
}

function continuesText(row: Evidence | undefined, before: Evidence | undefined): boolean {
  if (row === undefined || row.furniture !== null || row.date !== null) return false;
  const { paragraph } = row;
  if (isListItem(paragraph))
    return (
      before !== undefined && (isListItem(before.paragraph) || /:$/u.test(before.paragraph.plain))
    );
  if (SIGNATURE.test(paragraph.plain)) return true;
  return (
    paragraph.words >= 3 && endsSentence(paragraph) && /^[\p{Lu}“"'‘([]/u.test(paragraph.plain)
  );
}

/** Under a statement: "For the Institute: A. Name, Director". */
const SIGNATURE = /^(?:for|on behalf of|signed for|signed by) .{2,90}?[:—–] ?\p{Lu}.{2,90}$/iu;

const LAST_PART = 0.35;

/** The index of the first paragraph that closes the article: one with less running text after it than a third of all. */
function closingAt(rows: readonly Evidence[], first: number): number {
  const words = rows.map((row) => (isText(row) && !row.aside ? row.paragraph.words : 0));
  const whole = words.reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (let i = 0; i < rows.length; i++) {
    const closes = i > first && rows[i]?.furniture?.closes === true;
    if (closes && whole - before <= whole * LAST_PART && !isInsert(rows, i)) return i;
    before += words[i] ?? 0;
  }
  return rows.length;
}

/** "Read also: A headline" between two paragraphs of the text is an insertion, not the end. */
function isInsert(rows: readonly Evidence[], i: number): boolean {
  if (rows[i]?.furniture?.rule !== "related") return false;
  const next = rows.slice(i + 1, i + 6);
  const text = next.findIndex((row) => isText(row) && row.paragraph.words >= 25);
  return (
    text >= 0 &&
    next.slice(0, text).filter((row) => row.furniture?.closes === true).length === 0 &&
    hasLongText(rows, i + 1, 2)
  );
}

/** Whether so many long paragraphs of text stand from a row on; looks no farther than the last of them. */
function hasLongText(rows: readonly Evidence[], from: number, count: number): boolean {
  let found = 0;
  for (let i = from; i < rows.length && found < count; i++) {
    const row = rows[i];
    if (row !== undefined && isText(row) && row.paragraph.words >= 25) found++;
  }
  return found >= count;
}

function withTitle(rows: readonly Evidence[], range: Range, claims: readonly Claim[]): Frame {
  const signs = (i: number): boolean => rows[i]?.date != null || (rows[i]?.names.length ?? 0) > 0;
  const title = findTitle({
    paragraphs: rows.map((row) => row.paragraph),
    claims,
    bodyAt: bodyStart(rows, range, signs),
    bodyEnd: range.last,
    taken: (i) => rows[i]?.furniture != null || signs(i) || rows[i]?.aside === true,
    signs,
  });
  const first = title >= range.first && title <= range.last ? title + 1 : range.first;
  return { rows, title, first, last: range.last, dates: dateRows(rows, first, range.last) };
}

/** The roles of rows that are no body, by the evidence that every article has. */
export function rolesAround(
  rows: readonly Evidence[],
  title: number,
  first: number,
  last: number,
): readonly { readonly role: ZoneRole; readonly reason: string }[] {
  const frame = { rows, title, first, last, dates: dateRows(rows, first, last) };
  return rows.map((row, i) => roleOf(frame, row, i));
}

function dateRows(rows: readonly Evidence[], first: number, last: number): DateRows {
  const closing = rows.findIndex((row, at) => at > first && row.furniture?.closes === true);
  return {
    closing: closing < 0 ? rows.length : closing,
    unlabelled: rows.slice(first, last + 1).filter((row) => row.date?.label === null).length,
    hasEmpty: hasEmptyDate(rows, first),
  };
}

const LONGEST_HEADLINE = 16;

/** A headline with a full stop is running text by its words: what stands above a date or byline is above the body. */
function bodyStart(rows: readonly Evidence[], range: Range, signs: (i: number) => boolean): number {
  const opening = rows[range.first]?.paragraph;
  const isHeadline =
    opening !== undefined && opening.words <= LONGEST_HEADLINE && signs(range.first + 1);
  return isHeadline ? range.first + 1 : range.first;
}

interface Verdict {
  readonly role: ZoneRole;
  readonly reason: string;
}

const chrome = (reason: string): Verdict => ({ role: "chrome", reason });

function roleOf(frame: Frame, row: Evidence, i: number): Verdict {
  if (i === frame.title) return { role: "title", reason: "title" };
  if (frame.last < 0) return roleWithoutText(frame, row, i);
  if (row.date !== null && row.names.length === 0) return dateRole(frame, row.date, i);
  if (row.names.length > 0) return bylineRole(frame, row, i);
  if (row.caption || isPrintedCaption(row.paragraph)) return captionRole(frame, row, i);
  if (row.furniture !== null) return chrome(row.furniture.rule);
  if (i > frame.last) return chrome("after-the-text");
  if (i < frame.first) return headRole(frame, row, i);
  return insideRole(frame, row, i);
}

/** A text of headings, items or one line: it is what there is, but for what is surely furniture. */
function roleWithoutText(frame: Frame, row: Evidence, i: number): Verdict {
  if (row.furniture !== null) return chrome(row.furniture.rule);
  if (row.date !== null) return dateRole(frame, row.date, i);
  if (row.names.length > 0) return { role: "byline", reason: "byline" };
  return row.paragraph.tag === "line"
    ? { role: "body", reason: "only-text" }
    : chrome("no-running-text");
}

/** Lines above the text that may still belong to it: a place, an occasion, a subtitle. */
const FEW = 3;

function headRole(frame: Frame, { paragraph, aside }: Evidence, i: number): Verdict {
  if (i < frame.title) return chrome("above-the-title");
  if (isClockTime(paragraph.plain)) return { role: "dateline", reason: "clock-time" };
  if (frame.title < 0)
    return paragraph.tag === "line" && frame.first <= FEW && !isProse(paragraph)
      ? { role: "body", reason: "opening" }
      : chrome("above-the-text");
  if (aside || linkShare(paragraph) > 0.5) return chrome("above-the-text");
  return paragraph.words >= 4 && i - frame.title <= FEW
    ? { role: "body", reason: "subtitle" }
    : chrome("above-the-text");
}

function insideRole(frame: Frame, { paragraph, aside }: Evidence, i: number): Verdict {
  if (aside) return chrome("page-element");
  if (paragraph.tag !== "line" && linkShare(paragraph) > 0.7 && paragraph.words <= 30)
    return chrome("links");
  if (isTeaser(frame, i)) return chrome("teaser");
  if (i === frame.last && i > frame.first && isSelfPortrait(frame, paragraph, i))
    return chrome("about-issuer");
  return { role: "body", reason: "text" };
}

const ABOVE_CONTACT: ReadonlySet<string> = new Set(["press-contact", "legal", "about-issuer"]);

/** The last paragraph of a release, between its text and its press contact. */
function isSelfPortrait(frame: Frame, paragraph: Paragraph, i: number): boolean {
  const next = frame.rows[i + 1]?.furniture?.rule;
  return next !== undefined && ABOVE_CONTACT.has(next) && introducesBody(paragraph);
}

/** A headline or cut-off line under "Read also". */
function isTeaser(frame: Frame, i: number): boolean {
  const row = frame.rows[i];
  if (row === undefined || isText(row)) return false;
  if (isCutShort(row.paragraph) && row.paragraph.tag !== "line") return true;
  for (let at = i - 1; at >= Math.max(frame.first, i - 4); at--) {
    const above = frame.rows[at];
    if (above === undefined || isText(above)) return false;
    if (
      above.furniture?.rule === "related" &&
      lookupForm(above.paragraph.plain).split(" ").length <= 4
    )
      return true;
  }
  return false;
}

function dateRole(frame: Frame, date: PrintedDate, i: number): Verdict {
  if (date.label === "updated")
    return i > frame.last ? chrome("after-the-text") : { role: "dateline", reason: "updated" };
  if (isPageClock(frame, date, i)) return chrome("page-clock");
  if (i > frame.last && (date.label !== "published" || frame.dates.closing < i))
    return chrome("after-the-text");
  if (i > frame.first && i <= frame.last && isHeadingDate(frame, date, i))
    return { role: "body", reason: "text" };
  return { role: "dateline", reason: "date-line" };
}

/** Under which a chronicle tells what happened: one of several, or far down. */
function isHeadingDate(frame: Frame, date: PrintedDate, i: number): boolean {
  if (date.label === "published") return false;
  return frame.dates.unlabelled > 1 || i > frame.first + FEW;
}

const OVER_TITLE = 4;

/** Whether nothing of the page's head stands between a line of plain text and the headline a few lines below it. */
function standsOverTitle({ rows, title }: Frame, i: number): boolean {
  return (
    title - i <= OVER_TITLE &&
    rows[i]?.paragraph.tag === "line" &&
    rows.slice(i + 1, title).every(({ furniture }) => furniture === null)
  );
}

/** The day the page was shown, not the day of the article: in the site's head, above the headline. */
function isPageClock(frame: Frame, date: PrintedDate, i: number): boolean {
  if (date.label === "today") return true;
  if (date.label === "published") return false;
  if (frame.title < 0 || i > frame.title) return false;
  const isDay = !date.weekday && !date.time && !frame.dates.hasEmpty;
  if (isDay && standsOverTitle(frame, i)) return false;
  const besideMenu = [frame.rows[i - 1], frame.rows[i + 1]].some(
    (row) => row?.furniture != null && row.furniture.rule !== "slug",
  );
  return date.weekday || date.time || besideMenu || frame.dates.hasEmpty;
}

/** A label "Date:" with nothing after it says that the article's own date was not kept. */
function hasEmptyDate(rows: readonly Evidence[], before: number): boolean {
  return rows
    .slice(0, before)
    .some(
      (row, i) =>
        /^(?:date|published|posted)(?: on)?\s*:$/iu.test(row.paragraph.plain) &&
        rows[i + 1]?.date == null,
    );
}

function bylineRole(frame: Frame, row: Evidence, i: number): Verdict {
  const isNear = i <= frame.first + 1 || i >= frame.last - 1;
  return isNear && i <= frame.last + 2 && (row.paragraph.tag === "line" || i >= frame.title - 3)
    ? { role: "byline", reason: "byline" }
    : chrome("byline-elsewhere");
}

const CAPTION_END =
  /\((?:photo|image|picture|file photo|credit|photograph)[^()]{0,80}\)$|\|\s*(?:photo|image|credit)[^|]{0,60}$|[/(]\s*(?:getty images?|reuters|ap photo)[^()]{0,40}\)?$/iu;
const CAPTION_START =
  /^(?:file photo|photo caption|caption|in this (?:file )?photo|pictured)\b\s*[:,—–-]/iu;

function isPrintedCaption({ plain, words }: Paragraph): boolean {
  return words >= 5 && words <= 90 && (CAPTION_END.test(plain) || CAPTION_START.test(plain));
}

function captionRole(frame: Frame, row: Evidence, i: number): Verdict {
  const near = i >= frame.title && i <= frame.last;
  if (!near || (row.aside && row.furniture !== null))
    return chrome(row.furniture?.rule ?? "caption-elsewhere");
  if (row.furniture?.rule === "photo-credit" && row.paragraph.words <= 8)
    return chrome("photo-credit");
  return isLegal(row.paragraph, 2) ? chrome("legal") : { role: "caption", reason: "caption" };
}
