/** The order in which the lines of a page are read: down one column, then down the next; lines across columns between. */
import type { PlacedLine } from "./placed.ts";

/** Lines of all pages in reading order, in stretches that each stand in one column. */
export function inReadingOrder(
  pages: readonly (readonly PlacedLine[])[],
): readonly (readonly PlacedLine[])[] {
  const usual = pages.flatMap((lines) => gutterOf(lines) ?? []);
  return pages.flatMap((lines) => ordered(lines, { depth: MOST_COLUMNS, usual }));
}

const MOST_COLUMNS = 5;

interface Search {
  readonly depth: number;
  /** Where the gutters of other pages are: a page with a few lines has the columns of the pages before it. */
  readonly usual: readonly number[];
}

function ordered(
  lines: readonly PlacedLine[],
  { depth, usual }: Search,
): readonly (readonly PlacedLine[])[] {
  const gutter = depth > 1 ? (gutterOf(lines) ?? usualGutter(lines, usual)) : null;
  if (gutter === null) return lines.length === 0 ? [] : [lines];
  const inner = { depth: depth - 1, usual: [] };
  return bandsOf(lines, gutter).flatMap(({ across, lines: band }) =>
    across
      ? [band]
      : [
          ...ordered(
            band.filter((line) => middle(line) < gutter),
            inner,
          ),
          ...ordered(
            band.filter((line) => middle(line) >= gutter),
            inner,
          ),
        ],
  );
}

/** A gutter of other pages with lines on both sides of it here, and hardly any over it. */
function usualGutter(lines: readonly PlacedLine[], usual: readonly number[]): number | null {
  const fits = (at: number): boolean => {
    const over = lines.filter(({ left, right }) => left < at && right > at).length;
    const before = lines.filter(({ right }) => right <= at).length;
    return before > 0 && before + over < lines.length && over * 2 <= lines.length;
  };
  return usual.find(fits) ?? null;
}

const middle = ({ left, right }: PlacedLine): number => (left + right) / 2;

interface Band {
  readonly across: boolean;
  readonly lines: PlacedLine[];
}

/** Stretches of lines that cross the gutter, and of lines that do not, from top to bottom. */
function bandsOf(lines: readonly PlacedLine[], at: number): readonly Band[] {
  const bands: Band[] = [];
  for (const line of lines) {
    const across = line.left < at && line.right > at;
    const band = bands.at(-1);
    if (band?.across === across) band.lines.push(line);
    else bands.push({ across, lines: [line] });
  }
  return bands;
}

const FEWEST_ROWS = 4;
const LEAST_SHARE = 0.3;
/** Lines of a column of running text fill it; cells of a table do not. */
const FILLED = 0.62;
const STEP = 3;

/** The gap between columns that most lines stand beside; null where there is none. */
function gutterOf(lines: readonly PlacedLine[]): number | null {
  if (lines.length < FEWEST_ROWS * 2) return null;
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  let best = { from: left, to: left, beside: 0 };
  for (let at = left + STEP; at < right; at += STEP) {
    const beside = besideAt(lines, at);
    if (beside > best.beside) best = { from: at, to: at, beside };
    else if (beside === best.beside && at - best.to <= STEP) best = { ...best, to: at };
  }
  const at = (best.from + best.to) / 2;
  return best.beside > 0 && isGutter(lines, at, { left, right }) ? at : null;
}

/** Lines that end or begin beside this place, less those that run over it. */
function besideAt(lines: readonly PlacedLine[], at: number): number {
  let before = 0;
  let behind = 0;
  let over = 0;
  for (const line of lines) {
    if (line.right <= at) before++;
    else if (line.left >= at) behind++;
    else over++;
  }
  return Math.min(before, behind) - over / 2;
}

function isGutter(
  lines: readonly PlacedLine[],
  at: number,
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  const before = lines.filter((line) => line.right <= at);
  const behind = lines.filter((line) => line.left >= at);
  const fewest = Math.max(FEWEST_ROWS, (LEAST_SHARE * lines.length) / 2);
  if (Math.min(before.length, behind.length) < fewest) return false;
  return isFilled(before, at - left) && isFilled(behind, right - at);
}

function isFilled(lines: readonly PlacedLine[], width: number): boolean {
  const widths = lines.map((line) => line.right - line.left).sort((a, b) => a - b);
  return (widths[Math.floor(widths.length / 2)] ?? 0) >= FILLED * width;
}
