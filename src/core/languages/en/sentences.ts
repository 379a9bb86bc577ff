/** Where English sentences end, among the tokens of one paragraph. */
import type { Token } from "../../annotation/layers.ts";
import { OPENING_ABBREVIATIONS, OPENING_AS_WRITTEN } from "./abbreviations.ts";
import { isOpeningMark, opensSentence } from "./sentence-openings.ts";
import {
  AFTER_CLOCK_TIME,
  NAMES_WITH_MARKS,
  NUMBERED_HEADINGS,
  SENTENCE_OPENERS,
  SPEECH_VERBS,
} from "./sentence-words.ts";
import { endsUnmarked, isFace, opensUnmarked } from "./unmarked-ends.ts";

const TERMINAL = /^(?:[.!?\u2026\u3002\uff01\uff1f]+)$/;
const CLOSING = new Set(["\u201d", "\u2019", "'", '"', ")", "]", "}", "\u00bb", "''"]);
const QUOTES = new Set(["\u201d", "\u2019", "'", '"', "\u00bb", "''"]);
const SHORT_FORM = /^(?:\p{L}{1,2}\.)+$|^\p{L}[\p{L}-]*\.$/u;
const ELLIPSIS = /^(?:\.{2,}|\u2026)$/;
/** No more tokens than this close with one final mark: what no person wrote must not be read again and again. */
const MOST_CLOSING = 16;

/**
 * The first token index of each sentence after the first, ascending, for the tokens from `first` to before `last`.
 * A closing quotation mark or bracket stays with the sentence it closes.
 */
export function sentenceStarts(tokens: readonly Token[], first: number, last: number): number[] {
  const starts: number[] = [];
  let opened = first;
  const open = (at: number): void => {
    if (at <= opened || at >= last) return;
    starts.push(at);
    opened = at;
  };
  for (let i = first; i < last; ) {
    if (i > opened && opensUnmarked(tokens, i, last)) open(i);
    const after = endsUnmarked(tokens, i, last) ? i + 1 : endsAt(tokens, opened, i, last);
    open(after);
    i = Math.max(i + 1, after);
  }
  return starts;
}

/** The index of the token after the sentence that closes with token `i`; 0 when none does. */
function endsAt(tokens: readonly Token[], opened: number, i: number, last: number): number {
  const text = tokens[i]?.text ?? "";
  const isShortForm = text.length > 1 && SHORT_FORM.test(text);
  if (!isShortForm && (!TERMINAL.test(text) || isNoEnd(tokens, opened, i))) return 0;
  const after = afterClosing(tokens, i + 1, last);
  if (after >= last) return after;
  if (isShortForm) return endsAfterShortForm(tokens, i, after) ? after : 0;
  if (!opensSentence(tokens, i, after, last)) return 0;
  const isQuoted = after > i + 1 && QUOTES.has(tokens[after - 1]?.text ?? "");
  if (isQuoted && text !== "." && goesOnBehindQuote(tokens, after, last)) return 0;
  return after;
}

/**
 * A mark that ends nothing: the stop of "3." or "Figure 2." that opens a paragraph, an ellipsis that opens a sentence
 * or joins two words, the mark of a name ("Yahoo! Chief Executive Oakes") and of a leftover "<!--".
 */
function isNoEnd(tokens: readonly Token[], opened: number, i: number): boolean {
  const [text, before] = [tokens[i]?.text ?? "", tokens[i - 1]?.text ?? ""];
  if (/^<+$/.test(before)) return true;
  if (ELLIPSIS.test(text) && (isGlued(tokens, i) || i === openedAt(tokens, opened))) return true;
  if (text === "!" && NAMES_WITH_MARKS.has(before))
    return !SENTENCE_OPENERS.has(tokens[i + 1]?.text ?? "");
  return text === "." && isItemNumber(tokens, openedAt(tokens, opened), i - 1);
}

function isGlued(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && next.start === tokens[i]?.end && /^[\p{L}\p{N}@]/u.test(next.text);
}

function isItemNumber(tokens: readonly Token[], opened: number, i: number): boolean {
  if (!/^(?:\d{1,3}|\d{1,2}(?:\.\d{1,2})+|[ivxIVX]{1,5})$/.test(tokens[i]?.text ?? ""))
    return false;
  return i === opened || (i === opened + 1 && NUMBERED_HEADINGS.has(tokens[opened]?.text ?? ""));
}

/** The first token of the sentence behind a mark that opens it: “, ", (, *. */
function openedAt(tokens: readonly Token[], opened: number): number {
  const text = tokens[opened]?.text ?? "";
  return isOpeningMark(text) || /^[*-]+$/.test(text) ? opened + 1 : opened;
}

