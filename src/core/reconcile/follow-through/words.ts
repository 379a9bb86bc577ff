/** The words under which an undertaking and what is told later are compared. For comparing only, never shown. */
import { EMPTY_WORDS, GENERAL_WORDS, THINGS } from "../../languages/en/outcomes.ts";
import { foldSpelling } from "../../text/fold.ts";

/** A word as the text has it, with what it is compared by. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Stem of its kind of thing: "embassies" and "mission" have one. */
  readonly concept: string;
}

/** Letters and digits, over hyphens: "stand-off" and "standoff" are one word. */
const WORD = /[\p{L}\p{N}]+(?:[-‑–'’.][\p{L}\p{N}]+)*/gu;

export function termsIn(text: string): Term[] {
  return [...text.matchAll(WORD)].map(({ 0: surface, index }) => ({
    start: index,
    end: index + surface.length,
    surface,
    concept: conceptOf(surface),
  }));
}

/** Fewest letters of a word that says something. */
const LEAST_LETTERS = 3;

function conceptOf(word: string): string {
  const plain = foldSpelling(word).replace(/'s?$/, "").replace(/[-'.]/g, "");
  const stem = stemOf(plain);
  return CONCEPTS.get(stem) ?? stem;
}

/** Without the endings of plurals, verbs and adverbs. */
function stemOf(word: string): string {
  const base = word
    .replace(/ies$/, "y")
    .replace(/(?<![su])s$/, "")
    .replace(/(?<=\p{L}{3})(?:ing|ed|ly)$/u, "");
  const single = base === word ? base : base.replace(/([^aeiouls])\1$/, "$1");
  return single.length > LEAST_LETTERS ? single.replace(/e$/, "") : single;
}

export const stemsOf = (words: Iterable<string>): ReadonlySet<string> =>
  new Set([...words].map((word) => stemOf(foldSpelling(word))));

const CONCEPTS = new Map([...THINGS].map(([word, thing]) => [stemOf(word), stemOf(thing)]));

const EMPTY = stemsOf(EMPTY_WORDS);
const GENERAL = stemsOf(GENERAL_WORDS);

export const isEmpty = (concept: string): boolean =>
  concept.length < LEAST_LETTERS || EMPTY.has(concept) || /^\d/.test(concept);

/** Whether a word says something of one act, and not what every cooperation is about. */
export const isTellingConcept = (concept: string): boolean =>
  !isEmpty(concept) && !GENERAL.has(concept);
