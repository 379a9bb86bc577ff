/** Whether a sentence may open at a token that stands behind a final mark. */
import type { Token } from "../../annotation/layers.ts";
import { SMALL_OPENERS, SPEECH_VERBS } from "./sentence-words.ts";

const OPENING = new Set(["\u201c", "\u2018", '"', "'", "(", "[", "\u00ab", "``", "\u201e"]);
const MOST_OPENING = 8;

export const isOpeningMark = (text: string): boolean => OPENING.has(text);

/** The final mark is the token `mark`; `at` is the first token behind it and what closes with it. */
export function opensSentence(
  tokens: readonly Token[],
  mark: number,
  at: number,
  last: number,
): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  const isBracket = token?.text === "(" || token?.text === "[";
  if (isBracket && token?.start === before?.end) return false;
  let i = at;
  while (i < last && i < at + MOST_OPENING && isOpeningMark(tokens[i]?.text ?? "")) i++;
  const text = tokens[i]?.text ?? token?.text ?? "";
  if (isBracket && /^\p{N}+$/u.test(text) && tokens[i + 1]?.text === ")") return false;
  if (/^[\p{Lu}\p{Lt}\p{Lo}\p{N}@#$€£¥]/u.test(text)) return true;
  if (/^\p{Ll}/u.test(text)) return opensSmall(tokens, { mark, at, word: i });
  return (
    i > at ||
    /^[-\u2013\u2014*\u2022\u25cf\u25aa]|^\.\.\.|^['\u2019[]/u.test(text) ||
    /^[^\p{P}]/u.test(text)
  );
}

interface SmallOpening {
  readonly mark: number;
  readonly at: number;
  /** The first word: behind `at` where brackets or quotation marks open. */
  readonly word: number;
}

/**
 * A small letter opens a sentence behind a mark that cannot be a short form's, when nothing closes with it: a writer
 * without capitals ("we left. it rained"), a name ("iPhone"), an address. Never behind an ellipsis or a quotation.
 */
function opensSmall(tokens: readonly Token[], { mark, at, word }: SmallOpening): boolean {
  const text = tokens[word]?.text ?? "";
  if (/^\p{Ll}+\p{Lu}|^https?:/u.test(text)) return true;
  const [end, next] = [tokens[mark], tokens[at]];
  if (!end || !next || at > mark + 1 || next.start === end.end) return false;
  if (!/^(?:\.|[!?]+)$/.test(end.text) || !/^\p{Ll}+(?:['\u2019-]\p{Ll}+)*$/u.test(text))
    return false;
  if (word > at) return word === at + 1 && next.text === "(";
  if (isToldBySpeaker(tokens, at)) return false;
  return closesClause(tokens[mark - 1]?.text ?? "", end.text, SMALL_OPENERS.has(text));
}

/** Whether a stop behind this word ends more than a short form, before a word that is a usual opening or another. */
function closesClause(word: string, mark: string, isOpener: boolean): boolean {
  if (mark !== ".") return /^[\p{Ll}\p{N})]/u.test(word);
  if (/^\p{Ll}{2,}$/u.test(word)) return word.length > 3 || isOpener;
  return isOpener && (word === ")" || /^\p{Lu}\p{Ll}{4,}$/u.test(word));
}

/** "Who gains? the minister asked." */
function isToldBySpeaker(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some(({ text }) => SPEECH_VERBS.has(text));
}
