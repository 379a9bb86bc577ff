import type { Span } from "../../../core/text/span.ts";

const SHORTEST = 24;
const LONGEST = 384;

/** The words before and after a span: as many as make it unique in the text, at least 24 characters a side. */
export function contextOf(
  text: string,
  { start, end }: Span<"text">,
): { readonly prefix: string; readonly suffix: string } {
  const exact = text.slice(start, end);
  let around = cut(text, { start, end }, SHORTEST);
  if (text.indexOf(exact) === text.lastIndexOf(exact)) return around;
  for (let length = SHORTEST * 2; length <= LONGEST && !isUnique(text, around, exact); length *= 2)
    around = cut(text, { start, end }, length);
  return around;
}

function cut(
  text: string,
  { start, end }: Span<"text">,
  length: number,
): { readonly prefix: string; readonly suffix: string } {
  const from = Math.max(0, start - length);
  const to = Math.min(text.length, end + length);
  return {
    prefix: text.slice(isLow(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, isLow(text, to) ? to - 1 : to),
  };
}

/** Whether a cut here would part the two halves of one character. */
function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0;
}

function isUnique(
  text: string,
  { prefix, suffix }: { readonly prefix: string; readonly suffix: string },
  exact: string,
): boolean {
  const whole = prefix + exact + suffix;
  return text.indexOf(whole) === text.lastIndexOf(whole);
}
