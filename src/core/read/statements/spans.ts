/** The characters of a statement's content: what is said, without marks, cue and source. */
import type { StatementForm } from "../../annotation/contract.ts";
import type { Quotation } from "../../annotation/layers.ts";
import { spansOver } from "../../text/sorted.ts";
import { contains, overlap, type Span, trimmed } from "../../text/span.ts";
import { SpanIndex } from "../../text/span-index.ts";
import type { Draft } from "./draft.ts";
import { isEmpty, type Range, type Words } from "./words.ts";

export interface SaidWords {
  readonly form: StatementForm;
  readonly content: readonly Span[];
  readonly verbatim: readonly Span[];
}

/** The quotations of each level, which never cross there. */
export type Levels = ReadonlyMap<number, readonly Quotation[]>;

export const levelsOf = (all: readonly Quotation[]): Levels =>
  new Map(
    [1, 2].map((level) => [
      level,
      all.filter((q) => q.level === level).toSorted((a, b) => a.start - b.start),
    ]),
  );

/** Null when nothing is left besides the cue. */
export function saidWords(words: Words, draft: Draft, levels: Levels): SaidWords | null {
  if (draft.rule === "turn") return ofTurn(words, draft);
  const inner = draft.quotations.map((q) => ({ start: q.start, end: q.end }));
  const ranges = draft.content?.ranges ?? [];
  const indirect = [...ranges, ...gapsBefore(words, draft, ranges)].map((r) => words.span(r));
  const whole = united([...inner, ...indirect]);
  const level = levels.get(draft.inside ? 2 : 1) ?? [];
  const touched = [...new Set(whole.flatMap((s) => spansOver(level, s)))];
  const full = united([...whole, ...touched.map((q) => ({ start: q.start, end: q.end }))]);
  const quoted = touched.filter((q) => !isName(words, q));
  const cuts = new SpanIndex(
    [...quoted.flatMap(marksOf), ...ownWords(words, draft, full)],
    (cut) => [cut],
  );
  const content = full.flatMap((s) => pieces(words.text, s, cuts.at(s), quoted));
  if (content.length === 0) return null;
  const verbatim = content.filter((c) => isIn(quoted, c));
  return { form: formOf(words, draft, content, verbatim), content, verbatim };
}

/** A turn of a transcript is what was said, word by word, and stands between no marks. */
function ofTurn(words: Words, { content }: Draft): SaidWords | null {
  const ranges = (content?.ranges ?? []).filter((r) => !isEmpty(r));
  if (ranges.length === 0) return null;
  return { form: "direct", content: ranges.map((r) => words.span(r)), verbatim: [] };
}

/** No more words than these between what was told and what was quoted are taken for words told. */
const MOST_BETWEEN = 8;

/** "that the dues |and the tolls were| “absurd”": what the parser left out between the words told and the words quoted. */
function gapsBefore(words: Words, draft: Draft, ranges: readonly Range[]): readonly Range[] {
  const last = ranges.at(-1);
  const cue = draft.cue?.last ?? -1;
  if (last === undefined || last.first < cue) return [];
  return draft.quotations.flatMap((quotation) => {
    const gap = { first: last.last, last: words.within(quotation.outer).first };
    const isNear = !isEmpty(gap) && gap.last - gap.first <= MOST_BETWEEN;
    const isWithin = words.sentenceAt(gap.last) === words.sentenceAt(last.first);
    return isNear && isWithin && !holdsSource(draft, gap) ? [gap] : [];
  });
}

function holdsSource({ source, credited }: Draft, gap: Range): boolean {
  return [source, credited].some((s) => s !== null && s.first < gap.last && s.last > gap.first);
}

/** Whether one of some quotations of one level holds a span. */
const isIn = (quoted: readonly Quotation[], span: Span): boolean =>
  spansOver(quoted, span).some((q) => contains(q, span));

function marksOf({ start, end, outer }: Quotation): readonly Span[] {
  return [
    { start: outer.start, end: start },
    { start: end, end: outer.end },
  ];
}

/** Cue, source and credit, where they stand in the middle of the content. */
function ownWords(words: Words, draft: Draft, content: readonly Span[]): readonly Span[] {
  const parts = [draft.cue, draft.source, draft.credited].filter((p) => p !== null);
  const spans = parts.map((p) => words.span(p));
  const between = spans.filter((s) => content.some((c) => overlap(c, s) > 0));
  if (between.length < 2) return between;
  const start = Math.min(...between.map((s) => s.start));
  const end = Math.max(...between.map((s) => s.end));
  return end - start < 80 ? [{ start, end }] : between;
}

/** Sorted, overlapping ones joined. */
function united(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && span.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push({ start: span.start, end: span.end });
  }
  return out;
}

function pieces(
  text: string,
  span: Span,
  cuts: readonly Span[],
  quoted: readonly Quotation[],
): readonly Span[] {
  let left: readonly Span[] = [span];
  for (const cut of cuts) left = left.flatMap((s) => without(s, cut));
  return left
    .map((s) => (isIn(quoted, s) ? trimmed<"clean">(text, s) : bared(text, s)))
    .filter((s) => s.end > s.start && /[\p{L}\p{N}]/u.test(text.slice(s.start, s.end)));
}

function without(span: Span, cut: Span): readonly Span[] {
  if (overlap(span, cut) === 0) return [span];
  return [
    { start: span.start, end: cut.start },
    { start: cut.end, end: span.end },
  ].filter((s) => s.end > s.start);
}

const OUTER_LEFT = /^[\s,;:.—–"“”«»-]+/u;
const OUTER_RIGHT = /[\s,;:.—–"“”«»]+$/u;

function bared(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const left = OUTER_LEFT.exec(words)?.[0].length ?? 0;
  const right = OUTER_RIGHT.exec(words.slice(left))?.[0].length ?? 0;
  const end = isAbbreviated(words, right) ? span.end - right + 1 : span.end - right;
  return { start: span.start + left, end: Math.max(span.start + left, end) };
}

/** "the U.S.", "10 a.m.": the stop belongs to the word. */
function isAbbreviated(words: string, right: number): boolean {
  return right > 0 && /\.[A-Za-z]\.$/.test(words.slice(0, words.length - right + 1));
}

/** Names of exercises, ships and works stand between marks and are nobody's words. */
function isName(words: Words, quotation: Quotation): boolean {
  const { first, last } = words.within(quotation);
  if (last - first > 5 || /[,.!?…]$/.test(words.text.slice(quotation.start, quotation.end)))
    return false;
  if (words.sentenceOf(first)?.first === first) return false;
  for (let i = first; i < last; i++)
    if (
      !/^[\p{Lu}\p{N}]/u.test(words.written(i)) &&
      !/^(?:of|the|and|for|in|to|-)$/.test(words.word(i))
    )
      return false;
  return last > first && /^[\p{Lu}\p{N}]/u.test(words.written(first));
}

function formOf(
  words: Words,
  draft: Draft,
  content: readonly Span[],
  verbatim: readonly Span[],
): StatementForm {
  if (verbatim.length === 0) return "indirect";
  if (verbatim.length < content.length) return "mixed";
  const opens = words.text.charAt(content[0]?.start ?? 0);
  const isPart = draft.content?.embedded === true && !/[\p{Lu}[\d]/u.test(opens);
  return isPart ? "mixed" : "direct";
}
