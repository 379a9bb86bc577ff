import type { NameType, Sentence, Token } from "../../annotation/layers.ts";
import type { NameStamp } from "../../languages/en/catalogue/stamps.ts";
import { COMMON_CAPITALS } from "../../languages/en/common-capitals.ts";
import type { Gazetteer, Match } from "../../languages/en/gazetteer.ts";
import type { RecognisedType } from "../../languages/language.ts";

/** A range of words that may be a name: token indexes, `last` excluded. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  readonly by: NameStamp;
  /** 3: told by the text's own form (brackets, an honorific); 2: by a word of the name or a pack; 1: by the model. */
  readonly strength: 1 | 2 | 3;
}

export interface Recognised {
  readonly first: number;
  readonly last: number;
  readonly type: RecognisedType;
}

/** One sentence as the finders of names see it. Indexes count tokens of the article. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly segment: number;
  /** Nearly every word has a capital, so that capitals tell nothing. */
  readonly isHeadline: boolean;
  /** Written without care for capitals, so that a name may stand in small letters. */
  readonly isInformal: boolean;
  readonly recognised: readonly Recognised[];
  readonly listed: readonly Match[];
  readonly gazetteer: Gazetteer;
  /** Words that the article also prints in small letters: such a word alone is no name. */
  readonly plainWords: ReadonlySet<string>;
  /** Words that the article also prints before others than those for arms. */
  readonly notOnlyArms: ReadonlySet<string>;
}

export const wordAt = (view: SentenceView, i: number): string =>
  i >= view.first && i < view.last ? (view.tokens[i]?.text ?? "") : "";

/** A word with a capital, or of capitals: "Agency", "NSATU", "Self-Defense", "F-35", "e-Government" not. */
export const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Letters all capital, two at least; small letters may stand between, as in "MoFA". */
export const isAcronym = (word: string): boolean =>
  /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&.-]*\p{Ll}{0,2}[\p{Lu}\p{N}&.-]+s?$/u.test(word) &&
  word.length < 12;

/** A capital word that may be part of a name where it stands: not a plain word that opens a sentence. */
export function isNameWord(view: SentenceView, i: number): boolean {
  const word = wordAt(view, i);
  return hasCapital(word) && !COMMON_CAPITALS.has(word.toLowerCase());
}

/** A word that the article also prints in small letters, and that no list of names has. */
export function isPlainWord(view: SentenceView, i: number): boolean {
  const word = wordAt(view, i);
  return view.plainWords.has(word.toLowerCase()) && view.gazetteer.listsOf(word) === "";
}

/** What the packs say of a word. */
export const listedAt = (view: SentenceView, i: number): Match | null =>
  view.listed.find((m) => m.first <= i && i < m.last) ?? null;

/** What the model says of a word. */
export const recognisedAt = (view: SentenceView, i: number): Recognised | null =>
  view.recognised.find((m) => m.first <= i && i < m.last) ?? null;

/** Nearly every word longer than three letters has a capital, and no full stop ends it. */
export function isHeadline(tokens: readonly Token[], sentence: Sentence): boolean {
  if (/^[.!?]/.test(tokens[sentence.last - 1]?.text ?? "")) return false;
  const words = tokens
    .slice(sentence.first, sentence.last)
    .filter((t) => /^\p{L}{4}/u.test(t.text));
  const capital = words.filter((t) => hasCapital(t.text)).length;
  return words.length > 2 && capital * 4 > words.length * 3;
}

/** No word has a capital, or "i" stands for the writer. */
export function isInformal(words: readonly string[]): boolean {
  if (words.includes("i")) return true;
  return words.length > 1 && !words.some((word) => /\p{Lu}/u.test(word));
}
