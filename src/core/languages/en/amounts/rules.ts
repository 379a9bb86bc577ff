/**
 * Amounts as English news writes them: money, shares, spans of time, lengths, bare numbers. What a bare number counts is
 * for the stage to say, which sees the tags.
 */
import { as, either, lexicon, like, maybe, seq, word } from "../../../rules/pattern.ts";
import { rule } from "../../../rules/rule.ts";
import { MEASURE_RULES } from "./measures.ts";
import { MONEY_RULES } from "./money.ts";
import { scaleIn } from "./number.ts";
import {
  exact,
  FIRST_SCALES,
  isNegative,
  isOfScore,
  JOINER,
  MAYBE_SECOND,
  NUMBER,
  one,
  rangeOf,
} from "./parts.ts";
import { NUMBER_RULES } from "./spelt.ts";

const SCALE = like((item) => scaleIn(item.text));
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const FRACTION = lexicon({ half: 0.5, quarter: 0.25, "three-quarters": 0.75 });
const PERCENT = either(word("%", "percent", "percentage"), seq(word("per"), word("cent")));
const GDP = seq(
  maybe(word("of")),
  maybe(word("its", "their", "the", "national")),
  either(word("gdp"), seq(word("gross"), word("domestic"), word("product"))),
);

export const AMOUNT_RULES = [
  ...MONEY_RULES,
  rule({
    id: "en.amount.share-range",
    pattern: seq(
      as("first", NUMBER),
      maybe(PERCENT),
      as("joiner", JOINER),
      as("second", NUMBER),
      PERCENT,
    ),
    make: (numbers, _, place) => {
      const unitOnce = !/[%tep]/.test(place.norms[place.first + 1]?.at(-1) ?? "");
      const range = rangeOf({ ...numbers, firstScales: undefined, unitOnce }, place);
      return range && { ...range, unit: "%" };
    },
    examples: [
      ["⟦3-4%⟧ were lost.", { low: 3, high: 4, unit: "%" }],
      ["Between ⟦5 and 7 per cent⟧ stayed.", { low: 5, high: 7, unit: "%" }],
    ],
    except: ["It rose from 3% to 4%.", "In 2 and 3 per cent of cases", "per cent is a word"],
  }),
  rule({
    id: "en.amount.share",
    pattern: seq(as("first", NUMBER), PERCENT),
    make: ({ first }, _, place) => one(isNegative(place) ? -first : first, "%"),
    examples: [
      ["Output rose by ⟦5.5 per cent⟧ last year.", one(5.5, "%")],
      ["Some ⟦3%⟧ were lost.", one(3, "%")],
      ["The index -⟦1.5%⟧ fell.", one(-1.5, "%")],
      ["Only ⟦.25 per cent⟧ was paid.", one(0.25, "%")],
    ],
    except: ["A large percentage stayed.", "Per cent is a word."],
  }),
  rule({
    id: "en.amount.share-of-gdp",
    pattern: seq(
      as("first", NUMBER),
      maybe(seq(as("joiner", JOINER), as("second", NUMBER))),
      PERCENT,
      GDP,
    ),
    make: (numbers, _, place) => {
      const range = rangeOf({ ...numbers, firstScales: undefined }, place);
      return range && { ...range, unit: "%GDP" };
    },
    examples: [
      ["Spending reached ⟦2% of GDP⟧ there.", one(2, "%GDP")],
      ["It is ⟦3.5 percent of gross domestic product⟧.", one(3.5, "%GDP")],
    ],
    except: ["2% of voters", "GDP grew"],
  }),
  ...MEASURE_RULES,
  ...NUMBER_RULES,
  rule({
    id: "en.amount.number-range",
    pattern: seq(as("first", NUMBER), FIRST_SCALES, MAYBE_SECOND),
    make: (numbers, _, place) => {
      // "Between 1700 and 1800" are years.
      const isYears = YEAR.test(place.norms[place.first] ?? "");
      const range = numbers.second === undefined || isYears ? null : rangeOf(numbers, place);
      return range && { ...range, unit: "" };
    },
    examples: [
      ["Some ⟦20 to 30⟧ boats left.", { low: 20, high: 30, unit: "" }],
      ["⟦Three or four⟧ of them left.", { low: 3, high: 4, unit: "" }],
    ],
    except: [
      "The first of them",
      "They sent 20 and 30 went.",
      "between 1700 and 1800",
      "2031 to 4 million",
    ],
  }),
  rule({
    id: "en.amount.number",
    pattern: seq(as("first", NUMBER), maybe(word("+")), FIRST_SCALES),
    make: (numbers, _, place) => {
      const range = isOfScore(place) ? null : rangeOf(numbers, place);
      return range && { ...range, unit: "" };
    },
    examples: [
      ["They sent ⟦1,000⟧ soldiers.", one(1000, "")],
      ["They sent ⟦2,500+⟧ soldiers.", one(2500, "")],
      ["About ⟦3.4 million⟧ people fled.", one(3.4e6, "")],
    ],
    except: ["The first of them", "Several ships", "They won 2-1 there."],
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
