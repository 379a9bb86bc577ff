import type { PlacedPage, PlacedWords } from "../../../core/intake/print/placed.ts";

/** A page as the reader of PDFs hands it over: of its text only what is needed here. */
interface Page {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  cleanup(): unknown;
}

interface Item {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/** The words of a page, upright ones alone: what runs up the margin is no text. */
export async function placedPage(
  pdf: { getPage(number: number): Promise<Page> },
  number: number,
): Promise<PlacedPage> {
  const page = await pdf.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  const placed = items.filter(isItem).map((item) => placedWords(item, transform));
  return {
    number,
    width,
    height,
    words: placed.filter(({ upright }) => upright).map(({ words }) => words),
  };
}

function isItem(item: object): item is Item {
  return "str" in item && "transform" in item && item.str !== "";
}

function placedWords(
  { str, width, transform }: Item,
  view: readonly number[],
): { readonly upright: boolean; readonly words: PlacedWords } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = multiplied(view, transform);
  return {
    upright: a > 0 && Math.abs(b) < 0.1 * a,
    words: { text: str, left: e, right: e + width, baseline: f, size: Math.hypot(c, d) },
  };
}

/** Two transformations, one after the other: the second is done first. */
function multiplied(m: readonly number[], n: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
