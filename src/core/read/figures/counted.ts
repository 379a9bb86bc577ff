import type { Layers, Sentence } from "../../annotation/layers.ts";
import {
  AFTER_SPANS,
  COUNTED_NOUNS,
  EMPTY_NOUNS,
  PLURALS_WITHOUT_ENDING,
  POINTING_WORDS,
  SPANS_OF_NOTHING,
} from "../../languages/en/amounts/counted.ts";
import type { Amount } from "../../languages/en/amounts/rules.ts";
import type { Match } from "../../rules/rule.ts";

/** What an amount counts. */
export interface Counted {
  /** Lemma of the head noun; "" for money and shares. */
  readonly head: string;
  /** The noun with its modifiers, as printed. */
  readonly noun: string;
  /** Where the amount with what it counts ends. */
  readonly end: number;
  /** Why the line is weaker; null when it may be shown. */
  readonly doubt: string | null;
}

/** Below this a number in words may be a way of speaking ("two ways"). */
const SMALL = 10;
const MOST_MODIFIERS = 4;
const MODIFIERS: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
const SPANS_OF_TIME: ReadonlySet<string> = new Set(["a", "mo", "wk", "d", "h", "min"]);

type Given = Pick<Layers, "tokens" | "tags">;

/** Null for a number that counts nothing: a list mark, an age, a score, "the two leaders". */
export function countedAfter(
  layers: Given,
  sentence: Sentence,
  match: Match<Amount>,
): Counted | null {
  const word = (at: number): string => layers.tokens[at]?.text.toLowerCase() ?? "";
  if (match.value.unit !== "")
    return { head: "", noun: "", end: match.end, doubt: doubtOfMeasure(layers, match) };
  const head = headAfter(layers, sentence, match.last);
  if (head === null) return null;
  const { tokens, tags } = layers;
  const lemma = (tags.lemma[head] ?? "").toLowerCase();
  const points = match.first > sentence.first && POINTING_WORDS.has(word(match.first - 1));
  if (match.value.low === 1 || (match.value.low < SMALL && points)) return null;
  const noun = tokens
    .slice(match.last, head + 1)
    .map((t) => t.text)
    .join(" ");
  const isPlural = tags.xpos[head] === "NNS" || PLURALS_WITHOUT_ENDING.has(word(head));
  const doubt = isPlural ? doubtOfCount(match, lemma) : "what is counted is not clear";
  return { head: lemma, noun, end: tokens[head]?.end ?? match.end, doubt };
}

/** A length of time alone is no figure worth a line; a plan's, or how late something is, may be. */
function doubtOfMeasure(
  { tokens, tags }: Given,
  { value, rule, last }: Match<Amount>,
): string | null {
  if (!SPANS_OF_TIME.has(value.unit)) return null;
  const next = tokens[last]?.text.toLowerCase() ?? "";
  const ofNoun =
    rule.endsWith("hyphenated-measure") &&
    /^(?:NOUN|ADJ)$/.test(tags.upos[last] ?? "") &&
    !SPANS_OF_NOTHING.has(next) &&
    !SPANS_OF_NOTHING.has(tokens[last + 1]?.text.toLowerCase() ?? "");
  return ofNoun || AFTER_SPANS.has(next) ? null : "a length of time alone";
}

function doubtOfCount({ value }: Match<Amount>, lemma: string): string | null {
  if (EMPTY_NOUNS.has(lemma)) return `“${lemma}” is no thing that is counted`;
  if (value.low < SMALL && !COUNTED_NOUNS.has(lemma)) return "a small number of something general";
  return null;
}

/** The last noun of the phrase after the number: "1,000 nuclear |warheads|". */
function headAfter(layers: Given, sentence: Sentence, from: number): number | null {
  const { tokens, tags } = layers;
  let head: number | null = null;
  for (let at = from; at < Math.min(sentence.last, from + MOST_MODIFIERS + 1); at++) {
    if (!mayFollow(layers, at, head)) break;
    if (/^(?:NOUN|PROPN)$/.test(tags.upos[at] ?? "")) head = at;
    if (tags.xpos[at] === "NNS") break;
  }
  if (head === null || tags.upos[head] !== "NOUN" || !/\p{L}/u.test(tokens[head]?.text ?? ""))
    return null;
  // A noun with a capital after a number is a name with a number: "1267 Sanctions".
  return /^\p{Lu}/u.test(tokens[head]?.text ?? "") && head === from ? null : head;
}

function mayFollow({ tokens, tags }: Given, at: number, head: number | null): boolean {
  const joins = tokens[at]?.text === "-" || /^VB[NG]$/.test(tags.xpos[at] ?? "");
  return MODIFIERS.has(tags.upos[at] ?? "X") || (joins && head === null);
}
