/** The pieces English date rules are made of, and what stands around a match. */
import type { TimexMod } from "../../../annotation/contract.ts";
import {
  as,
  either,
  lexicon,
  like,
  maybe,
  type One,
  seq,
  titled,
  word,
} from "../../../rules/pattern.ts";
import type { Place } from "../../../rules/rule.ts";
import type { TimeUnit } from "../../time-meaning.ts";
import {
  DAY_PARTS,
  HOW_EXACT,
  MONTHS,
  NUMBER_WORDS,
  ORDINALS,
  PART_NOUNS,
  PARTS,
  SEASONS,
  SHORT_MONTHS,
  UNIT_PLURALS,
  UNITS,
  VAGUE_AMOUNTS,
  WEEKDAYS,
} from "./words.ts";

/** The word `steps` before (negative) or after (positive) a match, in lower case; "" beyond the sentence. */
export function wordNear({ norms, first, last }: Place, steps: number): string {
  return norms[steps < 0 ? first + steps : last + steps - 1] ?? "";
}

/** The same, as it is written. */
export function textNear({ items, first, last }: Place, steps: number): string {
  return items[steps < 0 ? first + steps : last + steps - 1]?.text ?? "";
}

export function isTitled(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

export const MONTH = titled(lexicon<number>({ ...MONTHS, ...SHORT_MONTHS }));
export const DAY = like(/^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/i, Number.parseInt);
/** "3rd", "twenty-first": never a bare number. */
export const ORDINAL_DAY = either(
  as("day", like(/^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/i, Number.parseInt)),
  as("day", lexicon(ORDINALS)),
);
export const YEAR = like(/^(?:1[5-9]|20)\d\d$/, Number);
/** "’24" and "24" after a dash: two figures that repeat the century before them. */
export const SHORT_YEAR = like(/^\d\d$/, Number);
export const WEEKDAY = titled(lexicon(WEEKDAYS));
export const SEASON = lexicon(SEASONS);
export const DAY_PART = lexicon(DAY_PARTS);
export const DASH = like(/^(?:-{1,2}|[‐‑–—])$/);
export const UNTIL = either(word("to", "through", "until", "till"), DASH);

/** `[of ]the`, commas and "of" that a date may carry between month and year. */
export const COMMA = maybe(word(",", "of", "in"));

/** "early", "the end of": which part of the stretch that follows. */
export const PART = maybe(
  either(
    as("part", lexicon(PARTS)),
    seq(
      maybe(word("the")),
      maybe(word("very")),
      as("part", lexicon(PART_NOUNS)),
      word("of"),
      maybe(word("the", "this")),
    ),
  ),
);

const JOINED = /^(early|mid|late|pre|post)[-‐‑](.+)$/i;
const JOINED_MODS: Readonly<Record<string, TimexMod>> = {
  early: "START",
  mid: "MID",
  late: "END",
  pre: "BEFORE",
  post: "AFTER",
};

/** "mid-August", "late-1970s", "post-1959": a part and what it is a part of, in one token. */
export function joined<Value>(
  inner: One<Value>,
): One<{ readonly mod: TimexMod; readonly whole: Value }> {
  return like((item) => {
    const parts = JOINED.exec(item.text);
    const mod = JOINED_MODS[parts?.[1]?.toLowerCase() ?? ""];
    const rest = parts?.[2] ?? "";
    if (mod === undefined) return undefined;
    const whole = inner.read({ ...item, text: rest }, rest.toLowerCase());
    return whole === undefined ? undefined : { mod, whole };
  });
}

/** An amount of units: a number, or null for "several". */
export const AMOUNT: One<number | null> = lexicon<number | null>({
  ...NUMBER_WORDS,
  a: 1,
  an: 1,
  half: 0.5,
  ...Object.fromEntries(VAGUE_AMOUNTS.map((each) => [each, null])),
});
const FIGURE: One<number> = like(/^\d{1,4}(?:\.\d{1,2})?$/, Number);

/** "two", "26", "a couple of", "a few". */
export const AMOUNT_WORDS = either(
  as("amount", FIGURE),
  as("amount", AMOUNT),
  seq(word("a"), as("amount", lexicon<number | null>({ few: null, dozen: 12 }))),
  seq(word("a"), as("amount", lexicon({ couple: 2 })), maybe(word("of"))),
  seq(word("half"), as("halfOf", word("a", "an"))),
);

export const SINGULAR: One<TimeUnit> = lexicon(UNITS);
export const PLURAL: One<TimeUnit> = lexicon(UNIT_PLURALS);
export const ANY_UNIT: One<TimeUnit> = lexicon({ ...UNITS, ...UNIT_PLURALS });

/** How exact an amount is said to be, by the words before it. */
export function exactnessBefore(place: Place): TimexMod | undefined {
  for (const [words, mod] of HOW_EXACT)
    if (words.every((each, at) => wordNear(place, at - words.length) === each)) return mod;
  return undefined;
}

/** The year meant by two figures: no more than twenty years after the century's turn is this century. */
export function fullYear(short: number): number {
  return short < 50 ? 2000 + short : 1900 + short;
}
