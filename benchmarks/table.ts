/** Tables in Markdown, and the numbers in their cells. */

export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line), ""];
}

export const NONE = "–";

export function whole(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}

/** One decimal. */
export function tenth(value: number): string {
  return value.toFixed(1);
}

/** How many times `ours` a value is; a dash where there is nothing to compare with. */
export function ratio(value: number, ours: number | undefined): string {
  if (ours === undefined || ours === 0) return NONE;
  const times = value / ours;
  return times >= 10 ? times.toFixed(0) : times.toFixed(2);
}

export function perSecond(count: number, milliseconds: number): number {
  return (1000 * count) / milliseconds;
}
