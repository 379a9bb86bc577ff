import { BODY_HEADS } from "../../languages/en/body-words.ts";
import { CUE_VERBS } from "../../languages/en/speech-cues.ts";
import {
  FIELDS_OF_OFFICE,
  HONORIFICS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  NO_PERSONS,
  OFFICE_HEADS,
  PLAIN_OFFICES,
  RANKS,
  SURNAMES_LIKE_TITLES,
} from "../../languages/en/titles.ts";
import {
  type Candidate,
  isAcronym,
  isNameWord,
  isPlainWord,
  listedAt,
  recognisedAt,
  type SentenceView,
  wordAt,
} from "./candidate.ts";

const isTitle = (word: string): boolean =>
  HONORIFICS.has(word) ||
  RANKS.has(word) ||
  OFFICE_HEADS.has(word) ||
  OFFICE_HEADS.has(word.replace(/^(?:then|ex|former|vice|co)-/i, ""));

const MOST_NAME_WORDS = 6;

/** A word that may be part of a person's name where it stands. */
function mayBeOfPerson(view: SentenceView, i: number): boolean {
  const word = wordAt(view, i);
  if (/^(?:al|el|as|ash|ad|ar|an|at|az|bin)-\p{Lu}/u.test(word)) return true;
  if (!isNameWord(view, i) || !/^\p{Lu}[\p{L}\p{M}'\u2019.-]*$/u.test(word)) return false;
  if (/^\p{Lu}\.$/u.test(word)) return true;
  if (isSurnameInCapitals(view, i)) return true;
  if (isAcronym(word) || word.length < 2) return false;
  const listed = listedAt(view, i);
  if (listed && view.gazetteer.listsOf(word) === "") return false;
  const isSurname = SURNAMES_LIKE_TITLES.has(word) && isGiven(view, i - 1);
  return !BODY_HEADS.has(word) && (isSurname || !OFFICE_HEADS.has(word));
}

/** "Mr. |DOE| John", "Foreign Minister John |DOE|": ministries write family names so; an honorific or a known given name must tell it. */
function isSurnameInCapitals(view: SentenceView, i: number): boolean {
  if (!/^\p{Lu}{3,}(?:-\p{Lu}{2,})?$/u.test(wordAt(view, i)) || view.isHeadline) return false;
  const [title, given] = isMixed(wordAt(view, i + 1)) ? [i - 1, i + 1] : [i - 2, i - 1];
  if (!isMixed(wordAt(view, given)) || isTitle(wordAt(view, given))) return false;
  const before = wordAt(view, title);
  return HONORIFICS.has(before) || (isTitle(before) && isGiven(view, given));
}

const isMixed = (word: string): boolean => /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)*$/u.test(word);

const isGiven = (view: SentenceView, i: number): boolean =>
  view.gazetteer.listsOf(wordAt(view, i)).includes("G");

/** The end of the person's name that begins at `from`; `from` where there is none. */
function nameEnd(view: SentenceView, from: number): number {
  let last = from;
  while (last < view.last && last - from < MOST_NAME_WORDS) {
    if (mayBeOfPerson(view, last)) last++;
    else if (last > from && NAME_PARTICLES.has(wordAt(view, last)) && particlesLead(view, last))
      last++;
    else break;
  }
  while (last > from && NAME_PARTICLES.has(wordAt(view, last - 1))) last--;
  return last;
}

function particlesLead(view: SentenceView, from: number): boolean {
  let i = from;
  while (NAME_PARTICLES.has(wordAt(view, i))) i++;
  return i - from < 3 && mayBeOfPerson(view, i);
}

/** "[Jane] Doe": an editor's first name before the name. */
function bracketed(view: SentenceView, at: number): number | null {
  if (wordAt(view, at) !== "[" || wordAt(view, at + 2) !== "]") return null;
  return mayBeOfPerson(view, at + 1) && mayBeOfPerson(view, at + 3) ? nameEnd(view, at + 3) : null;
}

/** Names behind a title or an honorific. The title stays outside. */
export function titledPersons(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (let i = view.first; i < view.last; i++) {
    if (!isTitle(wordAt(view, i)) || isTitle(wordAt(view, i + 1))) continue;
    const from = i + 1;
    const last = bracketed(view, from) ?? nameEnd(view, from);
    if (last === from || !isSure(view, i, from, last)) continue;
    found.push({ first: from, last, type: "person", by: "rule:title-name", strength: 3 });
  }
  return found;
}

/** "Jane Doe, director of …": a run of name words that an office explains, whatever the model takes it for. */
export function explainedPersons(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (let comma = view.first + 2; comma < view.last; comma++) {
    if (wordAt(view, comma) !== ",") continue;
    const first = runBefore(view, comma);
    if (first === null || recognisedAt(view, first)?.type === "person") continue;
    if (officeFollows(view, comma + 1))
      found.push({ first, last: comma, type: "person", by: "rule:name-office", strength: 2 });
  }
  return found;
}

/** The first of the two or three words before `end` that may be a person's name; null where they are none. */
function runBefore(view: SentenceView, end: number): number | null {
  let first = end;
  while (first > view.first && mayBeOfPerson(view, first - 1)) first--;
  const seen = recognisedAt(view, end - 1);
  const isOneName = seen === null ? recognisedAt(view, first) === null : seen.first === first;
  const isRun = end - first > 1 && end - first < 4 && (seen === null || seen.last === end);
  return isRun && isOneName && !isPlainRun(view, first, end) ? first : null;
}

function isPlainRun(view: SentenceView, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isPlainWord(view, i)) return true;
  return false;
}

