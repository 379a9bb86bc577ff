/** Amounts of money, by sign, by code and in words. */
import { as, lexicon, like, maybe, seq, word } from "../../../rules/pattern.ts";
import { type Place, rule } from "../../../rules/rule.ts";
import { numberIn, scaleIn } from "./number.ts";
import {
  type Amount,
  exact,
  FIRST_SCALES,
  JOINER,
  NUMBER,
  one,
  rangeOf,
  SECOND_SCALES,
} from "./parts.ts";
import { rateAt } from "./rates.ts";
import { CURRENCY_SIGNS, CURRENCY_WORDS, DOLLAR_NATIONS, DOLLAR_PREFIXES } from "./words.ts";

const SIGN = lexicon(CURRENCY_SIGNS);
const CURRENCY = lexicon(CURRENCY_WORDS);

/** The letters that say whose "$" it is, where they stand apart from the sign; undefined where none do. */
export function dollarPrefix(
  items: readonly { readonly text: string; readonly start: number; readonly end: number }[],
  sign: number,
): string | undefined {
  const [letters, dollar] = [items[sign - 1], items[sign]];
  if (dollar?.text !== "$" || letters === undefined) return undefined;
  const code = Object.hasOwn(DOLLAR_PREFIXES, letters.text)
    ? DOLLAR_PREFIXES[letters.text]
    : undefined;
  return letters.text.length > 1 || letters.end === dollar.start ? code : undefined;
}

/** "US $5 or AU $6": a second "$" with letters of its own. */
const isOtherDollar = ({ items, first, last }: Place): boolean =>
  items.slice(first + 1, last).some((_, at) => dollarPrefix(items, first + 1 + at) !== undefined);

/** The currency with the rate behind the amount, if there is one: "USD/mo". */
function rated(currency: string, { norms, last }: Place): string {
  return currency + (rateAt(norms, last, true)?.suffix ?? "");
}

const money = (range: { low: number; high: number } | null, unit: string): Amount | null =>
  range && { ...range, unit };

/** "RM79", "USD10m", and behind a "$" also "US160". */
const GLUED = /^(\p{Lu}{1,3})(\d[\d.,]*\p{Ll}{0,3})$/u;

function gluedMoney(text: string): { code: string; needsSign: boolean; value: number } | undefined {
  const [, letters = "", digits = ""] = GLUED.exec(text) ?? [];
  const value = numberIn(digits);
  if (value === undefined) return undefined;
  const own = CURRENCY_SIGNS[letters.toLowerCase()];
  const code = own ?? DOLLAR_PREFIXES[letters];
  return code === undefined ? undefined : { code, needsSign: own === undefined, value };
}

const GLUED_MONEY = like((item) => gluedMoney(item.text));

