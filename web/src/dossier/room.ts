/** How much fits: the first screen is planned in lines of text, so that its two first blocks stand on one screen. */
import type { DossierRow } from "../../../src/core/annotation/contract.ts";
import { type PlacedCell, SIDES } from "./columns.ts";

export type Group = readonly PlacedCell[];

/** Characters of two lines of a strand, at 1280 pixels. */
export const STRAND_ROOM = 330;
/** Cells of one side of a row. */
export const SIDE_ROOM = 3;

/** Characters of one cell in a strand; its passage has all of its words. */
const LONGEST_IN_STRAND = 130;
/** A date and the marks of its articles. */
const TOLD = 14;

export function strandCost(group: Group): number {
  const words = group[0]?.cell.text.length ?? 0;
  return Math.min(words, LONGEST_IN_STRAND) + TOLD * group.length;
}

/** As many groups as there is room for, at least one, taken from all sides in turn; the order stays. */
export function fitting(
  groups: readonly Group[],
  room: number,
  costOf: (group: Group) => number,
): readonly Group[] {
  const bySide = SIDES.map((side) => groups.filter(([first]) => first?.side === side));
  const turns = Math.max(0, ...bySide.map((own) => own.length));
  const inTurn = Array.from({ length: turns }, (_, turn) =>
    bySide.flatMap((own) => own.slice(turn, turn + 1)),
  ).flat();
  const chosen = new Set<Group>();
  let left = room;
  for (const group of inTurn) {
    const cost = costOf(group);
    if (chosen.size > 0 && cost > left) continue;
    chosen.add(group);
    left -= cost;
  }
  return groups.filter((group) => chosen.has(group));
}

/** The words cut at a word end; who speaks, in brackets at the end, stays. */
export function cutWords(words: string): string {
  if (words.length <= LONGEST_IN_STRAND) return words;
  const speaker = / \([^()]{1,60}\)$/.exec(words)?.[0] ?? "";
  const longest = LONGEST_IN_STRAND - speaker.length;
  const head = words.slice(0, words.lastIndexOf(" ", longest)).replace(/[\s,;:…]+$/, "");
  const open = head.lastIndexOf("“") > head.lastIndexOf("”");
  return `${head} …${open ? "”" : ""}${speaker}`;
}

const LABEL_LINE = 27;
const SIDE_LINE = 40;

/** Lines that a row takes in a table of four columns at 1280 pixels, about. */
export function linesOf(row: DossierRow): number {
  const sides = SIDES.map((side) =>
    row[side]
      .slice(0, SIDE_ROOM)
      .reduce((lines, { text }) => lines + Math.ceil((text.length + TOLD) / SIDE_LINE), 0),
  );
  return Math.max(Math.ceil(row.about.length / LABEL_LINE), ...sides);
}
