import type { Span } from "../../core/text/span.ts";

/** Stretches of a block: where each starts and ends in the block, and in the decoded page; four numbers a stretch. */
export type Stretches = readonly number[];

const FIELDS = 4;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly source: number;
  readonly sourceEnd: number;
}

/**
 * Where the characters of a page's text stand in the decoded page: stretches that were copied, and characters that stand
 * for others, as an entity's do. They stay with their blocks as they were gathered, since few pages are asked for them.
 */
export class SourceMap {
  private readonly starts: number[] = [];
  private readonly blocks: Stretches[] = [];
  private length = 0;

  /** Blocks come in the order of the text; `start` is where the block starts in it. */
  add(start: number, stretches: Stretches): void {
    this.starts.push(start);
    this.blocks.push(stretches);
    this.length = start + (stretches.at(1 - FIELDS) ?? 0);
  }

  /** What a span of the text was made of, tags between its words included. Offsets are UTF-16 units of the decoded page. */
  back({ start, end }: Span<"text">): Span<"received"> {
    if (end <= start || end > this.length)
      throw new RangeError(`Span ${start}-${end} is not inside a text of ${this.length}`);
    const first = this.pieceAt(start);
    const last = this.pieceAt(end - 1);
    const into = Math.min(start - first.start, first.end - first.start);
    return {
      start: isCopied(first) ? first.source + into : first.source,
      end: isCopied(last) ? last.sourceEnd - Math.max(0, last.end - end) : last.sourceEnd,
    };
  }

  /** The last stretch that begins at or before a place. */
  private pieceAt(at: number): Piece {
    const block = lastUpTo(this.starts.length, (i) => this.starts[i] as number, at);
    const start = this.starts[block] as number;
    const stretches = this.blocks[block] as Stretches;
    const field = (i: number, place: number): number => stretches[FIELDS * i + place] as number;
    const i = lastUpTo(stretches.length / FIELDS, (each) => start + field(each, 0), at);
    return {
      start: start + field(i, 0),
      end: start + field(i, 1),
      source: field(i, 2),
      sourceEnd: field(i, 3),
    };
  }
}

/** Of ascending values the place of the last that is not above a limit; the first where all are. */
function lastUpTo(count: number, value: (index: number) => number, limit: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (value(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

const isCopied = ({ start, end, source, sourceEnd }: Piece): boolean =>
  end - start === sourceEnd - source;
