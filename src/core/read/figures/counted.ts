import type { Layers, Sentence } from "../../annotation/layers.ts";
import {
  AFTER_SPANS,
  BEFORE_OR_AFTER,
  COUNTED_NOUNS,
  EMPTY_NOUNS,
  OFTEN,
  PLURALS_WITHOUT_ENDING,
  POINTING_WORDS,
  WHOLE_NUMBER_WORDS,
} from "../../languages/en/amounts/counted.ts";
import type { Amount } from "../../languages/en/amounts/rules.ts";
import { UNIT_WORDS } from "../../languages/en/amounts/words.ts";
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
export const SPANS_OF_TIME: ReadonlySet<string> = new Set(["a", "mo", "wk", "d", "h", "min"]);

type Given = Pick<Layers, "tokens" | "tags">;

/** Null for a number that counts nothing: a list mark, an age, a score, "the two leaders". */
export function countedAfter(
  layers: Given,
  sentence: Sentence,
  match: Match<Amount>,
): Counted | null {
  const word = (at: number): string => layers.tokens[at]?.text.toLowerCase() ?? "";
  if (match.value.unit !== "")
    return {
      head: "",
      noun: "",
      end: endOfMeasure(layers, match),
      doubt: doubtOfMeasure(layers, match),
    };
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
  const isWhole = match.first > sentence.first && WHOLE_NUMBER_WORDS.has(word(match.first - 1));
  const doubt = isPlural
    ? doubtOfCount(match, lemma, { isWhole, isRate: isRate(layers, head + 1) })
    : "what is counted is not clear";
  return { head: lemma, noun, end: tokens[head]?.end ?? match.end, doubt };
}

/** "five months |late|": the word that makes a span of time tell something is of its passage. */
function endOfMeasure({ tokens }: Given, { value, end, last }: Match<Amount>): number {
  const tells = SPANS_OF_TIME.has(value.unit) && AFTER_SPANS.has(wordAt(tokens, last));
  return tells ? (tokens[last]?.end ?? end) : end;
}

/** A length of time is no figure worth a line; how late something is, or how long a sentence, may be. */
function doubtOfMeasure({ tokens }: Given, { value, last }: Match<Amount>): string | null {
  if (isRate({ tokens }, last)) return "a rate: per what is not read";
  if (!SPANS_OF_TIME.has(value.unit)) return null;
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
  { value }: Match<Amount>,
  lemma: string,
  is: { readonly isWhole: boolean; readonly isRate: boolean },
): string | null {
  if (is.isWhole) return "all that there are: the number is no news";
  if (is.isRate) return "a rate: per what is not read";
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
