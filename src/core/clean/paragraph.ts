/** A paragraph of the text as zones are decided on it, and what can be told from its words alone. */
import type { Span } from "../text/span.ts";

export interface Paragraph extends Span<"text"> {
  /** The HTML element, or "line" in plain text. */
  readonly tag: string;
  readonly path: readonly string[];
  /** Characters inside links. */
  readonly linked: number;
  /** Numbers of the elements of `path`; absent in plain text. */
  readonly elements: readonly number[] | undefined;
  readonly told: number | undefined;
  /** Its words on one line: blanks collapsed, invisible characters out, for judging only. */
  readonly plain: string;
  /** The same in small letters. */
  readonly low: string;
  readonly words: number;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const LEFTOVER_MARKUP = /<\/?(?:u|b|i|em|strong|sup|sub|span|br|p)\s*\/?>|\*\*/gi;

/** What none of the changes is made without: most lines have nothing of it. */
const UNEVEN = /[^\S ]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff<]|\*\*| {2}|^ | $/;

/** The words of a stretch of text on one line. */
export function plainOf(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text.replace(INVISIBLE, "").replace(LEFTOVER_MARKUP, "").replace(/\s+/g, " ").trim();
}

/** Words with the apostrophes, points and hyphens inside them. */
export function countWords(plain: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < plain.length; i++) {
    if (isWordAt(plain, i)) {
      if (!inWord) words++;
      inWord = true;
    } else if (inWord && !joinsAt(plain, i)) inWord = false;
  }
  return words;
}

const JOINERS = "'’.-";

const joinsAt = (plain: string, at: number): boolean =>
  at + 1 < plain.length && JOINERS.includes(plain.charAt(at)) && isWordAt(plain, at + 1);

/** Whether a letter or a digit stands there; the second half of a pair goes with the first. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isPlainLetter(code);
  const from = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
  return from >= 0 && LETTER.test(String.fromCodePoint(text.codePointAt(from) ?? 0));
}

/** Whether it is a letter or a digit of ASCII. */
const isPlainLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39);

const LETTER = /^[\p{L}\p{N}]$/u;

/** Lower case, straight quotes, no marks at the ends: the form in which furniture is looked up. */
export function lookupForm(plain: string, low = plain.toLowerCase()): string {
  const even = /[‘’“”]/.test(low) ? low.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : low;
  let start = 0;
  let end = even.length;
  while (start < end && !startsLine(even, start)) start += characterAt(even, start).length;
  while (end > start && !endsLine(even, end)) end -= characterBefore(even, end).length;
  return even.slice(start, end);
}

const STARTS_LINE = /^[\p{L}\p{N}©#]$/u;
const ENDS_LINE = /^[\p{L}\p{N}#]$/u;

const startsLine = (text: string, at: number): boolean =>
  isPlainLetter(text.charCodeAt(at)) || STARTS_LINE.test(characterAt(text, at));

const endsLine = (text: string, end: number): boolean =>
  isPlainLetter(text.charCodeAt(end - 1)) || ENDS_LINE.test(characterBefore(text, end));

const characterAt = (text: string, at: number): string =>
  String.fromCodePoint(text.codePointAt(at) ?? 0);

function characterBefore(text: string, end: number): string {
  const pair = text.slice(Math.max(0, end - 2), end);
  return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.charAt(end - 1);
}

/** The place behind the last character that is none of `closers`. */
function endBefore(plain: string, closers: string): number {
  let end = plain.length;
  while (end > 0 && closers.includes(plain.charAt(end - 1))) end--;
  return end;
}

/** Whether the last character is one of the marks, but for what closes quotations and brackets. */
function endsWithMark(plain: string, marks: string, closers: string): boolean {
  const end = endBefore(plain, closers);
  return end > 0 && marks.includes(plain.charAt(end - 1));
}

/** Whether it ends as a sentence does. */
export function endsSentence(paragraph: Paragraph): boolean {
  return endsWithMark(paragraph.plain, ".!?…", `)]"'”’»`) && !isCutShort(paragraph);
}

/** Whether it was cut with an ellipsis, as teasers are. */
export function isCutShort(paragraph: Paragraph): boolean {
  if (paragraph.words >= 60) return false;
  const end = endBefore(paragraph.plain, ")]");
  return paragraph.plain.endsWith("…", end) || paragraph.plain.endsWith("...", end);
}

/** Running text: a whole sentence or more, or a long stretch of words. */
export function isProse(paragraph: Paragraph): boolean {
  if (isCutShort(paragraph)) return false;
  if (paragraph.words >= 30) return true;
  return (
    paragraph.words >= 8 &&
    (endsSentence(paragraph) || endsWithMark(paragraph.plain, ":;,", ')"”’'))
  );
}

const LIST_MARK = /^(?:[-–—•‣▪●◦*·]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/;

export function isListItem(paragraph: Paragraph): boolean {
  return paragraph.tag === "li" || LIST_MARK.test(paragraph.plain);
}
