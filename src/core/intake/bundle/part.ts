/** One article of an export or digest that holds many, and what its header says of it. */
import type { Span } from "../../text/span.ts";

export type PartField = "title" | "outlet" | "published" | "author" | "url";

export interface BundlePart extends Span<"text"> {
  readonly fields: Readonly<Partial<Record<PartField, string>>>;
  /** Header and trailer lines: not of the article's text. In order. */
  readonly chrome: readonly Span<"text">[];
}

/** A line that is not blank, without the blanks at its edges. */
export interface Line extends Span<"text"> {
  readonly text: string;
}

/** How one kind of export is divided; none where the text is of another kind. */
export type Divide = (lines: readonly Line[]) => readonly BundlePart[];

export function linesIn(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\f\u2028\u2029]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === "") continue;
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: trimmed });
  }
  return lines;
}

/** From the first line to the end of the last one. */
export function partOf(
  lines: readonly Line[],
  fields: BundlePart["fields"],
  chrome: readonly Line[],
): BundlePart {
  return {
    start: lines[0]?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "")),
    chrome: chrome.map(({ start, end }) => ({ start, end })),
  };
}

/** Stretches of lines that each end with a line of this kind; what follows the last one is left out. */
export function endedBy(lines: readonly Line[], end: RegExp): readonly (readonly Line[])[] {
  const stretches: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    open.push(line);
    if (!end.test(line.text)) continue;
    stretches.push(open);
    open = [];
  }
  return stretches;
}

/** Stretches of lines that each begin with a line of this kind; what stands before the first one is left out. */
export function begunBy(
  lines: readonly Line[],
  isStart: (line: Line, index: number) => boolean,
): readonly (readonly Line[])[] {
  const stretches: Line[][] = [];
  lines.forEach((line, i) => {
    if (isStart(line, i)) stretches.push([line]);
    else stretches.at(-1)?.push(line);
  });
  return stretches;
}

export const wordsIn = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
