/** Looks things up in lists that are sorted, without walking over them. */
import type { Span } from "./span.ts";

/** The first index from which on `isReached` holds; the list's length where it never does. */
export function firstWhere<T>(sorted: readonly T[], isReached: (value: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value === undefined || isReached(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of spans that are sorted and disjoint those that share characters with another one. */
export function spansOver<T extends Span>(sorted: readonly T[], { start, end }: Span): T[] {
  const from = firstWhere(sorted, (span) => span.end > start);
  return sorted.slice(
    from,
    firstWhere(sorted, (span) => span.start >= end),
  );
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Of runs of tokens that are sorted and disjoint those that lie wholly in another one; `last` is excluded. */
export function runsIn<T extends Run>(sorted: readonly T[], { first, last }: Run): T[] {
  const from = firstWhere(sorted, (run) => run.first >= first);
  const to = firstWhere(sorted, (run) => run.first >= last);
  return sorted.slice(from, to).filter((run) => run.last <= last);
}
