/** What the name of a person says: which words are given names, what is a mere initial, which spellings are one name. */
import { oneSpelling } from "./names.ts";

export interface PersonName {
  /** Folded words in the order of print, without initials and "Jr."; two joined by a hyphen are one. */
  readonly words: readonly string[];
  /** Letters that stand for middle names: "r" of "Joseph R. Biden". */
  readonly initials: readonly string[];
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

export function personName(name: string): PersonName {
  const joined = name.replace(/,.*$/, "").replace(/[-‐‑]/g, "");
  const words = oneSpelling(joined).replaceAll("'", "").split(" ");
  const isInitial = (word: string, at: number): boolean =>
    word.length === 1 || (at > 0 && /^\p{Lu}\.?\p{Lu}\.$/u.test(joined.split(/\s+/)[at] ?? ""));
  return {
    words: words.filter((word, at) => word !== "" && !isInitial(word, at) && !SUFFIX.test(word)),
    initials: words.filter((word, at) => isInitial(word, at)).flatMap((word) => [...word]),
  };
}

/**
 * Given name and surname. "van Hoek" is a surname of two words: it begins small, or the article has a longer name that ends
 * with it.
 */
export function isFullName(name: string, others: readonly string[]): boolean {
  const spelled = oneSpelling(name);
  return (
    personName(name).words.length > 1 &&
    !/^\p{Ll}/u.test(name) &&
    !others.some((other) => oneSpelling(other).endsWith(` ${spelled}`))
  );
}

/**
 * The same name in another order or with its parts written together: "Ada Torvik", "TORVIK Ada"; "Rin Tae Ho", "Rin Tae-ho".
 * Two names that have one of these in common are one name.
 */
export function orderlessForms({ words }: PersonName): string[] {
  const forms = [[...words].sort().join(" ")];
  const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
  if (words.length > 2) {
    forms.push([first, words.slice(1).join("")].sort().join(" "));
    forms.push([words.slice(0, -1).join(""), last].sort().join(" "));
  }
  return forms;
}

/** First and last word, in alphabetical order: what names with and without middle names have in common. */
export const outerForm = ({ words }: PersonName): string =>
  [words[0] ?? "", words.at(-1) ?? ""].sort().join(" ");

/** Whether one name has all the words of the other, first and last among them: "Ada Hill", "Ada Maria Hill". */
export function differsInMiddle(a: PersonName, b: PersonName): boolean {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  return (
    short.words.length < long.words.length &&
    outerForm(a) === outerForm(b) &&
    short.words.every((word) => long.words.includes(word))
  );
}

/** "Ada B. Hill" is not "Ada C. Hill"; a name without initials can be both. */
export const initialsDiffer = (a: PersonName, b: PersonName): boolean =>
  a.initials.length > 0 && b.initials.length > 0 && a.initials.join("") !== b.initials.join("");
