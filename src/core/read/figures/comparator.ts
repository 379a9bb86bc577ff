import type { Comparator } from "../../annotation/contract.ts";
import type { Sentence, Token } from "../../annotation/layers.ts";
import { COMPARATORS } from "../../languages/en/amounts/words.ts";

const LONGEST = 3;

/** Whether the words before an amount make it a limit or a rough number, and the token at which they begin. */
export function comparatorBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
): { readonly comparator: Comparator; readonly from: number } {
  for (let length = LONGEST; length > 0; length--) {
    const from = first - length;
    if (from < sentence.first) continue;
    const words = tokens
      .slice(from, first)
      .map((t) => t.text.toLowerCase())
      .join(" ");
    const comparator = Object.hasOwn(COMPARATORS, words) ? COMPARATORS[words] : undefined;
    if (comparator !== undefined) return { comparator, from };
  }
  return { comparator: "eq", from: first };
}
