import type { Span } from "../../core/text/span.ts";

/**
 * Where the characters of a page's text stand in the decoded page: stretches that were copied, and characters that stand
 * for others, as an entity's do. Flat lists, since a page has thousands of stretches.
 */
export class SourceMap {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly sources: number[] = [];
  private readonly sourceEnds: number[] = [];

  /** Stretches come in the order of the text. */
  add(start: number, end: number, source: number, sourceEnd: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.sources.push(source);
    this.sourceEnds.push(sourceEnd);
  }

  /** What a span of the text was made of, tags between its words included. Offsets are UTF-16 units of the decoded page. */
  back({ start, end }: Span<"text">): Span<"received"> {
    if (end <= start || end > (this.ends.at(-1) ?? 0))
      throw new RangeError(`Span ${start}-${end} is not inside a text of ${this.ends.at(-1) ?? 0}`);
    const first = this.pieceAt(start);
    const last = this.pieceAt(end - 1);
    const [from = 0, sourceEnd = 0] = [this.sources[first], this.sourceEnds[last]];
    const into = start - (this.starts[first] ?? 0);
    const left = (this.ends[last] ?? 0) - end;
    return {
      start: this.isCopied(first) ? from + Math.min(into, this.lengthOf(first)) : from,
      end: this.isCopied(last) ? sourceEnd - Math.max(0, left) : sourceEnd,
    };
  }

  private lengthOf(piece: number): number {
    return (this.ends[piece] ?? 0) - (this.starts[piece] ?? 0);
  }

  private isCopied(piece: number): boolean {
    return this.lengthOf(piece) === (this.sourceEnds[piece] ?? 0) - (this.sources[piece] ?? 0);
  }

  /** The last stretch that begins at or before a place. */
  private pieceAt(at: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
