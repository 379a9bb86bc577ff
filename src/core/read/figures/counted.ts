import type { Layers, Sentence } from "../../annotation/layers.ts";
import { COUNTED_NOUNS, EMPTY_NOUNS, POINTING_WORDS } from "../../languages/en/amounts/counted.ts";
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

type Given = Pick<Layers, "tokens" | "tags">;

/** Null for a number that counts nothing: a list mark, an age, a score, the number of a paragraph. */
export function countedAfter(
  layers: Given,
  sentence: Sentence,
  match: Match<Amount>,
): Counted | null {
  if (match.value.unit !== "")
    return { head: "", noun: "", end: match.end, doubt: doubtOfMeasure(match) };
  const head = headAfter(layers, sentence, match.last);
  if (head === null) return null;
  const { tokens, tags } = layers;
  const lemma = (tags.lemma[head] ?? "").toLowerCase();
  const end = tokens[head]?.end ?? match.end;
  const noun = tokens
    .slice(match.last, head + 1)
    .map((t) => t.text)
    .join(" ");
  const before = tokens[match.first - 1]?.text.toLowerCase() ?? "";
  const points = match.first > sentence.first && POINTING_WORDS.has(before);
  return { head: lemma, noun, end, doubt: doubtOfCount(match, lemma, points) };
}

const doubtOfMeasure = ({ value }: Match<Amount>): string | null =>
  ["h", "min"].includes(value.unit) ? "a span of hours says little" : null;

function doubtOfCount({ value }: Match<Amount>, lemma: string, points: boolean): string | null {
  if (value.low < SMALL && points) return "the number points back to what is known";
  if (EMPTY_NOUNS.has(lemma)) return `“${lemma}” is no thing that is counted`;
  if (value.low === 1) return "one of a kind";
  if (value.low < SMALL && !COUNTED_NOUNS.has(lemma)) return "a small number of something general";
  return null;
}

/** The last noun of the phrase after the number: "1,000 nuclear |warheads|". */
function headAfter({ tokens, tags }: Given, sentence: Sentence, from: number): number | null {
  let head: number | null = null;
  for (let at = from; at < Math.min(sentence.last, from + MOST_MODIFIERS + 1); at++) {
    const upos = tags.upos[at] ?? "X";
    const joins = tokens[at]?.text === "-" || tags.xpos[at] === "VBN" || tags.xpos[at] === "VBG";
    if (!MODIFIERS.has(upos) && !(joins && head === null)) break;
    if (upos === "NOUN" || upos === "PROPN") head = at;
    if (tags.xpos[at] === "NNS") break;
  }
  // What is counted stands in the plural; a proper noun after a number is a name with a number ("Resolution").
  return head !== null && tags.upos[head] === "NOUN" ? head : null;
}
