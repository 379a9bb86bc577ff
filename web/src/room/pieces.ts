/** An article cut into blocks and pieces for the page: every character of the text once, in order. */
import type { Passage, Zone, ZoneRole } from "../../../src/core/annotation/contract.ts";
import type { LineCard } from "../../../src/edge/http/contract.ts";

/** Half-open, in UTF-16 units of the text. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text in which nothing begins or ends. */
export interface Piece extends Extent {
  readonly text: string;
  /** Ids of the lines that rest on it. */
  readonly cards: readonly string[];
  readonly target: boolean;
}

export interface Block {
  readonly role: ZoneRole;
  /** The zones of a run of page furniture, else one. */
  readonly extents: readonly Extent[];
}

/** Zones in order, runs of page furniture joined; words that no zone covers count as body. */
export function blocksOf(text: string, zones: readonly Zone[]): readonly Block[] {
  const blocks: { role: ZoneRole; extents: Extent[] }[] = [];
  for (const { role, start, end } of covering(text, zones)) {
    const last = blocks.at(-1);
    if (role === "chrome" && last?.role === "chrome") last.extents.push({ start, end });
    else blocks.push({ role, extents: [{ start, end }] });
  }
  return blocks;
}

function covering(text: string, zones: readonly Zone[]): readonly Zone[] {
  const all: Zone[] = [];
  let at = 0;
  const fill = (end: number): void => {
    if (text.slice(at, end).trim() !== "") all.push({ role: "body", start: at, end });
  };
  for (const zone of zones) {
    fill(zone.start);
    all.push(zone);
    at = Math.max(at, zone.end);
  }
  fill(text.length);
  return all;
}

export interface Mark extends Extent {
  /** Null for the passage one came for. */
  readonly card: string | null;
}

export function marksOf(
  article: string,
  cards: readonly LineCard[],
  target: Extent | null,
): readonly Mark[] {
  const marks = cards.flatMap(({ id, passages }) =>
    passages
      .filter((passage) => passage.article === article)
      .map(({ start, end }): Mark => ({ start, end, card: id })),
  );
  return target === null ? marks : [...marks, { ...target, card: null }];
}

/** Cuts one extent where marks begin and end. Marks may overlap, nest and reach beyond it. */
export function piecesOf(text: string, extent: Extent, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks.filter((mark) => overlaps(mark, extent));
  const cuts = new Set([extent.start, extent.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, extent.start));
    cuts.add(Math.min(end, extent.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? extent.end;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      start,
      end,
      text: text.slice(start, end),
      cards: over.flatMap(({ card }) => (card === null ? [] : [card])),
      target: over.some(({ card }) => card === null),
    };
  });
}

export function overlaps(a: Extent, b: Extent): boolean {
  return a.start < b.end && b.start < a.end;
}

/** "120-164" as in the address; null for anything else, or for what lies outside the text. */
export function extentOf(at: string | undefined, length: number): Extent | null {
  const found = /^(\d+)-(\d+)$/.exec(at ?? "");
  if (found === null) return null;
  const start = Number(found[1]);
  const end = Number(found[2]);
  return start < end && end <= length ? { start, end } : null;
}

/** The lines that rest on these words, those that rest on them most exactly first, disagreements last. */
export function cardsOn(
  article: string,
  cards: readonly LineCard[],
  target: Extent,
): readonly LineCard[] {
  const distance = (passage: Passage): number =>
    passage.article === article && overlaps(passage, target)
      ? Math.abs(passage.start - target.start) + Math.abs(passage.end - target.end)
      : Number.POSITIVE_INFINITY;
  return cards
    .map((card) => ({ card, far: Math.min(...card.passages.map(distance)) }))
    .filter(({ far }) => far < Number.POSITIVE_INFINITY)
    .sort(
      (a, b) => Number(isBetweenLines(a.card)) - Number(isBetweenLines(b.card)) || a.far - b.far,
    )
    .map(({ card }) => card);
}

function isBetweenLines({ kind }: LineCard): boolean {
  return kind === "disagreement";
}
