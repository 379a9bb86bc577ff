/** Which words of a shared passage stand where in the other article. */
import type { Passage, Quote, Reuse } from "../../annotation/contract.ts";
import { type BodyWord, plainWordsOf } from "./body-words.ts";
import { longestChain } from "./chains.ts";
import { type Run, textOf } from "./runs.ts";

/** A stretch that both sides have word for word and blank for blank, by its place in each article. */
export interface Stretch {
  readonly a: Quote;
  readonly b: Quote;
}

/** The stretches of a passage in order; of a paraphrase none. It follows from the words of the two sides alone. */
export function stretchesOf(shared: Reuse): readonly Stretch[] {
  const known = MADE.get(shared);
  if (known !== undefined) return known;
  const made = aligned(shared);
  MADE.set(shared, made);
  return made;
}

/** Several families of lines ask for the same. */
const MADE = new WeakMap<Reuse, readonly Stretch[]>();

function aligned({ kind, a, b }: Reuse): Stretch[] {
  if (kind === "paraphrase") return [];
  if (kind === "verbatim" && a.exact === b.exact) return [{ a, b }];
  const [ours, theirs] = [textOf(plainWordsOf(a.exact)), textOf(plainWordsOf(b.exact))];
  return longestChain(ours, theirs)
    .flatMap((run) => evenly(run, ours.words, theirs.words))
    .map((run) => ({
      a: part(a, ours.words[run.a]?.start, ours.words[run.a + run.length - 1]?.end),
      b: part(b, theirs.words[run.b]?.start, theirs.words[run.b + run.length - 1]?.end),
    }));
}

/** The run cut where one text breaks its line or writes a word longer: in each piece the same words are equally far in. */
function evenly(run: Run, ours: readonly BodyWord[], theirs: readonly BodyWord[]): Run[] {
  const pieces: Run[] = [];
  let from = 0;
  for (let at = 1; at <= run.length; at++) {
    const isEven =
      widthTo(ours, run.a + from, at - from) === widthTo(theirs, run.b + from, at - from);
    if (at < run.length && isEven) continue;
    pieces.push({ a: run.a + from, b: run.b + from, length: at - from });
    from = at;
  }
  return pieces;
}

/** Characters from the beginning of a word to that of one further on. */
const widthTo = (words: readonly BodyWord[], from: number, count: number): number =>
  (words[from + count]?.start ?? 0) - (words[from]?.start ?? 0);

function part({ start, exact }: Passage, from = 0, to = exact.length): Quote {
  return { start: start + from, end: start + to, exact: exact.slice(from, to) };
}

/** The same passage seen from the other article. */
export const turned = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.map(({ a, b }) => ({ a: b, b: a }));
