/** Draws lines evenly over kinds. The order is that of a digest of seed and line, so that a line keeps its place. */
import { createHash } from "node:crypto";
import { KINDS, type Kind, type ShownLine } from "./lines.ts";

/** `count` lines, or all where there are fewer: every kind the same number, what a kind lacks goes to the others. */
export function drawLines(lines: readonly ShownLine[], seed: number, count: number): ShownLine[] {
  const rankOf = ({ id }: ShownLine): string =>
    createHash("sha256").update(`${seed} ${id}`).digest("hex");
  const ranked = [...lines]
    .map((line) => ({ line, rank: rankOf(line) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ line }) => line);
  const byKind = new Map<Kind, ShownLine[]>();
  for (const kind of KINDS)
    byKind.set(
      kind,
      ranked.filter((line) => line.kind === kind),
    );
  const shares = sharesOf(
    [...byKind.values()].map((list) => list.length),
    count,
  );
  return [...byKind.values()].flatMap((list, at) => list.slice(0, shares[at] ?? 0));
}

/** Gives one more in turn to each that has one left. */
export function sharesOf(available: readonly number[], count: number): readonly number[] {
  const shares = available.map(() => 0);
  let left = Math.min(
    count,
    available.reduce((sum, size) => sum + size, 0),
  );
  while (left > 0)
    for (let at = 0; at < available.length && left > 0; at++)
      if ((shares[at] ?? 0) < (available[at] ?? 0)) {
        shares[at] = (shares[at] ?? 0) + 1;
        left--;
      }
  return shares;
}
