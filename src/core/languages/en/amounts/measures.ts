/** Amounts with a unit of time, length, mass, power and their like, apart, joined by a hyphen, or without a blank. */
import { as, like, maybe, seq, word } from "../../../rules/pattern.ts";
import { type Place, rule } from "../../../rules/rule.ts";
import { numberIn } from "./number.ts";
import {
  type Amount,
  FIRST_SCALES,
  isNegative,
  JOINER,
  MAYBE_SECOND,
  NUMBER,
  one,
  rangeOf,
} from "./parts.ts";
import { rateAt } from "./rates.ts";
import { GLUED_SIGNS, ON_FOOT, UNIT_SIGNS, UNIT_WORDS } from "./units.ts";

function unitIn(
  text: string,
  signs: Readonly<Record<string, string>> = UNIT_SIGNS,
): string | undefined {
  if (Object.hasOwn(signs, text)) return signs[text];
  const word = text.toLowerCase();
  return Object.hasOwn(UNIT_WORDS, word) ? UNIT_WORDS[word] : undefined;
}

const UNIT = like((item) => unitIn(item.text));

/** The unit with the rate behind it: "[mi_i]/h". */
const rated = (unit: string, { norms, last }: Place): string =>
  unit + (rateAt(norms, last)?.suffix ?? "");

/** "50 foot soldiers" are men. */
const isOnFoot = ({ norms, last }: Place): boolean =>
  norms[last - 1] === "foot" && ON_FOOT.has(norms[last] ?? "");

/** "256GB" is one token or two; here "40min", "1.0l", and with a range inside "5-10W". */
function gluedIn(text: string): Amount | undefined {
  const [, first = "", second, unit = ""] =
    /^(\d[\d.,]*)(?:[-–](\d[\d.,]*))?([\p{L}µμ]{1,4})$/u.exec(text) ?? [];
  const code = unitIn(unit, GLUED_SIGNS);
  const low = numberIn(first);
  const high = second === undefined ? low : numberIn(second);
  if (code === undefined || low === undefined || high === undefined || low > high) return undefined;
  return { low, high, unit: code };
}