/** "the former deputy director of", "CEO at": an office within five words and what it is of. */
function officeFollows(view: SentenceView, at: number): boolean {
  for (let i = at; i < at + 5; i++) {
    const word = wordAt(view, i);
    if (/^[,.;()]$/.test(word) || word === "") return false;
    const isOffice =
      OFFICE_HEADS.has(word) ||
      PLAIN_OFFICES.has(word) ||
      /^(?:CEO|CFO|COO|professor|fellow|minister)$/.test(word);
    if (isOffice && /^(?:of|at|for|to|,)$/.test(wordAt(view, i + 1))) return true;
  }
  return false;
}

/** An honorific is always before a person; an office may stand before other words with a capital. */
function isSure(view: SentenceView, title: number, first: number, last: number): boolean {
  const word = wordAt(view, title);
  if (view.isHeadline && recognisedAt(view, first)?.type !== "person") return false;
  const around = recognisedAt(view, title);
  if (around?.type === "place" && around.last > first && !HONORIFICS.has(word)) return false;
  if (HONORIFICS.has(word) || (RANKS.has(word) && word.endsWith("."))) return true;
  for (let i = first; i < last; i++) {
    if (recognisedAt(view, i)?.type === "person") return true;
    if (view.gazetteer.listsOf(wordAt(view, i)) !== "") return true;
  }
  return false;
}

/** What the model takes for a person, without titles; null where the words are no person's name. */
export function cleanedPerson(
  view: SentenceView,
  from: number,
  to: number,
): { first: number; last: number } | null {
  let first = from;
  for (let i = from; i < to - 1; i++)
    if (
      isTitle(wordAt(view, i)) ||
      FIELDS_OF_OFFICE.has(wordAt(view, i)) ||
      /^(?:the|The|former|Former|")$/.test(wordAt(view, i))
    )
      first = i + 1;
  if (!mayBeOfPerson(view, first) || NO_PERSONS.has(wordAt(view, first))) return null;
  const isBracketed = wordAt(view, first - 1) === "[" && wordAt(view, first + 1) === "]";
  let last = nameEnd(view, isBracketed ? first + 2 : first);
  if (NAME_SUFFIXES.has(wordAt(view, last))) last++;
  for (let i = first; i < last; i++) if (isPlainWord(view, i)) return null;
  return last > first ? { first: isBracketed ? first - 1 : first, last } : null;
}

/**
 * A single word the model takes for a person must be known as one: behind a title, a part of a full name
 * elsewhere in the article, or in a list of family names and followed by what persons do.
 */
export function isKnownPerson(view: SentenceView, i: number, parts: ReadonlySet<string>): boolean {
  const word = wordAt(view, i);
  if (parts.has(word) || isTitle(wordAt(view, i - 1)) || isGreeted(view, i)) return true;
  if (view.gazetteer.listsOf(word) === "" || isAcronym(word)) return false;
  return i > view.first || isSpeechVerb(wordAt(view, i + 1)) || isAddressed(view, i);
}

/** "Jane, …" where the name is a given one, or a line of names and nothing else. */
function isAddressed(view: SentenceView, at: number): boolean {
  const isGiven = view.gazetteer.listsOf(wordAt(view, at)).includes("G");
  return (isGiven && wordAt(view, at + 1) === ",") || standsAlone(view);
}

/** "Jane," or "Jane and Tom -": a line of names that a comma or a dash ends opens a letter. */
const isGreeted = (view: SentenceView, at: number): boolean =>
  /^(?:,|-+|\u2013|\u2014)$/.test(wordAt(view, view.last - 1)) &&
  !isAcronym(wordAt(view, at)) &&
  standsAlone(view);

function standsAlone(view: SentenceView): boolean {
  for (let i = view.first; i < view.last; i++)
    if (/[\p{L}\p{N}]/u.test(wordAt(view, i)) && !isPersonOrAnd(view, i)) return false;
  return true;
}

const isPersonOrAnd = (view: SentenceView, i: number): boolean =>
  /^(?:and|&)$/.test(wordAt(view, i)) || recognisedAt(view, i)?.type === "person";

const isSpeechVerb = (word: string): boolean =>
  CUE_VERBS.has(word.toLowerCase().replace(/(?:ed|s)$/, "")) ||
  CUE_VERBS.has(word.toLowerCase().replace(/d$/, "")) ||
  /^(?:said|told|has|had|was|is)$/.test(word);
