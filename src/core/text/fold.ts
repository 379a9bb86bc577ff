/**
 * The form under which names and words are compared: NFKD without accents, lower case, straight apostrophes,
 * single blanks. For comparing only; what is shown or stored is always the text's own words.
 */
export function fold(words: string): string {
  // Most words are so plain that nothing but their capitals changes.
  if (PLAIN.test(words)) return words.toLowerCase();
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Printable ASCII without the grave accent, in single blanks. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** `fold`, and British spelling as American: "Defence Programme" and "defense program" are the same words. */
export const foldSpelling = (words: string): string =>
  fold(words).replace(BRITISH, (spelling) => AMERICAN[spelling] ?? spelling);

const AMERICAN: Readonly<Record<string, string>> = {
  isation: "ization",
  defence: "defense",
  offence: "offense",
  programme: "program",
  centre: "center",
  labour: "labor",
};
const BRITISH = new RegExp(Object.keys(AMERICAN).join("|"), "g");

/** The letters and digits of a text as folded words. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];
}