export const MEASURE_RULES = [
  rule({
    id: "en.amount.measure",
    pattern: seq(as("first", NUMBER), FIRST_SCALES, MAYBE_SECOND, as("unit", UNIT)),
    make: ({ unit, ...numbers }, _, place) => {
      const range = isOnFoot(place) ? null : rangeOf({ ...numbers, unitOnce: true }, place);
      return range && { ...range, unit: rated(unit, place) };
    },
    examples: [
      ["It took ⟦26 days⟧ to cross.", one(26, "d")],
      ["A wall of ⟦three thousand miles⟧ was built.", one(3000, "[mi_i]")],
      ["It runs ⟦10 to 12 miles⟧ per hour.", { low: 10, high: 12, unit: "[mi_i]/h" }],
      ["The phone has ⟦64GB⟧.", one(64, "GBy")],
      ["They work ⟦30 hours⟧ a week.", one(30, "h/wk")],
    ],
    except: ["Days went by.", "thousands of miles", "They sent 50 foot soldiers.", "a 5G network"],
  }),
  rule({
    id: "en.amount.degrees",
    pattern: seq(
      as("first", NUMBER),
      MAYBE_SECOND,
      maybe(word("degree", "degrees", "deg", "°")),
      as("scale", like(/^(?:C|F|[Cc]elsius|[Ff]ahrenheit)$/)),
    ),
    make: ({ scale, ...numbers }, _, place) => {
      // "200 C" alone may be a grade or a class.
      const named = scale.length > 1 || /^(?:deg|°)/.test(place.norms[place.last - 2] ?? "");
      const range = named
        ? rangeOf({ ...numbers, firstScales: undefined, unitOnce: true }, place)
        : null;
      if (range === null) return null;
      const unit = /^c/i.test(scale) ? "Cel" : "[degF]";
      // "minus 10 to 5 degrees" may be either.
      if (!isNegative(place)) return { ...range, unit };
      return range.low === range.high ? one(-range.low, unit) : null;
    },
    examples: [
      ["It warmed by ⟦2 degrees Celsius⟧.", one(2, "Cel")],
      ["At minus ⟦40 degrees Celsius⟧ it froze.", one(-40, "Cel")],
      ["It fell by ⟦3 to 5 degrees Fahrenheit⟧.", { low: 3, high: 5, unit: "[degF]" }],
      ["At ⟦20–25 °C⟧ it grows.", { low: 20, high: 25, unit: "Cel" }],
    ],
    except: ["They awarded 200 degrees.", "Section 3 C was cut."],
  }),
  rule({
    id: "en.amount.glued-measure",
    pattern: seq(
      maybe(seq(as("first", NUMBER), as("joiner", JOINER))),
      as(
        "glued",
        like((item) => gluedIn(item.text)),
      ),
    ),
    make: ({ first, joiner, glued }, _, place) => {
      const numbers = { first: first ?? glued.low, second: glued.high, firstScales: undefined };
      if (first === undefined) return { ...glued, unit: rated(glued.unit, place) };
      const range = rangeOf({ ...numbers, joiner, unitOnce: true }, place);
      return range && { ...range, unit: rated(glued.unit, place) };
    },
    examples: [
      ["Its engine has ⟦640bhp⟧.", one(640, "[HP]")],
      ["A lamp of ⟦3-6W⟧ is enough.", { low: 3, high: 6, unit: "W" }],
      ["It takes ⟦20 – 30min⟧.", { low: 20, high: 30, unit: "min" }],
    ],
    except: ["The 5G network", "Some 25k more came.", "the 3D film"],
  }),
  rule({
    id: "en.amount.hyphenated-measure",
    pattern: as(
      "amount",
      like((item): Amount | undefined => {
        const [, number = "", unit = ""] = /^([\p{L}\d.,]+)-(\p{L}+)$/u.exec(item.text) ?? [];
        const value = numberIn(number);
        const code = unitIn(unit);
        return value === undefined || code === undefined ? undefined : one(value, code);
      }),
    ),
    make: ({ amount }) => amount,
    examples: [
      ["A ⟦five-year⟧ plan began.", one(5, "a")],
      ["The ⟦26-day⟧ siege ended.", one(26, "d")],
      ["A ⟦3.5-litre⟧ engine roared.", one(3.5, "L")],
    ],
    except: ["A year-long visit", "the two-party talks"],
  }),
  rule({
    id: "en.amount.age",
    pattern: seq(
      as("first", NUMBER),
      maybe(seq(as("joiner", JOINER), as("second", NUMBER))),
      maybe(word("-")),
      like(/^years?(?:-olds?)?$/i),
      maybe(word("-")),
      maybe(word("old", "olds")),
    ),
    make: (numbers, _, place) => {
      if (!/olds?$/.test(place.norms[place.last - 1] ?? "")) return null;
      const range = rangeOf({ ...numbers, firstScales: undefined }, place);
      return range && { ...range, unit: "a" };
    },
    examples: [
      ["She is ⟦41 years old⟧.", one(41, "a")],
      ["The ⟦12 year-old⟧ pupils came.", one(12, "a")],
    ],
    except: ["Two years later it closed.", "old men of 80"],
  }),
  rule({
    id: "en.amount.hyphenated-age",
    pattern: as(
      "amount",
      like((item): Amount | undefined => {
        const [, number = ""] = /^([\p{L}\d.,]+)-years?-olds?$/iu.exec(item.text) ?? [];
        const value = numberIn(number);
        return value === undefined ? undefined : one(value, "a");
      }),
    ),
    make: ({ amount }) => amount,
    examples: [
      ["A ⟦62-year-old⟧ teacher won.", one(62, "a")],
      ["The ⟦ten-year-old⟧ left.", one(10, "a")],
    ],
    except: ["A year-old scandal", "the 26-day siege"],
  }),
  rule({
    // "a day" may be an expression of time of its own and stays out of the match.
    id: "en.amount.things-per-time",
    pattern: seq(
      as("first", NUMBER),
      FIRST_SCALES,
      MAYBE_SECOND,
      like(/^(?:\p{Ll}{2,}s|people)$/u),
    ),
    make: (numbers, _, place) => {
      const rate = rateAt(place.norms, place.last);
      const range = rate && rangeOf(numbers, place);
      return range && { ...range, unit: rate.suffix };
    },
    examples: [
      ["It pumps ⟦200,000 barrels⟧ per day.", one(2e5, "/d")],
      ["It saw ⟦10 to 15 fires⟧ a day.", { low: 10, high: 15, unit: "/d" }],
      ["The wheel turns ⟦900 times⟧ a minute.", one(900, "/min")],
    ],
    except: ["They killed 20 soldiers a day after the talks.", "It sold 300 cars per dealer."],
  }),
] as const;
