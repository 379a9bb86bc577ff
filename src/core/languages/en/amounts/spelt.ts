/** Numbers of several words, and plurals that stand for a number: "six hundred and ten", "dozens of". */
import { as, lexicon, like, many, maybe, seq, word } from "../../../rules/pattern.ts";
import { rule } from "../../../rules/rule.ts";
import { numberIn, scaleIn } from "./number.ts";
import { type Amount, one } from "./parts.ts";
import { UNIT_WORDS } from "./units.ts";
import { CURRENCY_WORDS, VAGUE_PLURALS } from "./words.ts";

const AND = 0;
const SPELT = like((item) =>
  /^\p{L}[\p{L}-]+$/u.test(item.text) && item.text.toLowerCase() !== "dozen"
    ? (numberIn(item.text) ?? scaleIn(item.text) ?? (item.text === "and" ? AND : undefined))
    : undefined,
);
const CURRENCY = lexicon(CURRENCY_WORDS);
const UNIT = lexicon(UNIT_WORDS);

interface Sum {
  /** What is complete, up to the last "thousand" or "million". */
  readonly total: number;
  /** What the next of these would multiply, below a thousand. */
  readonly group: number;
  readonly last: number;
  /** The last scale; those that follow must be smaller. */
  readonly scale: number;
}

/** One word more; null where it cannot follow. */
function plus({ total, group, last, scale }: Sum, word: number): Sum | null {
  if (word === AND) return last < 100 ? null : { total, group, last, scale };
  if (word > 100)
    return group === 0 || word >= scale
      ? null
      : { total: total + group * word, group: 0, last: word, scale: word };
  if (word === 100)
    return group === 0 || group >= 100 ? null : { total, group: group * 100, last: word, scale };
  // "twenty" "six" may be two words; "six" "seven" are two numbers.
  const fits = group % 100 === 0 || (last >= 20 && last % 10 === 0 && word < 10);
  return fits ? { total, group: group + word, last: word, scale } : null;
}

/** The value of "six", "hundred", "and", "ten"; null where the words are no one number. */
function totalOf(words: readonly number[]): number | null {
  let sum: Sum | null = { total: 0, group: 0, last: 0, scale: Number.POSITIVE_INFINITY };
  for (const word of words) sum = sum && plus(sum, word);
  return sum === null || words.at(-1) === AND ? null : sum.total + sum.group;
}

const SCALE_PLURALS = lexicon(VAGUE_PLURALS);
const NEXT: ReadonlyMap<number, number> = new Map([[12, 120]]);
/** From the least that the plural can mean to the next plural: "hundreds" are 100 to 1000. */
const vague = (least: number, factor: number, unit: string): Amount => ({
  low: least * factor,
  high: (NEXT.get(least) ?? least * 10) * factor,
  unit,
});

export const NUMBER_RULES = [
  rule({
    id: "en.amount.spelt-number",
    pattern: seq(
      many(as("words", SPELT), { min: 3, max: 12 }),
      maybe(as("currency", CURRENCY)),
      maybe(as("unit", UNIT)),
    ),
    make: ({ words, currency, unit }) => {
      const value = totalOf(words);
      return value === null ? null : one(value, currency ?? unit ?? "");
    },
    examples: [
      ["They counted ⟦six hundred and ten⟧ boats.", one(610, "")],
      ["A herd of ⟦thirty-one thousand four hundred five⟧ cattle", one(31405, "")],
      ["It cost ⟦two hundred fifty million euros⟧.", one(250e6, "EUR")],
    ],
    except: ["One, two, three left.", "It was two and three and four.", "five hundred ships"],
  }),
  rule({
    id: "en.amount.vague-plural",
    pattern: seq(
      as("plural", SCALE_PLURALS),
      word("of"),
      maybe(seq(as("scale", SCALE_PLURALS), word("of"))),
      maybe(as("currency", CURRENCY)),
      maybe(as("unit", UNIT)),
    ),
    make: ({ plural, scale, currency, unit }) =>
      plural === 10 && scale === undefined
        ? null
        : vague(plural, scale ?? 1, currency ?? unit ?? ""),
    examples: [
      ["⟦Thousands of⟧ birds came.", { low: 1000, high: 10000, unit: "" }],
      ["It may cost ⟦tens of millions of dollars⟧.", { low: 1e7, high: 1e8, unit: "USD" }],
      ["⟦Dozens of⟧ boats sank.", { low: 12, high: 120, unit: "" }],
    ],
    except: ["Two millions came.", "The dozens who came", "the tens of spades"],
  }),
] as const;
