import type { Layers, Sentence } from "../../annotation/layers.ts";
import {
  AFTER_SPANS,
  BEFORE_OR_AFTER,
  COUNTED_NOUNS,
  EMPTY_NOUNS,
  NUMBERED_NOUNS,
  OFTEN,
  PLURALS_WITHOUT_ENDING,
  POINTING_WORDS,
  WHOLE_NUMBER_WORDS,
} from "../../languages/en/amounts/counted.ts";
import type { Amount } from "../../languages/en/amounts/parts.ts";
import { rateAt } from "../../languages/en/amounts/rates.ts";
import { UNIT_WORDS } from "../../languages/en/amounts/units.ts";
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

/** "500 pounds" are a weight or a sum; "ten degrees" turn or warm. */
const UNREAD_UNITS: ReadonlySet<string> = new Set(["pound", "ounce", "stone", "degree", "yard"]);

/** Below this a number in words may be a way of speaking ("two ways"). */
const SMALL = 10;
const MOST_MODIFIERS = 4;
const MODIFIERS: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
export const SPANS_OF_TIME: ReadonlySet<string> = new Set(["a", "mo", "wk", "d", "h", "min", "s"]);

type Given = Pick<Layers, "tokens" | "tags">;

/** Null for a number that counts nothing: a list mark, a score, "one in 5,000 people", "the two leaders". */
export function countedAfter(
  layers: Given,
  sentence: Sentence,
  match: Match<Amount>,
): Counted | null {
  const word = (at: number): string => layers.tokens[at]?.text.toLowerCase() ?? "";
  if (isProportion(word, match.first)) return null;
  if (match.value.unit !== "") {
    const end = endOfMeasure(layers, sentence, match);
    return { head: "", noun: "", end, doubt: doubtOfMeasure(layers, match) };
  }
  const head = countsNothing(layers, sentence, match)
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
  const isWhole = match.first > sentence.first && WHOLE_NUMBER_WORDS.has(word(match.first - 1));
  const doubt = isPlural
    ? doubtOfCount(match, lemma, { isWhole, isRate: isRate(layers, head + 1) })
    : "what is counted is not clear";
  return { head: lemma, noun, end: tokens[head]?.end ?? match.end, doubt };
}

/** "one in |5,000 people|", "eight of |10 voters|": no such number of people is told of. */
const isProportion = (word: (at: number) => string, first: number): boolean =>
  /^(?:in|of)$/.test(word(first - 1)) &&
  /^(?:\d|one|two|three|four|five|six|seven|eight|nine|half)$/.test(word(first - 2));

/** "a category 4 storm", "the Dow 30 firms": part of a name; "2.1 last year": no years are counted. */
function countsNothing({ tokens }: Given, sentence: Sentence, match: Match<Amount>): boolean {
  const isOfName =
    match.first > sentence.first && NUMBERED_NOUNS.has(wordAt(tokens, match.first - 1));
  return isOfName || /^(?:last|next|this)$/.test(wordAt(tokens, match.last));
}

/**
 * Behind the words of a rate, which are no part of the match: "8 dollars |a month|", "8 |Canadian dollars per month|"; and
 * behind the word that makes a span of time tell something: "five months |late|".
 */
function endOfMeasure({ tokens }: Given, sentence: Sentence, match: Match<Amount>): number {
  const { value, last: from, rule, end } = match;
  if (SPANS_OF_TIME.has(value.unit) && AFTER_SPANS.has(wordAt(tokens, from)))
    return tokens[from]?.end ?? end;
  const norms = tokens.slice(from, sentence.last).map((t) => t.text.toLowerCase());
  let at = norms.slice(0, 3).findIndex((norm) => /^dollars?$/.test(norm)) + 1;
  if (!rule.endsWith("dollars-of-a-nation")) at = 0;
  const last = rateAt(norms, at, true)?.last ?? at;
  return tokens[from + last - 1]?.end ?? end;
}

const AGE = /[.-]age$/;
const VAGUE = /vague-plural$/;

/** A length of time is no figure worth a line; how late something is, or how long a sentence, may be. */
function doubtOfMeasure({ tokens }: Given, { value, rule, last }: Match<Amount>): string | null {
  if (AGE.test(rule)) return "an age";
  if (VAGUE.test(rule)) return "a vague number";
  if (value.unit.startsWith("/") && value.low < SMALL) return "a small number of something general";
  if (isRate({ tokens }, last)) return "a rate: when it holds is not read";
  const [unit = ""] = value.unit.split("/");
  if (!SPANS_OF_TIME.has(unit)) return null;
  return AFTER_SPANS.has(wordAt(tokens, last)) ? null : "a length of time alone";
}

/** "$95 |a year|", "240 million tests |per year|": the number holds for a time or a piece that a line does not have. */
function isRate({ tokens }: Pick<Given, "tokens">, at: number): boolean {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (word === "per" || OFTEN.has(word)) return true;
  const unit = Object.hasOwn(UNIT_WORDS, next) ? (UNIT_WORDS[next] ?? "") : "";
  // "$121 million a year before" is a sum at another time.
  if (BEFORE_OR_AFTER.has(wordAt(tokens, at + 2))) return false;
  return /^(?:an?|each|every)$/.test(word) && SPANS_OF_TIME.has(unit);
}

const wordAt = (tokens: Given["tokens"], at: number): string =>
  tokens[at]?.text.toLowerCase() ?? "";

/** Whether the words next to a share say of what it is one: "|share of| 60%", "|rose by| 5%", "50% |of them|". */
export function saysOfWhat({ tokens, tags }: Given, from: number, last: number): boolean {
  const upos = (at: number): string => tags.upos[at] ?? "X";
  if (wordAt(tokens, last) === "of" || /^(?:NOUN|PROPN|ADJ)$/.test(upos(last))) return true;
  const isLed = /^(?:of|by|to|at)$/.test(wordAt(tokens, from - 1));
  const before = isLed ? from - 2 : from - 1;
  return /^(?:VERB|AUX)$/.test(upos(before)) || (isLed && /^(?:NOUN|PROPN)$/.test(upos(before)));
}

function doubtOfCount(
  { value, rule }: Match<Amount>,
  lemma: string,
  is: { readonly isWhole: boolean; readonly isRate: boolean },
): string | null {
  if (VAGUE.test(rule)) return "a vague number";
  if (is.isWhole) return "all that there are: the number is no news";
  if (is.isRate) return "a rate: when it holds is not read";
  if (Object.hasOwn(UNIT_WORDS, lemma) || UNREAD_UNITS.has(lemma))
    return "a measure whose unit is not read";
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
