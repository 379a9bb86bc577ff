/** Words where they stand on a printed page. Points, from the left and the top edge of the page. */

export interface PlacedWords {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the letters stand: larger is lower. */
  readonly baseline: number;
  /** Height of the letters. */
  readonly size: number;
}

export interface PlacedPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWords[];
}

/** Words on one line without a wide gap between them. */
export interface PlacedLine extends PlacedWords {
  readonly page: number;
}

/** The size that most characters have. */
export function commonSize(
  lines: readonly { readonly text: string; readonly size: number }[],
): number {
  const characters = new Map<number, number>();
  for (const { text, size } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  let common = 0;
  let most = 0;
  for (const [size, count] of characters)
    if (count > most) {
      common = size;
      most = count;
    }
  return common;
}
