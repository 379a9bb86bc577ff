/** The forms under which names are compared across articles. */
import {
  COMMON_FIELDS,
  COMMON_HEADS,
  FIELD_HEADS,
  IDLE_NAME_WORDS,
  LEGAL_FORMS,
} from "../../languages/en/shared-names.ts";
import { foldSpelling } from "../../text/fold.ts";
import { plainLetters } from "../../text/letters.ts";

/** "NSC", "G7", "R&D". */
export const isAcronym = (name: string): boolean =>
  /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}&.-]{2,10}$/u.test(name);

/** "the Assembly" stands for many bodies. */
export const isShortForm = (name: string): boolean => /^the \S+$/iu.test(name);

/** One spelling of a name: no marks, dots, commas, hyphens or leading "the"; British as American. */
export const oneSpelling = (name: string): string =>
  plainLetters(foldSpelling(name))
    .replace(/[[\].,"“”()]/g, "")
    .replace(/'s\b|'(?= |$)/g, "")
    .replace(/ & /g, " and ")
    .replace(/[-/]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^the /, "");

/** The same for "Mining Ltd" and "Mining", "Ministry of Defence" and "Defence Ministry". */
export function thingSpelling(name: string): string {
  const words = oneSpelling(name).split(" ");
  const last = words.at(-1) ?? "";
  const bare = words.length > 1 && LEGAL_FORMS.has(last) ? words.slice(0, -1) : words;
  if (!bare.some((word) => FIELD_HEADS.has(word))) return bare.join(" ");
  return bare
    .filter((word) => !IDLE_NAME_WORDS.has(word))
    .sort()
    .join(" ");
}

/** A name that many have, in one spelling: "national assembly". */
export function isCommonName(spelled: string): boolean {
  const words = spelled.split(" ");
  const isField = (word: string): boolean =>
    COMMON_FIELDS.has(word) || IDLE_NAME_WORDS.has(word) || /^\d+(?:st|nd|rd|th)?$/.test(word);
  return (
    words.some((word) => COMMON_HEADS.has(word)) &&
    words.every((word) => COMMON_HEADS.has(word) || isField(word))
  );
}

/** The first letters of the words that count, joined: "nsc" of "northern sea compact". */
export const initialsOf = (spelled: string): string =>
  spelled
    .split(" ")
    .filter((word) => !IDLE_NAME_WORDS.has(word))
    .map((word) => word.charAt(0))
    .join("");

/** The letters of an acronym, folded. */
export const acronymLetters = (acronym: string): string =>
  foldSpelling(acronym).replace(/[^\p{L}\p{N}]/gu, "");

/**
 * A name whose first words are cut to their initials, in every way: "us navy" of "united states navy". Initials are not cut
 * again: "U.S. Supreme Court" is no "U.S. Court".
 */
export function withInitials(name: string): string[] {
  if (opensWithAcronym(name)) return [];
  const words = oneSpelling(name).split(" ");
  return words
    .slice(2)
    .map((_, at) =>
      [initialsOf(words.slice(0, at + 2).join(" ")), ...words.slice(at + 2)].join(" "),
    );
}

/** "U.S. Navy" opens with the acronym of its owner. */
export const opensWithAcronym = (name: string): boolean => {
  const [first = "", ...rest] = name.replace(/^the /i, "").split(/\s+/);
  return rest.length > 0 && isAcronym(first);
};
