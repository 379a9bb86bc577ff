/** Sentence ends without a final mark, where no reader would read on: rules of signs, addresses, time stamps, faces. */
import type { Token } from "../../annotation/layers.ts";
import { SENTENCE_OPENERS } from "./sentence-words.ts";

const BULLET = /^[\u2022\u25cf\u25aa\u25e6\u2023\u25a0]$/;
const SEPARATOR = /^(?:-{4,}|={4,}|\*{4,}|~{4,}|#{3,})$/;
const ADDRESS = /^https?:\/\/./;
const FACE = /^[:;=]-?[()DP]$/;
const DAY_IN_DIGITS = /^\d{1,2}[/.]\d{1,2}[/.](?:\d\d|\d{4})$/;
const CLOCK_TIME = /^\d{1,2}:\d\d(?::\d\d)?$/;

export const isFace = (text: string): boolean => FACE.test(text);

/** Whether token `i`, which is not the first of its sentence, opens one whatever stands before it. */
export function opensUnmarked(tokens: readonly Token[], i: number, last: number): boolean {
  const [text, before] = [tokens[i]?.text ?? "", tokens[i - 1]];
  if (BULLET.test(text)) return i + 1 < last;
  if (tokens[i]?.start === before?.end) return false;
  if (SEPARATOR.test(text)) return !/^\p{Ll}/u.test(tokens[i + 1]?.text ?? "");
  if (ADDRESS.test(text)) return ADDRESS.test(before?.text ?? "");
  return before?.text === ":" && isFirstItem(tokens, i, last);
}

/** "They agreed on two things: 1. Trade." */
function isFirstItem(tokens: readonly Token[], i: number, last: number): boolean {
  if (i + 2 >= last || tokens[i]?.text !== "1" || tokens[i + 1]?.text !== ".") return false;
  return /^\p{Lu}/u.test(tokens[i + 2]?.text ?? "");
}

/** Whether the sentence closes with token `i` although that is no final mark. */
export function endsUnmarked(tokens: readonly Token[], i: number, last: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !next || i + 1 >= last || token.end === next.start) return false;
  if (SEPARATOR.test(token.text)) return /^[\p{Lu}\p{Lo}\p{N}]/u.test(next.text);
  if (FACE.test(token.text)) return /^\p{Lu}/u.test(next.text);
  if (ADDRESS.test(token.text)) return opensBehindAddress(tokens, i + 1);
  return isTimeStamp(tokens, i) && /^\p{L}/u.test(next.text) && !/^\p{Lu}{2,4}$/u.test(next.text);
}

/** A usual opening, or a capital before a small letter: no "https://example.org Web Site". */
function opensBehindAddress(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? "";
  if (SENTENCE_OPENERS.has(text)) return true;
  return /^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(tokens[at + 1]?.text ?? "");
}

/** "03/04/2021 06:07 PM" heads a message or a post and stands in no sentence. */
function isTimeStamp(tokens: readonly Token[], i: number): boolean {
  if (!/^[AP]M$/i.test(tokens[i]?.text ?? "")) return false;
  const [day, clock] = [tokens[i - 2]?.text ?? "", tokens[i - 1]?.text ?? ""];
  return CLOCK_TIME.test(clock) && DAY_IN_DIGITS.test(day);
}
