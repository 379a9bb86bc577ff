/** From blocks to paragraphs: hard-wrapped lines are put together again, what no block covers is added. */
import type { Article, Block } from "../annotation/article.ts";
import type { Span } from "../text/span.ts";
import { countWords, type Paragraph, plainOf } from "./paragraph.ts";

/** The paragraphs of an article, in order, disjoint, covering every non-blank character. */
export function paragraphsOf(article: Article): readonly Paragraph[] {
  const blocks = wholeCover(article.text, article.blocks);
  const isPlain = blocks.every((block) => block.tag === "line");
  const runs = isPlain ? joinedLines(article.text, blocks) : blocks;
  return runs.map((block) => paragraphOf(article.text, block));
}

/** Of a longer paragraph only the two ends are judged: what no person wrote must not cost the time of a book. */
const LONGEST_JUDGED = 20_000;

/** A block as zones are decided on it. */
export function paragraphOf(text: string, block: Block): Paragraph {
  const { start, end, tag, path, linked, elements, told } = block;
  const half = LONGEST_JUDGED / 2;
  const plain =
    end - start <= LONGEST_JUDGED
      ? plainOf(text.slice(start, end))
      : `${plainOf(text.slice(start, start + half))} ${plainOf(text.slice(end - half, end))}`;
  const words = countWords(plain);
  return { start, end, tag, path, linked, elements, told, plain, low: plain.toLowerCase(), words };
}

/** The blocks without blanks at their edges, plus lines for whatever text they leave out. */
function wholeCover(text: string, blocks: readonly Block[]): readonly Block[] {
  const cover: Block[] = [];
  let at = 0;
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(block.start, at);
    const end = Math.min(block.end, text.length);
    if (end <= start) continue;
    // One by one: a call cannot take a hundred thousand arguments.
    for (const line of linesBetween(text, at, start)) cover.push(line);
    const inner = notBlank(text, start, end);
    if (inner) cover.push(isSpanOf(block, inner) ? block : { ...block, ...inner });
    at = end;
  }
  return [...cover, ...linesBetween(text, at, text.length)];
}

function linesBetween(text: string, from: number, to: number): readonly Block[] {
  const lines: Block[] = [];
  let start = from;
  while (start < to) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 || newline > to ? to : newline;
    const inner = notBlank(text, start, end);
    if (inner) lines.push({ ...inner, tag: "line", path: [], linked: 0 });
    start = end + 1;
  }
  return lines;
}

/** Blanks alone are trimmed: an invisible character stands somewhere, and a zone must cover it. */
function notBlank(text: string, from: number, to: number): Span<"text"> | null {
  let start = from;
  let end = to;
  while (start < end && isBlankAt(text, start)) start++;
  while (end > start && isBlankAt(text, end - 1)) end--;
  return start < end ? { start, end } : null;
}

/** Of ASCII only the space and what stands below it can be blank. */
function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code <= 0x20 || code >= 0x80) && /\s/.test(text.charAt(at));
}

const isSpanOf = (block: Block, { start, end }: Span<"text">): boolean =>
  block.start === start && block.end === end;

interface Line {
  readonly block: Block;
  readonly plain: string;
  /** Characters from the left margin to its end. */
  readonly column: number;
  /** Whether a blank line stands between it and the line before. */
  readonly parted: boolean;
}

function joinedLines(text: string, blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.map((block, i): Line => {
    const gap = text.slice(blocks[i - 1]?.end ?? 0, block.start);
    return {
      block,
      plain: plainOf(text.slice(block.start, block.end)),
      column: block.end - block.start + indentOf(gap),
      parted: i === 0 || /\n[^\S\n]*\n|\r[^\S\r\n]*\r|[\f\u2029]/.test(gap),
    };
  });
  const width = wrapWidth(lines);
  const joined: Block[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const last = joined.at(-1);
    if (
      last &&
      before &&
      !line.parted &&
      isBeside(last, line.block) &&
      continues(before, line, width)
    )
      joined[joined.length - 1] = { ...last, end: line.block.end };
    else joined.push(line.block);
    before = line;
  }
  return joined;
}

/** Whether neither stands apart from the text, as lines of a header do, or both do. */
const isBeside = (a: Block, b: Block): boolean => a.path.length === b.path.length;

/** The blanks after the last line end. */
function indentOf(gap: string): number {
  return gap.length - 1 - Math.max(gap.lastIndexOf("\n"), gap.lastIndexOf("\r"));
}

const WIDEST_WRAP = 132;
const FEWEST_WRAPPED = 3;

/** The column at which the lines of a text were broken by a program; null when they were not. */
function wrapWidth(lines: readonly Line[]): number | null {
  const broken = lines
    .filter(({ block }, i) => lines[i + 1]?.parted === false && block.path.length === 0)
    .map((line) => line.column)
    .sort((a, b) => a - b);
  // A few lines may stick out (an address, a long word), so the widest lines do not decide.
  const width = broken[Math.floor((broken.length - 1) * 0.97)];
  if (width === undefined || width > WIDEST_WRAP || width < 40) return null;
  const full = broken.filter((column) => column >= width * 0.8).length;
  return full >= Math.max(FEWEST_WRAPPED, broken.length * 0.4) ? width : null;
}

const STARTS_ITEM = /^(?:[-–—•‣▪●◦*·]\s|\(?\d{1,2}[.)]\s|#{1,6}\s|>)/;

function continues(before: Line, line: Line, width: number | null): boolean {
  if (STARTS_ITEM.test(line.plain)) return false;
  const isOpen = /[\p{L}\p{N},;’'”")–—-]$/u.test(before.plain);
  if (isOpen && before.plain.length >= 40 && /^\p{Ll}/u.test(line.plain)) return true;
  if (width === null) return false;
  if (isOpen && before.column >= width * 0.6) return true;
  const [firstWord = ""] = line.plain.split(" ", 1);
  return before.column + 1 + firstWord.length > width;
}
