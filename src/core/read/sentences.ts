import type { Sentence, Token } from "../annotation/layers.ts";
import type { Stage } from "../annotation/pipeline.ts";
import { sentenceStarts } from "../languages/en/sentences.ts";
import type { ReadingContext } from "./context.ts";

/**
 * No sentence has more tokens: later stages look from a word over its whole sentence, so a megabyte without a full stop
 * would cost its square. The longest sentence of two thousand in print has 92.
 */
const LONGEST = 600;

/** Sentences, in order; none crosses a segment, together they hold every token. */
export const sentences: Stage<"segments" | "tokens", "sentences", ReadingContext> = {
  needs: ["segments", "tokens"],
  makes: "sentences",
  read({ segments, tokens }) {
    const layer: Sentence[] = [];
    let first = 0;
    for (const [index, segment] of segments.entries()) {
      let last = first;
      while (last < tokens.length && (tokens[last]?.end ?? 0) <= segment.end) last++;
      let from = first;
      for (const start of sentenceStarts(tokens, first, last).concat(last)) {
        for (; start - from > LONGEST; from += LONGEST)
          layer.push(...sentenceOf(tokens, from, from + LONGEST, index));
        layer.push(...sentenceOf(tokens, from, start, index));
        from = start;
      }
      first = last;
    }
    return { layer };
  },
};

function sentenceOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  segment: number,
): Sentence[] {
  const [from, to] = [tokens[first], tokens[last - 1]];
  if (!from || !to || last <= first) return [];
  return [{ start: from.start, end: to.end, first, last, segment }];
}
