import type { ReadDate, Realis } from "../../annotation/contract.ts";
import type { DateMention, Layers } from "../../annotation/layers.ts";
import { spansOver } from "../../text/sorted.ts";
import type { Span } from "../../text/span.ts";
import type { Clauses } from "../clauses/clauses.ts";
import type { ReadingContext } from "../context.ts";
import type { Words } from "../statements/words.ts";
import type { Candidate } from "./candidate.ts";

interface Reading {
  readonly layers: Pick<Layers, "dates">;
  readonly context: ReadingContext;
  readonly words: Words;
  readonly clauses: Clauses;
}

/**
 * When a happening took place: the date in its own words, the nearest to what earned the kind; else, for what has occurred
 * in an article that states its date, "by then".
 */
export function dateOf(
  { layers, context, words, clauses }: Reading,
  { trigger, at }: Candidate,
  realis: Realis,
): ReadDate<Span> | null {
  const passage = words.span(at);
  const inside = spansOver(layers.dates, passage).filter(
    (d) => d.edtf !== null && tellsWhen(words, d) && isOf(clauses, d, trigger),
  );
  const distance = (d: DateMention): number => Math.abs(d.first - trigger);
  const [chosen] = inside.toSorted((a, b) => distance(a) - distance(b));
  if (chosen !== undefined)
    return {
      edtf: chosen.edtf,
      expression: { start: chosen.start, end: chosen.end },
      basis: chosen.basis,
    };
  return boundOf(context, realis);
}

/** Not "a budget for 2027" or "the 2027 budget", which tell what it is for, nor "since 2020" and "by 2030". */
function tellsWhen(words: Words, date: DateMention): boolean {
  if (date.type !== "DATE" || ["ON_OR_BEFORE", "ON_OR_AFTER"].includes(date.mod ?? ""))
    return false;
  const before = words.word(date.first - 1);
  return !/^(?:for|since|by|until|till|from|of)$/.test(before) || /\//.test(date.edtf ?? "");
}

/** A date inside a noun phrase is that noun's own: "the |2022| strategy", "an |April| meeting". */
function isOf(clauses: Clauses, date: DateMention, trigger: number): boolean {
  const chunk = clauses.chunks.over(date.first);
  return chunk === null || chunk.isDate || chunk.head === trigger;
}

function boundOf(context: ReadingContext, realis: Realis): ReadDate<Span> | null {
  const published = context.published?.edtf ?? null;
  if (realis !== "occurred" || published === null || context.published?.basis === "bounded")
    return null;
  return { edtf: `../${published}`, expression: null, basis: "bounded" };
}
