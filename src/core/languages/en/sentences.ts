/** Where English sentences end, among the tokens of one paragraph. */
import type { Token } from "../../annotation/layers.ts";
import { OPENING_ABBREVIATIONS } from "./abbreviations.ts";
import { AFTER_CLOCK_TIME, SENTENCE_OPENERS, SPEECH_VERBS } from "./sentence-words.ts";

const TERMINAL = /^(?:[.!?\u2026\u3002\uff01\uff1f]+)$/;
const CLOSING = new Set(["\u201d", "\u2019", "'", '"', ")", "]", "}", "\u00bb", "''"]);
const OPENING = new Set(["\u201c", "\u2018", '"', "'", "(", "[", "\u00ab", "``", "\u201e"]);
const QUOTES = new Set(["\u201d", "\u2019", "'", '"', "\u00bb", "''"]);
const BULLET = /^[\u2022\u25cf\u25aa\u25e6\u2023\u25a0]$/;
const SHORT_FORM = /^(?:\p{L}\.)+$|^\p{L}[\p{L}-]*\.$/u;

/**
 * The first token index of each sentence after the first, ascending, for the tokens from `first` to before `last`.
 * A closing quotation mark or bracket stays with the sentence it closes.
 */
export function sentenceStarts(tokens: readonly Token[], first: number, last: number): number[] {
  const starts: number[] = [];
  let opened = first;
  for (let i = first; i < last - 1; ) {
    if (BULLET.test(tokens[i]?.text ?? "") && i > opened) {
      starts.push(i);
      opened = i;
    }
    const after = endsAt(tokens, opened, i, last);
    if (after > 0 && after < last) {
      starts.push(after);
      opened = after;
    }
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
  if (!opensSentence(tokens, after, last)) return 0;
  const isQuoted = after > i + 1 && QUOTES.has(tokens[after - 1]?.text ?? "");
  if (isQuoted && text !== "." && isAttribution(tokens, after, last)) return 0;
  return after;
}

/** The stop of "3." or "IV." that opens a paragraph, and the mark of a leftover "<!--". */
function isNoEnd(tokens: readonly Token[], opened: number, i: number): boolean {
  const before = tokens[i - 1]?.text ?? "";
  if (before === "<") return true;
  const isNumber = /^(?:\d{1,3}|[ivxIVX]{1,5})$/.test(before);
  return isNumber && i === opened + 1 && tokens[i]?.text === ".";
}

function afterClosing(tokens: readonly Token[], from: number, last: number): number {
  let i = afterNoteMark(tokens, from, last);
  while (i < last) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || !before) break;
    const closes = CLOSING.has(token.text) && token.start === before.end;
    if (!closes && !(TERMINAL.test(token.text) && token.start === before.end)) break;
    i++;
  }
  return i;
}

/** "[12]" right behind a full stop points to a note and belongs to the sentence before it. */
function afterNoteMark(tokens: readonly Token[], from: number, last: number): number {
  let i = from;
  while (i + 2 < last + 1) {
    const [open, number, close] = [tokens[i]?.text, tokens[i + 1]?.text, tokens[i + 2]?.text];
    if (open !== "[" || close !== "]" || !/^\d{1,3}$/.test(number ?? "")) break;
    i += 3;
  }
  return Math.min(i, last);
}

function opensSentence(tokens: readonly Token[], at: number, last: number): boolean {
  const [mark, before] = [tokens[at], tokens[at - 1]];
  if (mark && mark.start === before?.end && (mark.text === "(" || mark.text === "[")) return false;
  let i = at;
  while (i < last && OPENING.has(tokens[i]?.text ?? "")) i++;
  const text = tokens[i]?.text ?? tokens[at]?.text ?? "";
  if (/^[\p{Lu}\p{Lt}\p{Lo}\p{N}@#$€£¥]/u.test(text)) return true;
  if (/^\p{Ll}/u.test(text)) return /^\p{Ll}\p{Lu}|^https?:/u.test(text);
  return (
    i > at ||
    /^[-\u2013\u2014*\u2022\u25cf\u25aa]|^\.\.\.|^['\u2019[]/u.test(text) ||
    /^[^\p{P}]/u.test(text)
  );
}

/** After "U.S.", "Inc.", "p.m." or an initial: whether the next word opens a sentence. */
function endsAfterShortForm(tokens: readonly Token[], i: number, after: number): boolean {
  const form = (tokens[i]?.text ?? "").slice(0, -1);
  if (OPENING_ABBREVIATIONS.has(form) || OPENING_ABBREVIATIONS.has(titleCase(form))) return false;
  if (/^(?:e\.g|i\.e|c|ca|cf|v|vs|al)$/i.test(form)) return false;
  const next = tokens[after]?.text ?? "";
  const isCapital = /^\p{Lu}/u.test(next);
  const isQuoted = after > i + 1 && QUOTES.has(tokens[after - 1]?.text ?? "");
  if (after > i + 1) return SENTENCE_OPENERS.has(next) || (isQuoted && isCapital);
  if (OPENING.has(next)) return opensQuotation(tokens, after);
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
