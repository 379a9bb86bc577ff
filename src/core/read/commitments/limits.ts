import type { ReadDate, Stage } from "../../annotation/contract.ts";
import type { DateMention, Layers, Sentence } from "../../annotation/layers.ts";
import { runsIn } from "../../text/sorted.ts";
import { contains, type Span } from "../../text/span.ts";
import type { Clauses } from "../clauses/clauses.ts";
import type { ReadingContext } from "../context.ts";
import type { Candidate } from "./candidate.ts";

interface Reading {
  readonly layers: Pick<Layers, "dates" | "tokens">;
  readonly clauses: Clauses;
  readonly context: ReadingContext;
}

const AHEAD: ReadonlySet<Stage> = new Set(["considered", "intended", "pledged", "agreed", "begun"]);

/**
 * A limit in the act's words or at the head of its sentence: "by 2027"; of a plan also when it is to be done: "in 2025",
 * but not when it is to begin: "starting in 2025".
 */
export function deadlineOf(
  { layers, clauses, context }: Reading,
  sentence: Sentence,
  { at, stage, act }: Candidate,
): ReadDate<Span> | null {
  const { words } = clauses;
  const inSentence = runsIn(layers.dates, sentence).filter((d) => d.edtf !== null);
  const isNear = (d: DateMention): boolean =>
    (d.first >= at.first && d.first <= at.last + 1) || d.last <= sentence.first + MOST_AT_HEAD;
  const isLimit = (d: DateMention): boolean =>
    d.mod === "ON_OR_BEFORE" || [words.word(d.first), words.word(d.first - 1)].includes("by");
  const isTime = (d: DateMention): boolean =>
    d.type === "DATE" &&
    AHEAD.has(stage) &&
    d.first > act &&
    d.first < at.last &&
    /^(?:in|on|this|next|during|later)$/.test(words.word(d.first - 1)) &&
    !/^(?:beginning|starting|begin|start|as|effective)$/.test(words.word(d.first - 2)) &&
    isAhead(d.edtf ?? "", context.published?.edtf ?? null);
  const limit = inSentence.find((d) => isNear(d) && isLimit(d)) ?? inSentence.find(isTime);
  if (limit === undefined) return null;
  const { edtf, basis, start, end } = limit;
  return { edtf, expression: { start, end }, basis };
}

/** Tokens at the head of a sentence among which "By 2027," stands. */
const MOST_AT_HEAD = 4;

/** Not over when the article appeared. */
const isAhead = (edtf: string, published: string | null): boolean =>
  published === null || edtf.slice(0, 4) >= published.slice(0, 4);

/** "…, provided that the parliament agrees" */
export function conditionsOf(
  { layers, clauses }: Reading,
  sentence: Sentence,
  { at }: Candidate,
): Span | null {
  const { words } = clauses;
  for (let t = at.last; t < sentence.last && t <= at.last + 2; t++) {
    const word = words.word(t);
    const opens =
      /^(?:if|unless|provided|pending|once)$/.test(word) ||
      (word === "subject" && words.word(t + 1) === "to");
    if (!opens) continue;
    let last = sentence.last;
    while (last > t && words.isPunctuation(last - 1)) last--;
    const span = words.span({ first: t, last });
    const whole = { start: sentence.start, end: sentence.end };
    return layers.tokens.length > 0 && contains(whole, span) ? span : null;
  }
  return null;
}