export const MONEY_RULES = [
  rule({
    id: "en.amount.money-range",
    pattern: seq(
      as("sign", SIGN),
      as("first", NUMBER),
      FIRST_SCALES,
      as("joiner", JOINER),
      maybe(as("again", SIGN)),
      as("second", NUMBER),
      SECOND_SCALES,
    ),
    make: ({ sign, again, ...numbers }, _, place) => {
      // "$5 or €4" are two prices.
      const codes = new Set([sign, again ?? sign]);
      if (codes.size > 1 || isOtherDollar(place)) return null;
      const [unitTwice, unitOnce] = [again !== undefined, again === undefined];
      const currency = dollarPrefix(place.items, place.first) ?? sign;
      return money(rangeOf({ ...numbers, unitTwice, unitOnce }, place), rated(currency, place));
    },
    examples: [
      ["Between ⟦$10-12 million⟧ was spent.", { low: 10e6, high: 12e6, unit: "USD" }],
      ["Homes at ⟦$900,000 to $2 million⟧ stood empty.", { low: 9e5, high: 2e6, unit: "USD" }],
      ["It costs between ⟦€5 and €7⟧ a month.", { low: 5, high: 7, unit: "EUR/mo" }],
    ],
    except: [
      "The price rose from $5 to $7.",
      "It fell by $5 million to $90 million.",
      "One gave $5 and $7 were lost.",
      "It costs $5 or C$6.",
      "It costs US $5 or AU $6.",
    ],
  }),
  rule({
    id: "en.amount.money",
    pattern: seq(
      as("sign", SIGN),
      maybe(as("minus", word("-", "−"))),
      as("first", NUMBER),
      maybe(word("+")),
      FIRST_SCALES,
    ),
    make: ({ sign, minus, first, firstScales }, _, place) => {
      const numbers = { first: minus === undefined ? first : -first, firstScales };
      const currency = dollarPrefix(place.items, place.first) ?? sign;
      return money(rangeOf(numbers, place), rated(currency, place));
    },
    examples: [
      ["The plan costs ⟦$55 billion⟧ in all.", one(55e9, "USD")],
      ["They gave ⟦€1.2bn⟧.", one(1.2e9, "EUR")],
      ["A fund of ⟦$7.5+ million⟧ was opened.", one(7.5e6, "USD")],
      ["It was sold for HK ⟦$40⟧.", one(40, "HKD")],
      ["Oil stood at ⟦$70⟧ a barrel.", one(70, "USD/{barrel}")],
      ["The balance fell to ⟦$-30m⟧.", one(-30e6, "USD")],
      ["It paid ⟦$9 million⟧ a year ago.", one(9e6, "USD")],
    ],
    except: ["The dollar fell.", "He paid in $ only."],
  }),
  rule({
    id: "en.amount.money-with-code-range",
    pattern: seq(
      maybe(as("dollar", word("$"))),
      as("glued", GLUED_MONEY),
      FIRST_SCALES,
      as("joiner", JOINER),
      maybe(as("again", word("$"))),
      as("other", GLUED_MONEY),
      SECOND_SCALES,
    ),
    make: ({ dollar, glued, again, other, ...numbers }, _, place) => {
      const isSigned = !glued.needsSign || (dollar !== undefined && again !== undefined);
      if (!isSigned || glued.code !== other.code) return null;
      const [first, second] = [glued.value, other.value];
      const range = rangeOf({ ...numbers, first, second, unitTwice: true }, place);
      return money(range, rated(glued.code, place));
    },
    examples: [
      ["It costs between ⟦RM7 and RM9⟧.", { low: 7, high: 9, unit: "MYR" }],
      ["Some ⟦$US3 million to $US4 million⟧ went.", { low: 3e6, high: 4e6, unit: "USD" }],
    ],
    except: ["It rose from RM7 to RM9.", "Between RM7 and EUR9 was paid.", "from A320 to A350"],
  }),
  rule({
    id: "en.amount.money-with-code",
    pattern: seq(
      maybe(as("dollar", word("$"))),
      as("glued", GLUED_MONEY),
      maybe(
        as(
          "scale",
          like((item) => scaleIn(item.text)),
        ),
      ),
    ),
    make: ({ dollar, glued, scale }, _, place) =>
      glued.needsSign && dollar === undefined
        ? null
        : one(exact(glued.value * (scale ?? 1)), rated(glued.code, place)),
    examples: [
      ["The ticket costs ⟦RM79⟧ a month.", one(79, "MYR/mo")],
      ["It lost ⟦EUR20m⟧.", one(20e6, "EUR")],
      ["They raised ⟦$US30 million⟧.", one(30e6, "USD")],
    ],
    except: ["The A320 landed.", "Visit the C130 at US101."],
  }),
  rule({
    id: "en.amount.money-in-words",
    pattern: seq(
      as("first", NUMBER),
      FIRST_SCALES,
      maybe(word("us", "u.s.")),
      as("currency", CURRENCY),
    ),
    make: ({ currency, ...numbers }, _, place) => {
      const range = rangeOf(numbers, place);
      // "Two won": the Korean currency is counted in thousands at least.
      if (range === null || (currency === "KRW" && range.low < 1000)) return null;
      return { ...range, unit: rated(currency, place) };
    },
    examples: [
      ["It cost ⟦three million euros⟧.", one(3e6, "EUR")],
      ["A loan of ⟦43 trillion yen⟧ was agreed.", one(43e12, "JPY")],
    ],
    except: ["They won 3 seats.", "Two won prizes."],
  }),
  rule({
    // The adjective may be a name of its own and stays out of the match.
    id: "en.amount.dollars-of-a-nation",
    pattern: seq(as("first", NUMBER), FIRST_SCALES),
    make: (numbers, _, place) => {
      const at = place.norms
        .slice(place.last, place.last + 3)
        .findIndex((w) => /^dollars?$/.test(w));
      const nation = place.norms.slice(place.last, place.last + Math.max(at, 0)).join(" ");
      const unit = Object.hasOwn(DOLLAR_NATIONS, nation) ? DOLLAR_NATIONS[nation] : undefined;
      if (unit === undefined) return null;
      const rate = rateAt(place.norms, place.last + at + 1, true);
      return money(rangeOf(numbers, place), unit + (rate?.suffix ?? ""));
    },
    examples: [
      ["It sold for ⟦40⟧ Australian dollars.", one(40, "AUD")],
      ["A prize of ⟦3 million⟧ New Zealand dollars was split.", one(3e6, "NZD")],
      ["It costs ⟦12⟧ Canadian dollars per month.", one(12, "CAD/mo")],
    ],
    except: ["It sold for 40 dollars.", "Two Australian banks lend dollars."],
  }),
] as const;
