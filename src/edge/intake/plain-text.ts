import type { Block } from "../../core/annotation/article.ts";

/** No article has more lines or blocks; a file that has is refused, for its parts would not fit in memory. */
export const MOST_BLOCKS = 400_000;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * The lines of a plain text as blocks, without their line ends; blank lines are none. Ends one line after the most blocks
 * allowed.
 */
export function linesOf(text: string): readonly Block[] {
  const lines: Block[] = [];
  const add = (start: number, end: number): void => {
    if (text.slice(start, end).trim() !== "")
      lines.push({ start, end, tag: "line", path: [], linked: 0 });
  };
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    add(start, match.index);
    start = match.index + match[0].length;
    if (lines.length > MOST_BLOCKS) return lines;
  }
  add(start, text.length);
  return lines;
}
