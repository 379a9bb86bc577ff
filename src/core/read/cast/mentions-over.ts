import type { Mention } from "../../annotation/layers.ts";

/** The mentions over each token, in their order. */
export function mentionsOver(
  mentions: readonly Mention[],
): ReadonlyMap<number, readonly Mention[]> {
  const over = new Map<number, Mention[]>();
  for (const mention of mentions)
    for (let token = mention.first; token < mention.last; token++) {
      const here = over.get(token);
      if (here === undefined) over.set(token, [mention]);
      else here.push(mention);
    }
  return over;
}
