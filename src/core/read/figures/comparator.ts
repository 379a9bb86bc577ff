import type { Comparator } from "../../annotation/contract.ts";
import type { Sentence, Token } from "../../annotation/layers.ts";
import { dollarPrefix } from "../../languages/en/amounts/money.ts";
import { isNegative } from "../../languages/en/amounts/parts.ts";
import { COMPARATORS, VAGUE_PLURALS } from "../../languages/en/amounts/words.ts";

const LONGEST = 3;
/** Units whose amounts may be below zero. */
const SIGNED = /^(?:%|°|deg|degrees?|celsius|fahrenheit)$/i;

/** Whether the words before an amount make it a limit or a rough number, and the token at which they begin. */
export function comparatorBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  amount: number,
): { readonly comparator: Comparator; readonly from: number } {
  const first = startOf(tokens, sentence, amount);
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
  const isVague = Object.hasOwn(VAGUE_PLURALS, tokens[amount]?.text.toLowerCase() ?? "");
  return { comparator: isVague ? "approx" : "eq", from: first };
}

/** "|HK| $40", "|-|1.3%": the sign belongs to the amount, whose rule leaves it out. */
function startOf(tokens: readonly Token[], { first }: Sentence, amount: number): number {
  const place = { items: tokens, norms: [], first: amount, last: amount + 1 };
  const isSigned = SIGNED.test(tokens[amount + 1]?.text ?? "") && isNegative(place);
  const isLonger = isSigned || dollarPrefix(tokens, amount) !== undefined;
  return isLonger && amount > first ? amount - 1 : amount;
}
