/**
 * The form under which names and words are compared: NFKD without accents, lower case, straight apostrophes,
 * single blanks. For comparing only; what is shown or stored is always the text's own words.
 */
export function fold(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** `fold`, and British spelling as American: "Defence Programme" and "defense program" are the same words. */
export const foldSpelling = (words: string): string =>
  fold(words)
    .replace(/isation/g, "ization")
    .replace(/(def|off)ence/g, "$1ense")
    .replace(/programme/g, "program")
    .replace(/centre/g, "center")
    .replace(/labour/g, "labor");

/** The letters and digits of a text as folded words. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];
}
