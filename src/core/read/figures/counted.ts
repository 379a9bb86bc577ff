import type { Layers, Sentence } from "../../annotation/layers.ts";
import {
  AFTER_SPANS,
  COUNTED_NOUNS,
  EMPTY_NOUNS,
  NUMBERED_NOUNS,
  PLURALS_WITHOUT_ENDING,
  POINTING_WORDS,
  SPANS_OF_NOTHING,
} from "../../languages/en/amounts/counted.ts";
import type { Amount } from "../../languages/en/amounts/parts.ts";
import { rateAt } from "../../languages/en/amounts/rates.ts";
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
const SPANS_OF_TIME: ReadonlySet<string> = new Set(["a", "mo", "wk", "d", "h", "min", "s"]);

type Given = Pick<Layers, "tokens" | "tags">;

/** Null for a number that counts nothing: a list mark, a score, "one in 5,000 people", "the two leaders". */
export function countedAfter(
  layers: Given,
  sentence: Sentence,
  match: Match<Amount>,
): Counted | null {
  const word = (at: number): string => layers.tokens[at]?.text.toLowerCase() ?? "";
  if (word(match.first - 1) === "in" && word(match.first - 2) === "one") return null;
  if (match.value.unit !== "") {
    const end = endOfMeasure(layers, sentence, match);
    return { head: "", noun: "", end, doubt: doubtOfMeasure(layers, match) };
  }
  // "a category 4 storm", "the Dow 30 firms": the number is part of a name.
  if (match.first > sentence.first && NUMBERED_NOUNS.has(word(match.first - 1))) return null;
  // "2.1 last year": the number counts no years.
  const head = /^(?:last|next|this)$/.test(word(match.last))
    ? null
    : headAfter(layers, sentence, match.last);
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

/** Behind the words of a rate, which are no part of the match: "8 dollars |a month|", "8 |Canadian dollars per month|". */
function endOfMeasure({ tokens }: Given, sentence: Sentence, match: Match<Amount>): number {
  const norms = tokens.slice(match.last, sentence.last).map((t) => t.text.toLowerCase());
  let at = norms.slice(0, 3).findIndex((norm) => /^dollars?$/.test(norm)) + 1;
  if (!match.rule.endsWith("dollars-of-a-nation")) at = 0;
  const last = rateAt(norms, at, true)?.last ?? at;
  return tokens[match.last + last - 1]?.end ?? match.end;
}

const AGE = /[.-]age$/;
const VAGUE = /vague-plural$/;

/** A length of time alone is no figure worth a line; a plan's, or how late something is, may be. */
function doubtOfMeasure(
  { tokens, tags }: Given,
  { value, rule, last }: Match<Amount>,
): string | null {
  if (AGE.test(rule)) return "an age";
  if (VAGUE.test(rule)) return "a vague number";
  const [unit = ""] = value.unit.split("/");
  if (unit === "" && value.low < SMALL) return "a small number of something general";
  if (!SPANS_OF_TIME.has(unit)) return null;
  const next = tokens[last]?.text.toLowerCase() ?? "";
  const ofNoun =
    rule.endsWith("hyphenated-measure") &&
    /^(?:NOUN|ADJ)$/.test(tags.upos[last] ?? "") &&
    !SPANS_OF_NOTHING.has(next) &&
    !SPANS_OF_NOTHING.has(tokens[last + 1]?.text.toLowerCase() ?? "");
  return ofNoun || AFTER_SPANS.has(next) ? null : "a length of time alone";
}

function doubtOfCount({ value, rule }: Match<Amount>, lemma: string): string | null {
  if (VAGUE.test(rule)) return "a vague number";
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
  // "7 points 3 rebounds" are two numbers.
  if (head !== null && tags.upos[at] === "NUM") return false;
  return MODIFIERS.has(tags.upos[at] ?? "X") || (joins && head === null);
}
