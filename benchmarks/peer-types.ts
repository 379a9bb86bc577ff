/** What the systems call the three types of names that all sets know, and what compromise calls parts of speech. */
import type { Upos } from "../src/core/annotation/layers.ts";

/**
 * This program's own words, those of compromise, of spaCy and of CoreNLP. Countries and cities (GPE) are places as LOC is;
 * buildings (FAC) and nationalities (NORP) are none of the three, nor are the other types.
 */
const NAME_TYPES: ReadonlyMap<string, string> = new Map([
  ["person", "PER"],
  ["body", "ORG"],
  ["organization", "ORG"],
  ["place", "LOC"],
  ["PERSON", "PER"],
  ["ORG", "ORG"],
  ["ORGANIZATION", "ORG"],
  ["GPE", "LOC"],
  ["LOC", "LOC"],
  ["LOCATION", "LOC"],
]);

/** PER, ORG or LOC; null for what the sets do not know. */
export function nameTypeOf(type: string): string | null {
  return NAME_TYPES.get(type) ?? null;
}

/** The first that a word carries tells its part of speech: the narrower before the wider. */
const COMPROMISE_TAGS: readonly (readonly [tag: string, upos: Upos])[] = [
  ["Pronoun", "PRON"],
  ["ProperNoun", "PROPN"],
  ["Value", "NUM"],
  ["Modal", "AUX"],
  ["Auxiliary", "AUX"],
  ["Copula", "AUX"],
  ["Determiner", "DET"],
  ["Conjunction", "CCONJ"],
  ["Preposition", "ADP"],
  ["Negative", "PART"],
  ["Adverb", "ADV"],
  ["Adjective", "ADJ"],
  ["Expression", "INTJ"],
  ["Verb", "VERB"],
  ["Noun", "NOUN"],
];

/** The universal part of speech of a word with these tags of compromise, parted by blanks. */
export function uposOfCompromise(tags: string): string {
  const carried = new Set(tags.split(" "));
  return COMPROMISE_TAGS.find(([tag]) => carried.has(tag))?.[1] ?? "";
}
