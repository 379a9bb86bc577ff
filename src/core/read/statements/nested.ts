/** Quotations inside quotations: "She once said, ‘…’", within what another one says. */
import type { Quotation } from "../../annotation/layers.ts";
import { firstWhere } from "../../text/sorted.ts";
import { contains } from "../../text/span.ts";
import { cueAt } from "./cue.ts";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import { sourceOf } from "./source.ts";
import { holds, type Words } from "./words.ts";

export function nestedDrafts(
  words: Words,
  outer: readonly Draft[],
  quotations: readonly Quotation[],
): readonly Draft[] {
  // Outermost quotations never cross, so the last that begins before another is the only one that may hold it.
  const held = outer
    .flatMap((inside) => inside.quotations.map((around) => ({ inside, around })))
    .sort((a, b) => a.around.start - b.around.start);
  return quotations.flatMap((quotation) => {
    if (quotation.level !== 2) return [];
    const behind = firstWhere(held, ({ around }) => around.start > quotation.start);
    const holder = held[behind - 1];
    if (holder === undefined || !contains(holder.around, quotation)) return [];
    const { inside, around } = holder;
    const draft = nestedDraft(words, quotation, around);
    return draft ? [{ ...draft, inside, segment: inside.segment }] : [];
  });
}

function nestedDraft(words: Words, quotation: Quotation, around: Quotation): Draft | null {
  const marked = words.within(quotation.outer);
  const whole = words.within(around);
  const quoted = (token: number): boolean => holds(marked, token) || !holds(whole, token);
  const clause =
    cueBeside(words, marked.first - 1, -1, quoted) ?? cueBeside(words, marked.last, 1, quoted);
  if (!clause) return null;
  const source = sourceOf(words, clause, quoted);
  // "I say, ‘…’" inside a quotation is the outer speaker's own example.
  if (!source || /^(?:i|you|we|they|people)$/.test(words.word(source.head))) return null;
  const cue = { first: clause.token, last: clause.token + 1 };
  const sentence = words.sentenceAt(clause.token);
  return {
    ...EMPTY_DRAFT,
    rule: "quotation",
    clause,
    cue,
    source,
    quotations: [quotation],
    sentence,
  };
}

function cueBeside(
  words: Words,
  from: number,
  step: 1 | -1,
  quoted: (token: number) => boolean,
): ReturnType<typeof cueAt> {
  for (let i = from, steps = 0; steps < 6 && !quoted(i); i += step, steps++) {
    if (/^[.!?;]$/.test(words.written(i))) return null;
    const clause = cueAt(words, i);
    if (clause?.verb.quote && clause.kind === "speech") return clause;
  }
  return null;
}
