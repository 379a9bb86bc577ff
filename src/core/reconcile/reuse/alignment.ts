/** Which words of a shared passage stand where in the other article. */
import type { Passage, Quote, Reuse } from "../../annotation/contract.ts";
import { plainWordsOf } from "./body-words.ts";
import { longestChain } from "./chains.ts";
import { textOf } from "./runs.ts";

/** A stretch that both sides have word for word, by its place in each article. */
export interface Stretch {
  readonly a: Quote;
  readonly b: Quote;
}

/** The stretches of a passage in order; of a paraphrase none. It follows from the words of the two sides alone. */
export function stretchesOf({ kind, a, b }: Reuse): Stretch[] {
  if (kind === "paraphrase") return [];
  if (kind === "verbatim" && a.exact === b.exact) return [{ a, b }];
  const [ours, theirs] = [textOf(plainWordsOf(a.exact)), textOf(plainWordsOf(b.exact))];
  return longestChain(ours, theirs).map((run) => ({
    a: part(a, ours.words[run.a]?.start, ours.words[run.a + run.length - 1]?.end),
    b: part(b, theirs.words[run.b]?.start, theirs.words[run.b + run.length - 1]?.end),
  }));
}

function part({ start, exact }: Passage, from = 0, to = exact.length): Quote {
  return { start: start + from, end: start + to, exact: exact.slice(from, to) };
}

/** The same passage seen from the other article. */
export const turned = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.map(({ a, b }) => ({ a: b, b: a }));
