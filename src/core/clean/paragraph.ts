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
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

const LEFTOVER_MARKUP = /<\/?(?:u|b|i|em|strong|sup|sub|span|br|p)\s*\/?>|\*\*/gi;

/** The words of a stretch of text on one line. */
export function plainOf(text: string): string {
  return text.replace(INVISIBLE, "").replace(LEFTOVER_MARKUP, "").replace(/\s+/g, " ").trim();
}

export function countWords(plain: string): number {
  return plain.match(WORD)?.length ?? 0;
}

/** Lower case, straight quotes, no marks at the ends: the form in which furniture is looked up. */
export function lookupForm(plain: string): string {
  return plain
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/^[^\p{L}\p{N}©#]+|[^\p{L}\p{N}#]+$/gu, "");
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
