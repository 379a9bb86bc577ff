/** Puts printed lines into paragraphs, across columns and pages where a sentence goes on. */
import type { PlacedLine } from "./placed.ts";

export interface PrintedParagraph {
  readonly lines: readonly PlacedLine[];
  /** A note or a running head. */
  readonly aside: boolean;
}

const ITEM = /^(?:[-–—•‣▪●◦*·]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/;
const NOTE = /^(?:\[?\d{1,3}[\].)]?\s*|[*†‡§]{1,3}\s*)(?=[\p{L}“"‘(])/u;
const SENTENCE_END = /[.!?:…][)\]"'”’»]*$/;

/** The paragraphs of columns in reading order. */
export function printedParagraphs(
  columns: readonly (readonly PlacedLine[])[],
  { aside }: { readonly aside: boolean },
): readonly PrintedParagraph[] {
  const paragraphs: { lines: PlacedLine[]; aside: boolean }[] = [];
  let before: PlacedLine | null = null;
  for (const column of columns) {
    const frame = frameOf(column);
    for (const [i, line] of column.entries()) {
      const last = paragraphs.at(-1);
      const starts =
        last === undefined ||
        before === null ||
        (aside && NOTE.test(line.text)) ||
        (i === 0 ? !runsOn(before, line) : begins(before, line, frame));
      if (starts) paragraphs.push({ lines: [line], aside });
      else last.lines.push(line);
      before = line;
    }
  }
  return paragraphs;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  /** From one line to the next, as a share of the height of letters. */
  readonly pitch: number;
}

function frameOf(column: readonly PlacedLine[]): Frame {
  const lefts = column.map(({ left }) => left).sort((a, b) => a - b);
  const rights = column.map(({ right }) => right).sort((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.3)] ?? 0,
    // One line may stick out.
    right: rights[Math.floor((rights.length - 1) * 0.9)] ?? 0,
    pitch: pitchOf(column),
  };
}

/** Lines of single spacing stand closer than this many times their height. */
const SINGLE_SPACED = 1.6;

/** The distance of lines within paragraphs: of short texts half of all distances are those between paragraphs. */
function pitchOf(column: readonly PlacedLine[]): number {
  const distances = column
    .slice(1)
    .flatMap((line, i) => {
      const before = column[i];
      const isSame = before?.page === line.page && Math.abs(before.size - line.size) < 0.5;
      return isSame ? [(line.baseline - before.baseline) / line.size] : [];
    })
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b);
  const close = distances.filter((distance) => distance < SINGLE_SPACED);
  const chosen = close.length > 1 ? close : distances;
  return chosen[Math.floor(chosen.length * 0.4)] ?? 0;
}

/** Whether a line under another one begins a paragraph. */
function begins(before: PlacedLine, line: PlacedLine, { left, right, pitch }: Frame): boolean {
  const gap = line.baseline - before.baseline;
  if (before.page !== line.page) return !runsOn(before, line);
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return true;
  // Two cells of one row.
  if (gap < 0.3 * before.size) return true;
  if (gap > Math.max(pitch * 1.3, 1.05) * before.size) return true;
  if (ITEM.test(line.text) || endsAlone(before, line, (left + right) / 2)) return true;
  const isShort = before.right < right - 0.12 * (right - left);
  const isIndented = line.left > left + 0.8 * line.size && before.left <= left + 0.5 * line.size;
  if (isIndented && SENTENCE_END.test(before.text)) return true;
  return isShort && SENTENCE_END.test(before.text);
}

/** Lines of a letterhead, of a header, of a poem: not half as long as others, and the next one begins anew. */
function endsAlone(before: PlacedLine, line: PlacedLine, middle: number): boolean {
  return before.right < middle && /^[\p{Lu}\d“"©(]/u.test(line.text);
}

/** Whether a sentence goes on at the top of the next column or page. */
function runsOn(before: PlacedLine, line: PlacedLine): boolean {
  if (Math.abs(line.size - before.size) > 0.12 * before.size || ITEM.test(line.text)) return false;
  if (SENTENCE_END.test(before.text)) return false;
  return /^[\p{Ll}\d“"‘(]/u.test(line.text) || /[\p{Ll},;–—-]$/u.test(before.text);
}
