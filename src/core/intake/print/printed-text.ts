/** From the pages of a printed document to its text: read by columns, lines joined, furniture set apart. */
import type { Block, PrintedPlace } from "../../annotation/article.ts";
import { inReadingOrder } from "./columns.ts";
import { footnotes, runningHeads } from "./furniture.ts";
import { joinOf, wordsWithin } from "./hyphens.ts";
import { linesOfPage } from "./lines.ts";
import { commonSize, type PlacedLine, type PlacedPage } from "./placed.ts";
import { type PrintedParagraph, printedParagraphs } from "./printed-paragraphs.ts";

export interface PrintedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In order, one a line; what joins two lines belongs to none. */
  readonly places: readonly PrintedPlace[];
  /** The largest words above the text of the first page; null where none stand out. */
  readonly title: string | null;
}

/** The text of all pages. Notes follow the paragraph on whose page they stand, running heads the text of their page. */
export function printedText(pages: readonly PlacedPage[]): PrintedText {
  const edged = pages.map((page) => ({ page, lines: linesOfPage(page) }));
  const all = edged.flatMap(({ lines }) => lines);
  const bodySize = commonSize(all);
  const heads = runningHeads(edged);
  const columns = inReadingOrder(
    edged.map(({ lines }) => lines.filter((line) => !heads.has(line))),
  );
  const notes = new Set(columns.flatMap((column) => [...footnotes(column, bodySize)]));
  const body = printedParagraphs(
    columns.map((column) => column.filter((line) => !notes.has(line))),
    { aside: false },
  );
  const asides = [
    ...printedParagraphs([all.filter((line) => notes.has(line))], { aside: true }),
    ...[...heads].map((line): PrintedParagraph => ({ lines: [line], aside: true })),
  ];
  const known = wordsWithin(all.map(({ text }) => text));
  return { ...setOut(merged(body, asides), known), title: titleOf(body, bodySize) };
}

/** Each aside behind the last paragraph that begins on its page. */
function merged(
  body: readonly PrintedParagraph[],
  asides: readonly PrintedParagraph[],
): readonly PrintedParagraph[] {
  const pageOf = ({ lines }: PrintedParagraph): number => lines[0]?.page ?? 0;
  const waiting = [...asides].sort((a, b) => pageOf(a) - pageOf(b));
  const all: PrintedParagraph[] = [];
  let next = 0;
  for (const paragraph of body) {
    for (; next < waiting.length; next++) {
      const aside = waiting[next];
      if (aside === undefined || pageOf(aside) >= pageOf(paragraph)) break;
      all.push(aside);
    }
    all.push(paragraph);
  }
  return [...all, ...waiting.slice(next)];
}

function setOut(
  paragraphs: readonly PrintedParagraph[],
  known: ReadonlySet<string>,
): Omit<PrintedText, "title"> {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const places: PrintedPlace[] = [];
  let length = 0;
  for (const { lines, aside } of paragraphs) {
    if (parts.length > 0) {
      parts.push("\n\n");
      length += 2;
    }
    const start = length;
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      const { cut, between } =
        next === undefined ? { cut: 0, between: "" } : joinOf(line.text, next.text, known);
      const words = line.text.slice(0, line.text.length - cut);
      places.push(placeOf(line, length, length + words.length));
      parts.push(words, between);
      length += words.length + between.length;
    });
    blocks.push({ start, end: length, tag: "line", path: aside ? ["aside"] : [], linked: 0 });
  }
  return { text: parts.join(""), blocks, places };
}

const placeOf = (
  { page, left, right, baseline, size }: PlacedLine,
  start: number,
  end: number,
): PrintedPlace => ({
  start,
  end,
  page,
  left,
  right,
  top: baseline - size,
  bottom: baseline + size * 0.25,
});

const STANDS_OUT = 1.18;
const LONGEST_TITLE = 300;

function titleOf(body: readonly PrintedParagraph[], bodySize: number): string | null {
  const first = body.filter(({ lines }) => lines[0]?.page === 1).slice(0, 12);
  const sizeOf = ({ lines }: PrintedParagraph): number => lines[0]?.size ?? 0;
  const worded = first.filter(({ lines }) =>
    /\p{L}+\s+\p{L}+/u.test(lines.map((l) => l.text).join(" ")),
  );
  const largest = Math.max(0, ...worded.map(sizeOf));
  if (largest < bodySize * STANDS_OUT) return null;
  const title = worded.find((paragraph) => sizeOf(paragraph) === largest);
  const words = title?.lines.map(({ text }) => text).join(" ") ?? "";
  return words === "" || words.length > LONGEST_TITLE ? null : words;
}
