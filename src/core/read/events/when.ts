import type { ReadDate, Realis } from "../../annotation/contract.ts";
import type { DateMention, Layers, Sentence } from "../../annotation/layers.ts";
import { overlap, type Span } from "../../text/span.ts";
import type { ReadingContext } from "../context.ts";
import type { Words } from "../statements/words.ts";
import type { Candidate } from "./candidates.ts";

interface Reading {
  readonly layers: Pick<Layers, "dates">;
  readonly context: ReadingContext;
  readonly words: Words;
}

/**
 * When a happening took place: the date in its own phrase, else the one date of its clause, else, for what has occurred
 * in an article that states its date, "by then".
 */
export function dateOf(
  { layers, context, words }: Reading,
  sentence: Sentence,
  { verb, trigger }: Candidate,
  clause: Span,
  realis: Realis,
): ReadDate<Span> | null {
  const inSentence = layers.dates.filter(
    (d) =>
      d.type === "DATE" &&
      d.first >= sentence.first &&
      d.last <= sentence.last &&
      d.mod !== "ON_OR_BEFORE" &&
      // "a budget for 2027": what it is for, not when it was adopted.
      words.word(d.first - 1) !== "for",
  );
  const under = (head: number): DateMention[] =>
    inSentence.filter((d) => words.isUnder(headOf(words, d), head) && overlap(d, clause) > 0);
  const [own] = under(trigger);
  const ofClause = under(verb);
  const chosen = own ?? (ofClause.length === 1 ? ofClause[0] : undefined);
  if (chosen !== undefined)
    return {
      edtf: chosen.edtf,
      expression: { start: chosen.start, end: chosen.end },
      basis: chosen.basis,
    };
  const published = context.published?.edtf ?? null;
  if (realis !== "occurred" || published === null || context.published?.basis === "bounded")
    return null;
  return { edtf: `../${published}`, expression: null, basis: "bounded" };
}

/** The token of a date by which it hangs in its clause. */
function headOf(words: Words, { first, last }: DateMention): number {
  for (let token = first; token < last; token++) {
    const head = words.head(token);
    if (head < first || head >= last) return token;
  }
  return first;
}
