/** An article without the furniture of its page: what has to be the same for it to be the same article. */
import type { Quote, Reading } from "../../core/annotation/contract.ts";

const BREAK = /\n[^\S\n]*\n/g;

/** Headline, dateline, body and captions, paragraph by paragraph, as they stand in the text. */
export function paragraphsOf({ text, zones }: Pick<Reading, "text" | "zones">): Quote[] {
  return zones
    .filter(({ role }) => role !== "chrome" && role !== "byline")
    .flatMap(({ start, end }) => piecesOf(text, start, end))
    .filter(({ exact }) => exact !== "");
}

function piecesOf(text: string, start: number, end: number): Quote[] {
  const ends = [...text.slice(start, end).matchAll(BREAK)].map(({ index }) => start + index);
  return [...ends, end].map((until, at) => trimmed(text, ends[at - 1] ?? start, until));
}

function trimmed(text: string, from: number, to: number): Quote {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const exact = words.trim();
  return { start, end: start + exact.length, exact };
}

/** How two versions of a paragraph are compared: where its lines break says nothing. */
export const plain = ({ exact }: Quote): string => exact.replace(/\s+/g, " ");
