/** The words with which an outlet closes its texts: what two articles share at their very ends and nowhere else. */

import { claimed } from "../read-article.ts";
import type { Body } from "./body.ts";
import type { Chain } from "./chains.ts";

/** Words that may still follow, such as a credit or a mark of the end. */
const MOST_AFTER = 30;
/** Most words of such a closing. */
const MOST_WORDS = 150;

/**
 * Whole paragraphs that close both texts, of one outlet as far as is known, and are the smaller part of one of them: they tell
 * of the outlet. What a text and its update have in common is most of both.
 */
export function isClosing(chain: Chain, ours: Body, theirs: Body): boolean {
  const outlets = [ours, theirs].map(({ article }) => claimed(article, "outlet"));
  if (outlets.every((outlet) => outlet !== null) && outlets[0] !== outlets[1]) return false;
  if (!closes(chain, ours, "a") || !closes(chain, theirs, "b")) return false;
  const length = Math.max(extent(chain, "a"), extent(chain, "b"));
  return length <= MOST_WORDS && length * 2 < Math.max(ours.words.length, theirs.words.length);
}

function closes(chain: Chain, { words }: Body, side: "a" | "b"): boolean {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return false;
  const end = last[side] + last.length;
  const isWhole =
    words[first[side]]?.opens === "paragraph" && (words[end]?.opens ?? "paragraph") === "paragraph";
  return isWhole && words.slice(end).filter(({ number }) => number !== null).length <= MOST_AFTER;
}

function extent(chain: Chain, side: "a" | "b"): number {
  const [first, last] = [chain[0], chain.at(-1)];
  return (last?.[side] ?? 0) + (last?.length ?? 0) - (first?.[side] ?? 0);
}
