/** The sentence in which a passage stands, as far as marks and capitals tell. */
import type { Span } from "../text/span.ts";

/** A mark that ends a sentence with a new one behind it, or a blank line. */
const END = /[.!?][”"’)\]]*\s+(?=[“"‘(\p{Lu}\p{N}])|\n\s*\n/gu;

/** Characters of a long sentence that are looked at on either side. */
const REACH = 400;

export function sentenceAround(text: string, { start, end }: Span<"text">): Span<"text"> {
  const from = Math.max(0, start - REACH);
  // With the first character of the passage, which shows whether a sentence begins there.
  const before = text.slice(from, start + 1);
  const after = text.slice(end, end + REACH);
  const last = [...before.matchAll(END)].at(-1);
  const first = /[.!?](?=[”"’)\]]*(?:\s|$))|\n\s*\n/u.exec(after);
  const mark = first === null || first[0].trim() === "" ? 0 : 1;
  return {
    start: last === undefined ? from : from + last.index + last[0].length,
    end: end + (first === null ? after.length : first.index + mark),
  };
}