function afterClosing(tokens: readonly Token[], from: number, last: number): number {
  const limit = Math.min(last, from + MOST_CLOSING);
  let i = from;
  for (let before = -1; before < i && i < limit; ) {
    before = i;
    i = afterNote(tokens, i, last);
    const [token, previous] = [tokens[i], tokens[i - 1]];
    if (i >= last || !token || !previous) break;
    const isTight = token.start === previous.end;
    if (
      isTight
        ? closesSentence(token.text) || /^\*+$/.test(token.text)
        : isFace(token.text) || closesAlone(tokens, i, last)
    )
      i++;
  }
  return Math.min(i, last);
}

const closesSentence = (text: string): boolean => CLOSING.has(text) || TERMINAL.test(text);

/** A closing quotation mark that a blank has parted from its sentence; a straight one only where the text ends. */
function closesAlone(tokens: readonly Token[], i: number, last: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (i + 1 >= last) return token?.text === "\u201d" || token?.text === '"';
  return token?.text === "\u201d" && token.end !== next?.start;
}

/** "[12]", "[source needed]" and a raised "3" behind a final mark belong to the sentence before them. */
function afterNote(tokens: readonly Token[], at: number, last: number): number {
  const texts = tokens.slice(at, Math.min(at + 6, last)).map(({ text }) => text);
  if (texts[0] === "[") {
    const close = texts.indexOf("]");
    const isNumber = close === 2 && /^\d{1,3}$/.test(texts[1] ?? "");
    const isRemark = close > 2 && texts[close - 1] === "needed";
    return isNumber || isRemark ? at + close + 1 : at;
  }
  return isRaisedNumber(tokens, at, last) ? at + 1 : at;
}

/** "It failed.3 Talks", "It failed. 3 The talks": no blank before it, or a capital behind that no number counts. */
function isRaisedNumber(tokens: readonly Token[], at: number, last: number): boolean {
  const [number, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!number || !before || !/^\d{1,2}$/.test(number.text)) return false;
  if (!closesSentence(before.text)) return false;
  if (next === undefined || at + 1 >= last) return number.start === before.end;
  const isDay = AFTER_CLOCK_TIME.has(next.text);
  if (isDay || next.start === number.end || !/^\p{Lu}/u.test(next.text)) return false;
  return number.start === before.end || SENTENCE_OPENERS.has(next.text);
}

/** After "U.S.", "Inc.", "p.m." or an initial: whether the next word opens a sentence. */
function endsAfterShortForm(tokens: readonly Token[], i: number, after: number): boolean {
  const form = (tokens[i]?.text ?? "").slice(0, -1);
  if (OPENING_AS_WRITTEN.has(form)) return false;
  if (OPENING_ABBREVIATIONS.has(form) || OPENING_ABBREVIATIONS.has(titleCase(form))) return false;
  if (/^(?:e\.g|i\.e|p\.s|c|ca|cf|v|vs|al)$/i.test(form)) return false;
  const next = tokens[after]?.text ?? "";
  const isCapital = /^\p{Lu}/u.test(next);
  const isQuoted = after > i + 1 && QUOTES.has(tokens[after - 1]?.text ?? "");
  if (after > i + 1) return SENTENCE_OPENERS.has(next) || (isQuoted && isCapital);
  if (isOpeningMark(next)) return opensQuotation(tokens, after);
  if (/^[ap]\.m$/i.test(form))
    return /^\p{Lu}\p{Ll}|^[AI]$/u.test(next) && !AFTER_CLOCK_TIME.has(next);
  return form === "etc" ? isCapital : SENTENCE_OPENERS.has(next);
}

function opensQuotation(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.text;
  return mark !== "(" && mark !== "[" && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "");
}

/** "GEN" of a headline in capitals as "Gen". */
function titleCase(form: string): string {
  return form.length > 1 ? form.charAt(0) + form.slice(1).toLowerCase() : form;
}

/** “Will they come?” – a question that Oakes left open; or who asked it. */
function goesOnBehindQuote(tokens: readonly Token[], at: number, last: number): boolean {
  return /^[-\u2013\u2014]+$/.test(tokens[at]?.text ?? "") || isAttribution(tokens, at, last);
}

/** A name of at most five words and a verb of speech: “Will they come?” Foreign Minister Oakes asked. */
function isAttribution(tokens: readonly Token[], at: number, last: number): boolean {
  for (let i = at; i < last && i < at + 6; i++) {
    const text = tokens[i]?.text ?? "";
    if (SPEECH_VERBS.has(text)) return i > at || !/^\p{Lu}/u.test(text);
    const isName =
      /^[\p{Lu}]/u.test(text) || ["the", "of", "de", "van", "von", "al"].includes(text);
    if (!isName) return false;
  }
  return false;
}
