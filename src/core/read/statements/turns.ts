/** What is said in the turns of a transcript, and what stands inside it. */
import type { Segment, Token } from "../../annotation/layers.ts";
import { type Turn, turnsOf } from "../turns.ts";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import type { SourceWords } from "./source.ts";
import type { Range, Words } from "./words.ts";

interface Reading {
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
}

/** The drafts of a text with its turns as drafts of their own; those inside a turn are told by who has it. */
export function withTurns(
  words: Words,
  drafts: readonly Draft[],
  reading: Reading,
): readonly Draft[] {
  const turns = turnDrafts(words, reading);
  if (turns.length === 0) return drafts;
  const bySegment = new Map(turns.map((turn) => [turn.segment, turn]));
  const told = new Map(
    drafts.map((draft) => [draft, { ...draft, turn: bySegment.get(draft.segment) ?? null }]),
  );
  const again = (draft: Draft | null): Draft | null =>
    draft === null ? null : (told.get(draft) ?? draft);
  for (const draft of told.values()) {
    draft.inside = again(draft.inside);
    draft.goesOnFrom = again(draft.goesOnFrom);
  }
  return [...turns, ...told.values()];
}

/** One a paragraph: the paragraphs behind a label go on with its turn, up to the next label. */
function turnDrafts(words: Words, { tokens, segments }: Reading): Draft[] {
  const labelled = turnsOf(tokens, segments);
  const turns = new Map(labelled.map((turn) => [turn.segment, turn]));
  // Behind the last label nobody knows where the transcript ends.
  const last = labelled.at(-1)?.segment ?? -1;
  const drafts: Draft[] = [];
  let head: Draft | null = null;
  segments.slice(0, last + 1).forEach((segment, index) => {
    const turn = turns.get(index);
    if (segment.role !== "body" || (turn === undefined && head === null)) return;
    const draft = turnDraft(words, index, turn?.words ?? words.within(segment));
    drafts.push(turn ? { ...draft, source: sourceOf(turn) } : { ...draft, goesOnFrom: head });
    if (turn) head = drafts.at(-1) ?? null;
  });
  return drafts;
}

const turnDraft = (words: Words, segment: number, range: Range): Draft => ({
  ...EMPTY_DRAFT,
  rule: "turn",
  content: { ranges: [range], cue: range, addressee: null, embedded: false, shape: "before" },
  segment,
  sentence: words.sentenceAt(range.first),
});

function sourceOf({ label, name }: Turn): SourceWords {
  const { first, last } = name ?? label;
  return { first, last, head: last - 1 };
}
