/** Which paragraph is the headline: one that metadata repeats, a heading of the page, or a short line above the body. */
import type { Claim } from "../annotation/article.ts";
import { readDateLine } from "./date-line.ts";
import { endsSentence, isListItem, lookupForm, type Paragraph } from "./paragraph.ts";

/** What the headline is chosen from. */
export interface TitleSearch {
  readonly paragraphs: readonly Paragraph[];
  readonly claims: readonly Claim[];
  /** Index of the first paragraph of running text. */
  readonly bodyAt: number;
  /** Index of the last one. */
  readonly bodyEnd: number;
  /** Whether a paragraph was recognised as furniture, a date or a byline. */
  readonly taken: (index: number) => boolean;
  /** Whether it is a date line or a byline. */
  readonly signs: (index: number) => boolean;
}

/** The index of the headline; -1 when the text has none. */
export function findTitle(search: TitleSearch): number {
  const claimed = claimedTitle(search);
  if (claimed >= 0) return claimed;
  const heading = headingTitle(search);
  return heading >= 0 ? heading : plainTitle(search);
}

const LONGEST_TITLE = 60;

/** A paragraph with the words of a claimed title, at the top or anywhere as a heading. */
function claimedTitle({ paragraphs, claims, bodyAt }: TitleSearch): number {
  for (const wanted of titleForms(claims)) {
    const near = bodyAt + 2;
    const same = paragraphs.flatMap((paragraph, i) =>
      paragraph.words <= LONGEST_TITLE &&
      lookupForm(paragraph.plain, paragraph.low) === wanted &&
      (i <= near || /^h[1-3]$/.test(paragraph.tag))
        ? [i]
        : [],
    );
    const best =
      same.find((i) => paragraphs[i]?.tag === "h1") ?? same.find((i) => i <= near) ?? same[0];
    if (best !== undefined) return best;
  }
  return -1;
}

/** The claimed titles, and what stands before " | Site" or " - Site" in each. */
function titleForms(claims: readonly Claim[]): readonly string[] {
  const titles = claims.filter((claim) => claim.field === "title").map((claim) => claim.value);
  const forms = titles.flatMap((title) => {
    const parts = title.split(/\s+[|–—»·:-]\s+/u);
    const shorter = parts
      .slice(1)
      .map((_, i) => title.slice(0, cutAfter(title, parts, parts.length - 2 - i)));
    return [title, ...shorter].map((words) => lookupForm(words.replace(/\s+/g, " ").trim()));
  });
  return [...new Set(forms)].filter((form) => form.split(" ").length >= 2);
}

function cutAfter(title: string, parts: readonly string[], last: number): number {
  const part = parts[last] ?? "";
  return title.lastIndexOf(part, title.length - (parts[last + 1]?.length ?? 0)) + part.length;
}

function headingTitle({ paragraphs, bodyAt, taken }: TitleSearch): number {
  const firsts = paragraphs.flatMap((paragraph, i) =>
    paragraph.tag === "h1" && paragraph.words >= 2 && !isSiteName(paragraph) && !taken(i)
      ? [i]
      : [],
  );
  const above = firsts.filter((i) => i <= bodyAt + 2);
  return above.at(-1) ?? firsts[0] ?? -1;
}

function isSiteName({ path, linked, plain, words }: Paragraph): boolean {
  const banner = path.some((step) =>
    /\b(?:logo|site-?title|site-?name|masthead|branding)\b/.test(step),
  );
  return banner || (words <= 3 && linked >= plain.length * 0.9);
}

/**
 * A short line without final punctuation before the body, in plain text or a page without headings: of several the one
 * that speaks of what the body speaks of. Under a menu a line that shares no word with it is none, unless a date or byline
 * follows.
 */
function plainTitle(search: TitleSearch): number {
  const { paragraphs, bodyAt, bodyEnd, signs, taken } = search;
  const vocabulary = topicWords(paragraphs.slice(bodyAt, Math.min(bodyEnd + 1, bodyAt + 12)));
  const twice = printedTwice(paragraphs);
  const scored = paragraphs.slice(0, bodyAt).flatMap((paragraph, i) => {
    if (taken(i) || !canBeTitle(paragraph, signs(i + 1))) return [];
    const isSigned = signs(i + 1) || (i + 2 < bodyAt && signs(i + 2));
    const shared = sharedTopics(paragraph, vocabulary);
    const score = 2 * shared + looks(paragraph, isSigned, twice) - 0.03 * Math.min(30, bodyAt - i);
    const isAlone = bodyAt <= FEW_LINES && paragraph.words >= 5;
    return shared > 0 || isSigned || isAlone ? [{ i, score }] : [];
  });
  const best = scored.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  // Of two that are about as good the first is the headline, the other its subtitle.
  return scored.find(({ score }) => score > 0 && score >= best - 0.1)?.i ?? -1;
}

function looks({ words, plain }: Paragraph, isSigned: boolean, twice: ReadonlySet<string>): number {
  return (isSigned ? 0.5 : 0) + (words >= 5 ? 0.4 : 0) + (twice.has(plain) ? 0.3 : 0);
}

/** Above a text with no more lines than these there is no menu. */
const FEW_LINES = 3;

/** The share of a line's longer words that the body has too. */
function sharedTopics(paragraph: Paragraph, vocabulary: ReadonlySet<string>): number {
  const own = [...topicWords([paragraph])];
  return own.filter((word) => vocabulary.has(word)).length / Math.max(2, own.length);
}

/** Pages print a headline twice: on top, and in what they offer to share. More often means a menu. */
function printedTwice(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { plain } of paragraphs) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  return new Set([...counts].flatMap(([plain, count]) => (count === 2 ? [plain] : [])));
}

/** The longer words of paragraphs, cut to their first letters so that forms of one word meet. */
function topicWords(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const words = paragraphs.flatMap(
    ({ plain }) => plain.match(/[\p{L}\p{N}]{4,}|\p{Lu}{2,}/gu) ?? [],
  );
  return new Set(
    words.map((word) => word.toLowerCase().slice(0, 6)).filter((word) => !COMMON.has(word)),
  );
}

const COMMON: ReadonlySet<string> = new Set(
  "with from that this have will your more over into after about been were said their they what when which would could".split(
    " ",
  ),
);

/** A headline may end as a sentence does only where a date or a byline follows it. */
function canBeTitle(paragraph: Paragraph, signed: boolean): boolean {
  if (paragraph.words < (signed ? 2 : 3) || paragraph.words > 32 || paragraph.plain.length > 240)
    return false;
  if (isListItem(paragraph) || /[:;,]$/u.test(paragraph.plain) || isPlaceOrTime(paragraph))
    return false;
  if (!/^[\p{Lu}\p{N}“"'‘$€£#*[]/u.test(paragraph.plain)) return false;
  return signed || !endsSentence(paragraph) || /\?["”’]?$/u.test(paragraph.plain);
}

/** "Springfield, Ohio" and "4:05 P.M. EDT" stand above transcripts and are no headlines. */
function isPlaceOrTime({ plain }: Paragraph): boolean {
  return /^\p{Lu}[\p{L}.' -]{1,30},(?: \p{Lu}[\p{L}.]*){1,3}$/u.test(plain) || isClockTime(plain);
}

/** A line that is a time of day and nothing else. */
export function isClockTime(plain: string): boolean {
  return /^\(?\d{1,2}[:.]\d\d\b/.test(plain) && plain.length <= 24 && readDateLine(plain) === null;
}
