import type { Token } from "../annotation/layers.ts";
import type { Stage } from "../annotation/pipeline.ts";
import { tokenize } from "../languages/en/tokens.ts";
import type { ReadingContext } from "./context.ts";

/** Words and marks, in order; none crosses a segment. */
export const tokens: Stage<"segments", "tokens", ReadingContext> = {
  needs: ["segments"],
  makes: "tokens",
  read({ segments }, { text }) {
    const layer: Token[] = [];
    for (const segment of segments)
      for (const token of tokenize(text, segment.start, segment.end)) layer.push(token);
    return { layer };
  },
};
