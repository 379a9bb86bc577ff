import type { Sentence, Token } from "../annotation/layers.ts";
import type { Stage } from "../annotation/pipeline.ts";
import { sentenceStarts } from "../languages/en/sentences.ts";
import type { ReadingContext } from "./context.ts";

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
      const starts = [first, ...sentenceStarts(tokens, first, last), last];
      for (let i = 0; i + 1 < starts.length; i++)
        layer.push(...sentenceOf(tokens, starts[i] ?? 0, starts[i + 1] ?? 0, index));
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
