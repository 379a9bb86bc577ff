/**
 * Amounts as English news writes them: money, shares, spans of time, lengths, bare numbers. What a bare number counts is
 * for the stage to say, which sees the tags.
 */
import { as, either, lexicon, like, many, maybe, seq, word } from "../../../rules/pattern.ts";
import { rule } from "../../../rules/rule.ts";
import { numberIn, scaleIn } from "./number.ts";
import { CURRENCY_SIGNS, CURRENCY_WORDS, UNIT_WORDS } from "./words.ts";

export interface Amount {
  readonly low: number;
  readonly high: number;
  /** ISO 4217, "%", "%GDP", a unit of `UNIT_WORDS`; "" where only a number stands. */
  readonly unit: string;
}

const NUMBER = like((item) => numberIn(item.text));
const SCALE = like((item) => scaleIn(item.text));
const FRACTION = lexicon({ half: 0.5, quarter: 0.25, "three-quarters": 0.75 });
const SIGN = lexicon(CURRENCY_SIGNS);
const CURRENCY = lexicon(CURRENCY_WORDS);
const UNIT = lexicon(UNIT_WORDS);
const TO = word("-", "–", "—", "to", "and");
const PERCENT = either(word("%", "percent", "percentage"), seq(word("per"), word("cent")));
const GDP = seq(
  maybe(word("of")),
  maybe(word("its", "their", "the", "national")),
  either(word("gdp"), seq(word("gross"), word("domestic"), word("product"))),
);

/** `low`–`high` where both are said, else the one number twice; a scale after the second holds for both. */
function between(
  first: number,
  firstScales: readonly number[] | undefined,
  second: number | undefined,
  secondScales: readonly number[] | undefined,
): { low: number; high: number } | null {
  const product = (scales: readonly number[] | undefined): number =>
    (scales ?? []).reduce((a, b) => a * b, 1);
  if (second === undefined) {
    const value = exact(first * product(firstScales));
    return { low: value, high: value };
  }
  const high = exact(second * product(secondScales));
  const low = exact(first * product(firstScales?.length ? firstScales : secondScales));
  return low < high ? { low, high } : null;
}

/** Without the dust of binary fractions: 1.1 million is 1100000. */
const exact = (value: number): number => Number(value.toPrecision(12));

const one = (low: number, unit: string): Amount => ({ low, high: low, unit });

