/** Puts the paragraphs of a document one under another: its text, and the blocks that say where each one stands. */
import type { Block } from "../annotation/article.ts";

export interface LaidParagraph {
  readonly text: string;
  /** What it stands in, as a web page would say: "aside" for headers, notes and fields. Empty for running text. */
  readonly path?: readonly string[];
}

export interface LaidOut {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A blank line between two paragraphs; blank paragraphs are none. Each paragraph is one block, as a line of plain text is. */
export function layOut(paragraphs: readonly LaidParagraph[]): LaidOut {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const { text, path = [] } of paragraphs) {
    const words = text.trim();
    if (words === "") continue;
    if (parts.length > 0) length += 2;
    parts.push(words);
    blocks.push({ start: length, end: length + words.length, tag: "line", path, linked: 0 });
    length += words.length;
  }
  return { text: parts.join("\n\n"), blocks };
}
