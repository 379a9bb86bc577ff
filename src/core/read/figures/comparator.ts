import type { Comparator } from "../../annotation/contract.ts";
import type { Sentence, Token } from "../../annotation/layers.ts";
import { COMPARATORS } from "../../languages/en/amounts/words.ts";

const LONGEST = 3;

/** "not |1,150 metres|", "instead of |40 boats|": what a text says that it is not. */
export function isDenied(
  tokens: readonly Token[],
  sentence: Sentence,
  { comparator, from }: { readonly comparator: Comparator; readonly from: number },
): boolean {
  const word = (at: number): string =>
    at < sentence.first ? "" : (tokens[at]?.text.toLowerCase() ?? "");
  const two = `${word(from - 2)} ${word(from - 1)}`;
  return word(from - 1) === "not"
    ? comparator !== "approx"
    : two === "instead of" || two === "rather than";
}

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
