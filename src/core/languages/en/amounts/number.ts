import { NUMBER_WORDS, SCALES } from "./words.ts";

const DIGITS = /^(?:[+−-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)$/;
const DIGITS_AND_SCALE = /^([\d.,]+)-?([a-z]+)$/;

/** The value of one token that is a number: `1,000`, `2.5`, `twenty-six`, `1.2bn`; undefined for any other. */
export function numberIn(token: string): number | undefined {
  if (DIGITS.test(token)) return Number(token.replace(/,/g, "").replace("−", "-"));
  const word = token.toLowerCase();
  if (Object.hasOwn(NUMBER_WORDS, word)) return NUMBER_WORDS[word];
  const [tens = "", ones = "", ...rest] = word.split("-");
  if (rest.length === 0 && (NUMBER_WORDS[tens] ?? 0) >= 20 && (NUMBER_WORDS[ones] ?? 10) < 10)
    return (NUMBER_WORDS[tens] ?? 0) + (NUMBER_WORDS[ones] ?? 0);
  const joined = DIGITS_AND_SCALE.exec(word);
  const [, digits = "", scale = ""] = joined ?? [];
  if (!DIGITS.test(digits) || !Object.hasOwn(SCALES, scale)) return undefined;
  return Number(digits.replace(/,/g, "")) * (SCALES[scale] ?? 1);
}

/** The factor of one token that is a scale word; undefined for any other. */
export function scaleIn(token: string): number | undefined {
  const word = token.toLowerCase();
  return Object.hasOwn(SCALES, word) ? SCALES[word] : undefined;
}