export const AMOUNT_RULES = [
  rule({
    id: "en.amount.money",
    pattern: seq(
      as("sign", SIGN),
      as("first", NUMBER),
      maybe(word("+")),
      maybe(many(as("firstScales", SCALE), { min: 1, max: 2 })),
      maybe(
        seq(
          TO,
          maybe(SIGN),
          as("second", NUMBER),
          maybe(many(as("secondScales", SCALE), { min: 1, max: 2 })),
        ),
      ),
    ),
    make: ({ sign, first, firstScales, second, secondScales }) => {
      const range = between(first, firstScales, second, secondScales);
      return range && { ...range, unit: sign };
    },
    examples: [
      ["The plan costs ⟦$55 billion⟧ in all.", one(55e9, "USD")],
      ["They gave ⟦€1.2bn⟧.", one(1.2e9, "EUR")],
      ["A fund of ⟦$7.5+ million⟧ was opened.", one(7.5e6, "USD")],
      ["Between ⟦$10-12 million⟧ was spent.", { low: 10e6, high: 12e6, unit: "USD" }],
    ],
    except: ["The dollar fell.", "He paid in $ only."],
  }),
  rule({
    id: "en.amount.money-in-words",
    pattern: seq(
      as("first", NUMBER),
      maybe(many(as("scales", SCALE), { min: 1, max: 2 })),
      maybe(word("us", "u.s.")),
      as("currency", CURRENCY),
    ),
    make: ({ first, scales, currency }) => {
      const range = between(first, scales, undefined, undefined);
      // "Two won": the Korean currency is counted in thousands at least.
      if (range === null || (currency === "KRW" && range.low < 1000)) return null;
      return { ...range, unit: currency };
    },
    examples: [
      ["It cost ⟦three million euros⟧.", one(3e6, "EUR")],
      ["A loan of ⟦43 trillion yen⟧ was agreed.", one(43e12, "JPY")],
    ],
    except: ["They won 3 seats.", "Two won prizes."],
  }),
  rule({
    id: "en.amount.share",
    pattern: seq(
      as("first", NUMBER),
      maybe(seq(maybe(PERCENT), TO, as("second", NUMBER))),
      PERCENT,
    ),
    make: ({ first, second }) => {
      const range = between(first, undefined, second, undefined);
      return range && { ...range, unit: "%" };
    },
    examples: [
      ["Output rose by ⟦5.5 per cent⟧ last year.", one(5.5, "%")],
      ["⟦3-4%⟧ were lost.", { low: 3, high: 4, unit: "%" }],
    ],
    except: ["A large percentage stayed.", "Per cent is a word."],
  }),
  rule({
    id: "en.amount.share-of-gdp",
    pattern: seq(as("first", NUMBER), maybe(seq(TO, as("second", NUMBER))), PERCENT, GDP),
    make: ({ first, second }) => {
      const range = between(first, undefined, second, undefined);
      return range && { ...range, unit: "%GDP" };
    },
    examples: [
      ["Spending reached ⟦2% of GDP⟧ there.", one(2, "%GDP")],
      ["It is ⟦3.5 percent of gross domestic product⟧.", one(3.5, "%GDP")],
    ],
    except: ["2% of voters", "GDP grew"],
  }),
  rule({
    id: "en.amount.measure",
    pattern: seq(
      as("first", NUMBER),
      maybe(many(as("firstScales", SCALE), { min: 1, max: 2 })),
      maybe(
        seq(TO, as("second", NUMBER), maybe(many(as("secondScales", SCALE), { min: 1, max: 2 }))),
      ),
      as("unit", UNIT),
    ),
    make: ({ first, firstScales, second, secondScales, unit }) => {
      const range = between(first, firstScales, second, secondScales);
      return range && { ...range, unit };
    },
    examples: [
      ["It took ⟦26 days⟧ to cross.", one(26, "d")],
      ["A wall of ⟦three thousand miles⟧ was built.", one(3000, "[mi_i]")],
    ],
    except: ["Days went by.", "thousands of miles"],
  }),
  rule({
    id: "en.amount.hyphenated-measure",
    pattern: as(
      "amount",
      like((item): Amount | undefined => {
        const [, number = "", unit = ""] = /^([\p{L}\d.,]+)-(\p{L}+)$/u.exec(item.text) ?? [];
        const value = numberIn(number);
        const code = UNIT_WORDS[unit.toLowerCase()];
        return value === undefined || code === undefined ? undefined : one(value, code);
      }),
    ),
    make: ({ amount }) => amount,
    examples: [
      ["A ⟦five-year⟧ plan began.", one(5, "a")],
      ["The ⟦26-day⟧ siege ended.", one(26, "d")],
    ],
    except: ["A year-long visit", "the two-party talks"],
  }),
  rule({
    id: "en.amount.number",
    pattern: seq(
      as("first", NUMBER),
      maybe(word("+")),
      maybe(many(as("firstScales", SCALE), { min: 1, max: 2 })),
      maybe(
        seq(TO, as("second", NUMBER), maybe(many(as("secondScales", SCALE), { min: 1, max: 2 }))),
      ),
    ),
    make: ({ first, firstScales, second, secondScales }) => {
      const range = between(first, firstScales, second, secondScales);
      return range && { ...range, unit: "" };
    },
    examples: [
      ["They sent ⟦1,000⟧ soldiers.", one(1000, "")],
      ["They sent ⟦2,500+⟧ soldiers.", one(2500, "")],
      ["About ⟦3.4 million⟧ people fled.", one(3.4e6, "")],
      ["Some ⟦20 to 30⟧ boats left.", { low: 20, high: 30, unit: "" }],
    ],
    except: ["The first of them", "Several ships"],
  }),
  rule({
    id: "en.amount.dozens",
    pattern: seq(as("first", NUMBER), word("dozen")),
    make: ({ first }) => one(first * 12, ""),
    examples: [
      ["Over ⟦two dozen⟧ ships left.", one(24, "")],
      ["⟦Three dozen⟧ people signed.", one(36, "")],
    ],
    except: ["A dozen ships", "dozens of ships"],
  }),
  rule({
    id: "en.amount.number-and-fraction",
    pattern: seq(
      as("first", NUMBER),
      word("and"),
      word("a"),
      as("fraction", FRACTION),
      maybe(as("scale", SCALE)),
    ),
    make: ({ first, fraction, scale }) => one(exact((first + fraction) * (scale ?? 1)), ""),
    examples: [
      ["⟦Two and a half⟧ tonnes", one(2.5, "")],
      ["Some ⟦three and a half million⟧ left.", one(3.5e6, "")],
    ],
    except: ["Two and a boy", "half of them"],
  }),
] as const;
