/**
 * Chains of common runs: where words were replaced, or a clause or a sentence was left out, the passage goes on behind
 * the gap. From each run the search looks a short way ahead and back for the next one that is worth its gap.
 */
import type { BodyWord } from "./body-words.ts";
import { commonRuns, isSameWord, type Run, type Text } from "./runs.ts";

/** Words of a sentence that may have been left out on one side. */
const WIDEST_GAP = 45;
/** Words that may have been replaced by others. */
const WIDEST_CHANGE = 6;
/** A run of so many words is worth any gap: no need to know how long it is. */
const LONG_ENOUGH = 64;

/** Common runs in the order of both texts. */
export type Chain = readonly Run[];

/** The chains of two texts; no word is in two of them. */
export function chainsOf(ours: Text, theirs: Text): Chain[] {
  const search = new Search(ours.words, theirs.words);
  const chains: Chain[] = [];
  for (const run of commonRuns(ours, theirs)) {
    const chain = search.chainFrom(run);
    if (chain !== null) chains.push(chain);
  }
  return chains.sort((x, y) => (x[0]?.a ?? 0) - (y[0]?.a ?? 0));
}

/** The one chain that goes through the longest run of two short texts. */
export function longestChain(ours: Text, theirs: Text): Chain {
  const [run] = commonRuns(ours, theirs);
  return run === undefined ? [] : (new Search(ours.words, theirs.words).chainFrom(run) ?? []);
}

interface Step {
  readonly a: number;
  readonly b: number;
  readonly gain: number;
}

class Search {
  readonly #ours: readonly BodyWord[];
  readonly #theirs: readonly BodyWord[];
  readonly #isTakenOurs: Uint8Array;
  readonly #isTakenTheirs: Uint8Array;

  constructor(ours: readonly BodyWord[], theirs: readonly BodyWord[]) {
    this.#ours = ours;
    this.#theirs = theirs;
    this.#isTakenOurs = new Uint8Array(ours.length);
    this.#isTakenTheirs = new Uint8Array(theirs.length);
  }

  /** Null where another chain has some of the words. */
  chainFrom(seed: Run): Chain | null {
    if (!this.#isFree(seed)) return null;
    const chain = [seed];
    for (let next = this.#next(seed, 1); next !== null; next = this.#next(next, 1))
      chain.push(next);
    for (let next = this.#next(seed, -1); next !== null; next = this.#next(next, -1))
      chain.unshift(next);
    const [first, last] = [chain[0] ?? seed, chain.at(-1) ?? seed];
    this.#isTakenOurs.fill(1, first.a, last.a + last.length);
    this.#isTakenTheirs.fill(1, first.b, last.b + last.length);
    return chain;
  }

  #isFree({ a, b, length }: Run): boolean {
    return (
      !this.#isTakenOurs.subarray(a, a + length).includes(1) &&
      !this.#isTakenTheirs.subarray(b, b + length).includes(1)
    );
  }

  /** The run beyond a gap that is worth most: its words less what the gap costs. */
  #next(from: Run, step: 1 | -1): Run | null {
    const edge =
      step === 1
        ? { a: from.a + from.length, b: from.b + from.length }
        : { a: from.a - 1, b: from.b - 1 };
    let best: Step | null = null;
    const wideOurs = reach(this.#ours, this.#isTakenOurs, edge.a, step);
    const wideTheirs = reach(this.#theirs, this.#isTakenTheirs, edge.b, step);
    for (let skipOurs = 0; skipOurs < wideOurs; skipOurs++)
      for (let skipTheirs = 0; skipTheirs < wideTheirs; skipTheirs++) {
        if (Math.min(skipOurs, skipTheirs) > WIDEST_CHANGE) break;
        const a = edge.a + step * skipOurs;
        const b = edge.b + step * skipTheirs;
        if (!isSameWord(this.#ours[a], this.#theirs[b])) continue;
        const gain = this.#lengthFrom(a, b, step, LONG_ENOUGH) - costOf(skipOurs, skipTheirs);
        if (gain > (best?.gain ?? 0)) best = { a, b, gain };
      }
    return best === null ? null : this.#runFrom(best, step);
  }

  #runFrom({ a, b }: Step, step: 1 | -1): Run {
    const length = this.#lengthFrom(a, b, step, this.#ours.length);
    return step === 1 ? { a, b, length } : { a: a - length + 1, b: b - length + 1, length };
  }

  #lengthFrom(a: number, b: number, step: 1 | -1, most: number): number {
    let length = 0;
    while (
      length < most &&
      isSameWord(this.#ours[a + step * length], this.#theirs[b + step * length]) &&
      this.#isTakenOurs[a + step * length] === 0 &&
      this.#isTakenTheirs[b + step * length] === 0
    )
      length++;
    return length;
  }
}

/** Replaced words cost as many as stand there; words left out on one side cost little more than the cut. */
const costOf = (skipOurs: number, skipTheirs: number): number =>
  1 + Math.min(skipOurs, skipTheirs) + Math.abs(skipOurs - skipTheirs) / 8;

/** How far one may look from a place: not into another chain, and not across page furniture. */
function reach(words: readonly BodyWord[], isTaken: Uint8Array, at: number, step: 1 | -1): number {
  let wide = 0;
  while (
    wide < WIDEST_GAP &&
    (words[at + step * wide]?.number ?? null) !== null &&
    isTaken[at + step * wide] === 0
  )
    wide++;
  return wide;
}
