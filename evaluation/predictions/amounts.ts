/** The figures that the program reads, with units as a sentence prints them. */
import type { Comparator, Figure } from "../../src/core/annotation/contract.ts";
import type { Language } from "../../src/core/languages/language.ts";
import { plainText, readPlain } from "../program.ts";
import type { Amount, CountedSentence, PredictedAmounts } from "../scorers/amounts.ts";

const CHANGES: Readonly<Record<Comparator, string>> = {
  eq: "=",
  approx: "~",
  lt: "<",
  le: "<",
  gt: ">",
  ge: ">",
};

/** The codes of the contract in words; a currency that is not listed keeps its code. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ["%", "percentage"],
  ["%GDP", "percentage"],
  ["a", "year"],
  ["mo", "month"],
  ["wk", "week"],
  ["d", "day"],
  ["h", "hour"],
  ["min", "minute"],
  ["s", "second"],
  ["km", "kilometre"],
  ["m", "metre"],
  ["cm", "centimetre"],
  ["mm", "millimetre"],
  ["kg", "kilogram"],
  ["g", "gram"],
  ["t", "tonne"],
  ["ha", "hectare"],
  ["L", "litre"],
  ["W", "watt"],
  ["kW", "kilowatt"],
  ["MW", "megawatt"],
  ["GW", "gigawatt"],
  ["USD", "dollar"],
  ["EUR", "euro"],
  ["GBP", "pound sterling"],
  ["JPY", "yen"],
  ["CNY", "chinese yuan"],
  ["INR", "indian rupee"],
  ["HKD", "hong kong dollar"],
  ["AUD", "australian dollar"],
  ["CAD", "canadian dollar"],
  ["MYR", "malaysian ringgit"],
  ["ILS", "shekel"],
]);

const CURRENCY = /^[A-Z]{3}$/;

export function readAmounts({ id, text }: CountedSentence, language: Language): PredictedAmounts {
  const { figures } = readPlain(plainText(text, language), id);
  return {
    id,
    quantities: figures.filter(({ standing }) => standing !== "rejected").map(amountOf),
  };
}

function amountOf(figure: Figure): Amount {
  const { unit } = figure;
  const printed = unitWords(figure);
  return {
    value: printedValue(figure),
    unit: printed === "" ? null : printed,
    normalizedUnit: unit === "count" ? null : (UNITS.get(unit) ?? unit),
    change: CHANGES[figure.comparator],
  };
}

function printedValue({ low, best, high }: Figure): string {
  if (best !== null) return String(best);
  return low !== null && high !== null ? `${low}-${high}` : String(low ?? high ?? "");
}

const ONE_NUMBER =
  "(?:[-+]?\\d[\\d,.]*(?:st|nd|rd|th)?|\\b(?:hundred|thousand|million|billion|trillion|dozen|bn|tn|m)s?\\b)";
/** The first number of the evidence: its words of scale and the other end of a range belong to it. */
const NUMBER = new RegExp(
  `${ONE_NUMBER}(?:[\\s–-]*(?:(?:to|and|or)\\s+)?(?:\\p{Sc}\\s*)?${ONE_NUMBER})*`,
  "iu",
);
/** What follows says what the amount is for or about, no more what is counted. */
const FURTHER = /(?:^|\s)(?:about|among|at|by|for|from|in|of|on|to|towards|with)\s.*$/iu;

/** What stands behind the number in the evidence: the noun that is counted, or the unit as printed. */
function unitWords({ evidence, unit }: Figure): string {
  const words = evidence[0]?.exact.replace(/\s+/g, " ") ?? "";
  const number = NUMBER.exec(words);
  const behind =
    number === null ? afterNumberWord(words) : words.slice(number.index + number[0].length);
  const noun = behind
    .replace(/^[\s-]+/, "")
    .replace(/[(),;].*$/u, "")
    .replace(FURTHER, "")
    .trim();
  return noun === "" && CURRENCY.test(unit) ? currencySign(words) : noun;
}

function currencySign(words: string): string {
  return /(?:[A-Z]{1,3})?\p{Sc}|^[A-Z]{2,3}\b/u.exec(words)?.[0] ?? "";
}

/** "two stations": the number is the first word. */
function afterNumberWord(words: string): string {
  return words.split(" ").slice(1).join(" ");
}
