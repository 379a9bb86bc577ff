import type { Comparator } from "../../annotation/contract.ts";
import type { Sentence, Token } from "../../annotation/layers.ts";
import { dollarPrefix } from "../../languages/en/amounts/money.ts";
import { isNegative } from "../../languages/en/amounts/parts.ts";
import { ADDED, COMPARATORS, OVER_VERBS, VAGUE_PLURALS } from "../../languages/en/amounts/words.ts";

const LONGEST = 3;
/** Units whose amounts may be below zero. */
const SIGNED = /^(?:%|°|deg|degrees?|celsius|fahrenheit)$/i;

/** "not |1,150 metres|", "instead of |40 boats|": what a text says that it is not. */
export function isDenied(
  tokens: readonly Token[],
  sentence: Sentence,
  { comparator, from }: Limit,
): boolean {
  const word = (at: number): string =>
    at < sentence.first ? "" : (tokens[at]?.text.toLowerCase() ?? "");
  const two = `${word(from - 2)} ${word(from - 1)}`;
  return word(from - 1) === "not"
    ? comparator !== "approx"
    : two === "instead of" || two === "rather than";
}

interface Limit {
  readonly comparator: Comparator;
  readonly from: number;
}

/**
 * Whether the words before an amount make it a limit or a rough number, and the token at which they begin; "an
 * additional" may stand between.
 */
export function comparatorBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  amount: number,
): Limit {
  const first = startOf(tokens, sentence, amount);
  const [near] = wordsBefore(tokens, sentence, first, COMPARATORS);
  const [between] = wordsBefore(tokens, sentence, first, ADDED);
  const [far] =
    between === undefined ? [] : wordsBefore(tokens, sentence, between.from, COMPARATORS);
  const limit = [near, far].find((one) => one !== undefined && !isParticle(tokens, one.from));
  if (limit !== undefined) return { comparator: limit.value, from: limit.from };
  const isVague = Object.hasOwn(VAGUE_PLURALS, tokens[amount]?.text.toLowerCase() ?? "");
  return { comparator: isVague ? "approx" : "eq", from: first };
}

/** "handed |over| 40 boats": the word belongs to its verb. */
const isParticle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text.toLowerCase() === "over" &&
  OVER_VERBS.has(tokens[at - 1]?.text.toLowerCase() ?? "");

/** The longest words of a table that end before a token. */
function wordsBefore<V>(
  tokens: readonly Token[],
  sentence: Sentence,
  before: number,
  table: Readonly<Record<string, V>>,
): { readonly value: V; readonly from: number }[] {
  for (let from = Math.max(sentence.first, before - LONGEST); from < before; from++) {
    const words = tokens
      .slice(from, before)
      .map((t) => t.text.toLowerCase())
      .join(" ");
    const value = Object.hasOwn(table, words) ? table[words] : undefined;
    if (value !== undefined) return [{ value, from }];
  }
  return [];
}

/** "|HK| $40", "|-|1.3%": the sign belongs to the amount, whose rule leaves it out. */
function startOf(tokens: readonly Token[], { first }: Sentence, amount: number): number {
  const place = { items: tokens, norms: [], first: amount, last: amount + 1 };
  const isSigned = SIGNED.test(tokens[amount + 1]?.text ?? "") && isNegative(place);
  const isLonger = isSigned || dollarPrefix(tokens, amount) !== undefined;
  return isLonger && amount > first ? amount - 1 : amount;
}
