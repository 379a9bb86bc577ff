import type { Quote } from "../annotation/contract.ts";

/** Characters before and behind a passage within which its sentence is looked for. */
const REACH = 240;

type Stretch = Pick<Quote, "start" | "end">;

/** The sentence of a passage, from one full stop or blank line to the next; a long one only as far as the passage needs. */
export function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const behind = text.slice(end, end + REACH);
  const begin = Math.max(...[". ", "\n\n"].map((stop) => before.lastIndexOf(stop))) + 1;
  const stop = behind.search(/[.!?]["”’']?\s|\n\n/);
  return { start: from + begin, end: stop < 0 ? end + behind.length : end + stop };
}
