import type { Plane, Span } from "./span.ts";

/** Replaces `before.slice(start, end)` by `insert`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
  /** Why, for the reader of the record: "soft-hyphen", "hard-wrap", "furniture". */
  readonly reason: string;
}

/** A text made from another one by recorded edits, with the way back. */
export interface Edited<From extends Plane, To extends Plane> {
  readonly result: string;
  readonly edits: readonly Edit[];
  /** Where a span of the result came from. An inserted character stands for all it replaced. */
  back(at: Span<To>): Span<From>;
}

/** One copied or inserted stretch of the result. */
interface Piece {
  readonly to: number;
  readonly from: number;
  readonly fromEnd: number;
  readonly copied: boolean;
}

/**
 * Makes a plane from the one before. Edits are sorted and disjoint, else a `RangeError` with the numbers.
 */
export function edit<From extends Plane, To extends Plane>(
  before: string,
  edits: readonly Edit[],
): Edited<From, To> {
  const pieces: Piece[] = [];
  let result = "";
  let at = 0;
  const copyUpTo = (end: number): void => {
    if (end > at) pieces.push({ to: result.length, from: at, fromEnd: end, copied: true });
    result += before.slice(at, end);
  };
  for (const { start, end, insert } of edits) {
    if (start < at || end < start || end > before.length)
      throw new RangeError(
        `Edit ${start}-${end} overlaps the edit before it (at ${at}) or leaves a text of length ${before.length}`,
      );
    copyUpTo(start);
    if (insert !== "") pieces.push({ to: result.length, from: start, fromEnd: end, copied: false });
    result += insert;
    at = end;
  }
  copyUpTo(before.length);
  return { result, edits, back: (span) => carryBack(pieces, result.length, span) };
}

function carryBack<From extends Plane, To extends Plane>(
  pieces: readonly Piece[],
  length: number,
  { start, end }: Span<To>,
): Span<From> {
  if (start < 0 || end < start || end > length)
    throw new RangeError(`Span ${start}-${end} is outside a text of length ${length}`);
  if (pieces.length === 0) return { start: 0, end: 0 };
  if (start === end) {
    const point =
      start < length
        ? positionBack(pieces, start, "start")
        : positionBack(pieces, length - 1, "end");
    return { start: point, end: point };
  }
  return { start: positionBack(pieces, start, "start"), end: positionBack(pieces, end - 1, "end") };
}

/** The first position before, or the position after, the character at `at` of the result. */
function positionBack(pieces: readonly Piece[], at: number, side: "start" | "end"): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.to ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) return 0;
  if (!piece.copied) return side === "start" ? piece.from : piece.fromEnd;
  const from = piece.from + (at - piece.to);
  return side === "start" ? from : from + 1;
}
