/** A paragraph of the text as zones are decided on it, and what can be told from its words alone. */
import type { Span } from "../text/span.ts";

export interface Paragraph extends Span<"text"> {
  /** The HTML element, or "line" in plain text. */
  readonly tag: string;
  readonly path: readonly string[];
  /** Characters inside links. */
  readonly linked: number;
  /** Numbers of the elements of `path`; absent in plain text. */
  readonly elements?: readonly number[];
  readonly told?: number;
  readonly notes?: readonly Span<"text">[];
  /** Its words on one line: blanks collapsed, invisible characters out, for judging only. */
  readonly plain: string;
  readonly words: number;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const LEFTOVER_MARKUP = /<\/?(?:u|b|i|em|strong|sup|sub|span|br|p)\s*\/?>|\*\*/gi;

/** The words of a stretch of text on one line. */
export function plainOf(text: string): string {
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
    } else if (inWord && !(JOINERS.includes(plain.charAt(i)) && isWordAt(plain, i + 1)))
      inWord = false;
  }
  return words;
}

const JOINERS = "'’.-";

/** Whether a letter or a digit stands there; the second half of a pair goes with the first. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39)
    );
  const from = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
  return from >= 0 && LETTER.test(String.fromCodePoint(text.codePointAt(from) ?? 0));
}

const LETTER = /^[\p{L}\p{N}]$/u;

/** Lower case, straight quotes, no marks at the ends: the form in which furniture is looked up. */
export function lookupForm(plain: string): string {
  const low = plain.toLowerCase();
  const even = /[‘’“”]/.test(low) ? low.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : low;
  let start = 0;
  let end = even.length;
  while (start < end && !STARTS_LINE.test(characterAt(even, start)))
    start += characterAt(even, start).length;
  while (end > start && !ENDS_LINE.test(characterBefore(even, end)))
    end -= characterBefore(even, end).length;
  return even.slice(start, end);
}

const STARTS_LINE = /^[\p{L}\p{N}©#]$/u;
const ENDS_LINE = /^[\p{L}\p{N}#]$/u;

const characterAt = (text: string, at: number): string =>
  String.fromCodePoint(text.codePointAt(at) ?? 0);

function characterBefore(text: string, end: number): string {
  const pair = text.slice(Math.max(0, end - 2), end);
  return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.charAt(end - 1);
}

const SENTENCE_END = /[.!?…][)\]"'”’»]*$/;
const CUT_SHORT = /(?:\.\.\.|…)[)\]]*$|\[(?:\.\.\.|…)\]$/;

/** Whether it ends as a sentence does. */
export function endsSentence(paragraph: Paragraph): boolean {
  return SENTENCE_END.test(paragraph.plain) && !isCutShort(paragraph);
}

/** Whether it was cut with an ellipsis, as teasers are. */
export function isCutShort(paragraph: Paragraph): boolean {
  return CUT_SHORT.test(paragraph.plain) && paragraph.words < 60;
}

/** Running text: a whole sentence or more, or a long stretch of words. */
export function isProse(paragraph: Paragraph): boolean {
  if (isCutShort(paragraph)) return false;
  if (paragraph.words >= 30) return true;
  return paragraph.words >= 8 && (endsSentence(paragraph) || /[:;,][)"”’]*$/.test(paragraph.plain));
}

const LIST_MARK = /^(?:[-–—•‣▪●◦*·]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/;

export function isListItem(paragraph: Paragraph): boolean {
  return paragraph.tag === "li" || LIST_MARK.test(paragraph.plain);
}
