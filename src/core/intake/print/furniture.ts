/** What is printed on a page and not of the text: running heads, page numbers, notes at the foot. */
import type { PlacedLine, PlacedPage } from "./placed.ts";

/** Lines from the edge in which running heads stand. */
const EDGE_LINES = 3;
const EDGE_SHARE = 0.14;

const PAGE_NUMBER =
  /^(?:[-–—|·]\s*)?(?:page\s+|p\.\s*|pg\.?\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—|·])?$/i;

export interface EdgedPage {
  readonly page: Pick<PlacedPage, "number" | "height">;
  /** From top to bottom. */
  readonly lines: readonly PlacedLine[];
}

/** Lines that are page numbers, or stand with the same words at the edge of several pages. */
export function runningHeads(pages: readonly EdgedPage[]): ReadonlySet<PlacedLine> {
  const heads = new Set(pages.flatMap(numbersOf));
  const places = new Map<string, PlacedLine[]>();
  for (const { page, lines } of pages)
    for (const [edge, line] of edgeLines(page.height, lines)) {
      // A title on the first page may have the words of the running heads, but not their size.
      const key = `${edge} ${Math.round(line.size)} ${wordsOf(line.text)}`;
      places.set(key, [...(places.get(key) ?? []), line]);
    }
  for (const same of places.values()) {
    const onPages = new Set(same.map(({ page }) => page)).size;
    // Left and right pages may have heads of their own.
    if (onPages >= 2 && onPages >= Math.min(4, pages.length * 0.3))
      for (const line of same) heads.add(line);
  }
  return heads;
}

/** Space between a page number and the text, as a share of the height of letters. */
const APART = 1.6;

/** The numbers at the two ends of a page, with what stands beside them. */
function numbersOf({ page, lines }: EdgedPage): readonly PlacedLine[] {
  const ends = [rowOf(lines, lines[0]), rowOf(lines, lines.at(-1))];
  return ends.flatMap((row) => {
    const number = row.find(({ text }) => PAGE_NUMBER.test(text));
    if (number === undefined || !isAtEdge(number, page.height)) return [];
    const others = lines.filter((line) => !row.includes(line));
    const isApart = others.every(
      ({ baseline }) => Math.abs(baseline - number.baseline) >= APART * number.size,
    );
    return isApart ? row : [];
  });
}

function isAtEdge({ baseline }: PlacedLine, height: number): boolean {
  return baseline < height * EDGE_SHARE || baseline > height * (1 - EDGE_SHARE);
}

const rowOf = (lines: readonly PlacedLine[], line: PlacedLine | undefined): readonly PlacedLine[] =>
  lines.filter((each) => line !== undefined && isBeside(each, line));

/** What stands on one height with a page number belongs to the page, and so does the number itself. */
function isBeside(line: PlacedLine, number: PlacedLine): boolean {
  return Math.abs(line.baseline - number.baseline) < 0.3 * number.size;
}

/** The words without numbers: "Veldland Bulletin 12" and "Veldland Bulletin 13" are one head. */
const wordsOf = (text: string): string => text.toLowerCase().replace(/\d+/g, "#");

function* edgeLines(
  height: number,
  lines: readonly PlacedLine[],
): Generator<readonly ["top" | "bottom", PlacedLine]> {
  const top = lines.filter(({ baseline }) => baseline < height * EDGE_SHARE);
  const bottom = lines.filter(({ baseline }) => baseline > height * (1 - EDGE_SHARE));
  for (const line of top.slice(0, EDGE_LINES)) yield ["top", line];
  for (const line of bottom.slice(-EDGE_LINES)) yield ["bottom", line];
}

const NOTE_MARK = /^(?:\[?\d{1,3}[\].)]?\s*|[*†‡§]{1,3}\s*)(?=[\p{L}“"‘(])/u;
const SMALLER = 0.93;
const FEW = 12;

/** Of the lines of one column, those that stand below the text in smaller letters, from the first with a mark on. */
export function footnotes(
  column: readonly PlacedLine[],
  bodySize: number,
): ReadonlySet<PlacedLine> {
  let first = column.length;
  while (first > 0 && (column[first - 1]?.size ?? bodySize) < bodySize * SMALLER) first--;
  // A whole column in small letters is a box or a table, but for a few lines that begin with a mark.
  if (first === 0 && (column.length > FEW || !NOTE_MARK.test(column[0]?.text ?? "")))
    return new Set();
  const marked = column.findIndex((line, i) => i >= first && NOTE_MARK.test(line.text));
  return new Set(marked < 0 ? [] : column.slice(marked));
}
