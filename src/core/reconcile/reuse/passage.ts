import type { Passage } from "../../annotation/contract.ts";
import type { Span } from "../../text/span.ts";
import type { Body } from "./body.ts";
import type { Chain } from "./chains.ts";

/** What a chain spans in one of its two texts. */
export function passageOf(chain: Chain, body: Body, side: "a" | "b"): Passage {
  const [first, last] = [chain[0], chain.at(-1)];
  const start = body.words[first?.[side] ?? 0]?.start ?? 0;
  const end = body.words[(last?.[side] ?? 0) + (last?.length ?? 1) - 1]?.end ?? start;
  return passageAt(body, { start, end });
}

export const passageAt = ({ article }: Body, { start, end }: Span<"text">): Passage => ({
  article: article.id,
  start,
  end,
  exact: article.reading.text.slice(start, end),
});
