import type { Span } from "./span.ts";

interface Placed<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
  /** The place of the value in the order given. */
  readonly order: number;
}

/**
 * Values by the spans they have, which may nest and cross: those at a place are found in the time it takes to name them,
 * so that asking for every word of a text stays linear in its length.
 */
export class SpanIndex<T> {
  readonly #placed: readonly Placed<T>[];
  /** For each span the farthest end in its half of the list, as in a balanced tree whose root is the middle. */
  readonly #farthest: Int32Array;

  constructor(values: readonly T[], spansOf: (value: T) => readonly Span[]) {
    this.#placed = values
      .flatMap((value, order) =>
        spansOf(value).map(({ start, end }) => ({ start, end, value, order })),
      )
      .sort((a, b) => a.start - b.start);
    this.#farthest = new Int32Array(this.#placed.length);
    this.#measure(0, this.#placed.length);
  }

  /** The values with a span that touches a place or lies beside it, each once, in the order given. */
  at({ start, end }: Span): readonly T[] {
    const place = { start: Math.min(start, end), end: Math.max(start, end) };
    const found: Placed<T>[] = [];
    this.#collect({ low: 0, high: this.#placed.length }, place, found);
    found.sort((a, b) => a.order - b.order);
    return found.filter((f, i) => f.order !== found[i - 1]?.order).map(({ value }) => value);
  }

  #measure(low: number, high: number): number {
    if (low >= high) return -1;
    const middle = (low + high) >> 1;
    const own = this.#placed[middle]?.end ?? -1;
    const far = Math.max(own, this.#measure(low, middle), this.#measure(middle + 1, high));
    this.#farthest[middle] = far;
    return far;
  }

  #collect(
    { low, high }: { readonly low: number; readonly high: number },
    place: Span,
    found: Placed<T>[],
  ): void {
    const middle = (low + high) >> 1;
    const here = this.#placed[middle];
    if (low >= high || here === undefined) return;
    if ((this.#farthest[middle] ?? -1) < place.start) return;
    this.#collect({ low, high: middle }, place, found);
    if (here.start > place.end) return;
    if (here.end >= place.start) found.push(here);
    this.#collect({ low: middle + 1, high }, place, found);
  }
}
