/** What an article without a date tells of its own: not before the latest time that it reports as past. */
import type { ReadDate } from "../annotation/contract.ts";
import type { DateMention, Layers } from "../annotation/layers.ts";
import { isToldAsHappened } from "../languages/en/dates/happened.ts";
import { parseEdtf } from "../text/edtf.ts";
import { contains, type Span } from "../text/span.ts";
import { SpanIndex } from "../text/span-index.ts";

type Needed = Pick<Layers, "dates" | "tokens" | "sentences" | "quotations">;

/**
 * The open interval `2025-04/..`, with the words it rests on, from the latest month or year in which the article itself
 * tells that something happened; null where it tells none. Plans, limits, budgets, suppositions and what others are quoted
 * saying are left out, and so are dates that were counted from another one.
 */
export function boundsOf(layers: Needed): ReadDate<Span> | null {
  const texts = layers.tokens.map((token) => token.text);
  const quotationsAt = new SpanIndex(layers.quotations, (quotation) => [quotation]);
  const isQuoted = (date: Span): boolean =>
    quotationsAt.at(date).some((quotation) => contains(quotation, date));
  let latest: { readonly month: string; readonly at: DateMention } | null = null;
  let sentence = 0;
  for (const date of layers.dates) {
    const month = monthStated(date);
    if (month === null || (latest !== null && month <= latest.month)) continue;
    while ((layers.sentences[sentence]?.last ?? Number.POSITIVE_INFINITY) <= date.first) sentence++;
    const around = layers.sentences[sentence];
    if (around === undefined || isQuoted(date)) continue;
    if (isToldAsHappened(texts, date, around)) latest = { month, at: date };
  }
  if (latest === null) return null;
  const { start, end } = latest.at;
  return { edtf: `${latest.month}/..`, expression: { start, end }, basis: "bounded" };
}

/** The month in which a fully stated date begins; null for what is not stated, not certain or a limit. */
function monthStated({ edtf, basis, mod, type }: DateMention): string | null {
  if (edtf === null || basis !== "stated" || type !== "DATE") return null;
  if (mod !== null && mod !== "START" && mod !== "MID" && mod !== "END") return null;
  const date = parseEdtf(edtf);
  if (date?.kind !== "point" || date.approximate || date.uncertain) return null;
  return /^(?:day|month|year)$/.test(date.precision) ? date.min.slice(0, 7) : null;
}
