import { BODY_HEADS } from "../../languages/en/body-words.ts";
import {
  HONORIFICS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  OFFICE_HEADS,
  RANKS,
} from "../../languages/en/titles.ts";
import {
  type Candidate,
  isAcronym,
  isNameWord,
  listedAt,
  recognisedAt,
  type SentenceView,
  wordAt,
} from "./candidate.ts";

const isTitle = (word: string): boolean =>
  HONORIFICS.has(word) || RANKS.has(word) || OFFICE_HEADS.has(word);

const MOST_NAME_WORDS = 5;

/** A word that may be part of a person's name where it stands. */
function mayBeOfPerson(view: SentenceView, i: number): boolean {
  const word = wordAt(view, i);
  if (!isNameWord(view, i) || !/^\p{Lu}[\p{L}\p{M}'\u2019.-]*$/u.test(word)) return false;
  if (/^\p{Lu}\.$/u.test(word)) return true;
  if (isAcronym(word) || word.length < 2) return false;
  const listed = listedAt(view, i);
  if (listed && view.gazetteer.listsOf(word) === "") return false;
  return !BODY_HEADS.has(word) && !OFFICE_HEADS.has(word);
}

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

/** An honorific is always before a person; an office may stand before other words with a capital. */
function isSure(view: SentenceView, title: number, first: number, last: number): boolean {
  const word = wordAt(view, title);
  if (view.isHeadline && recognisedAt(view, first)?.type !== "person") return false;
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
  let last = to;
  while (
    first < last - 1 &&
    (isTitle(wordAt(view, first)) || /^(?:the|The|former|Former|Mr|")$/.test(wordAt(view, first)))
  )
    first++;
  while (last > first && /^(?:'s|\u2019s|['\u2019.,"])$/.test(wordAt(view, last - 1))) last--;
  const opens =
    wordAt(view, first - 1) === "[" && wordAt(view, first + 1) === "]" ? first - 1 : first;
  let end = nameEnd(view, opens < first ? first + 2 : first);
  if (NAME_SUFFIXES.has(wordAt(view, end))) end++;
  last = Math.min(Math.max(end, first), Math.max(last, end));
  if (last <= first || !mayBeOfPerson(view, first)) return null;
  return { first: opens, last };
}

/**
 * A single word the model takes for a person must be known as one: behind a title, in a list of names,
 * or a part of a full name elsewhere in the article.
 */
export function isKnownPerson(view: SentenceView, i: number, parts: ReadonlySet<string>): boolean {
  const word = wordAt(view, i);
  if (parts.has(word) || isTitle(wordAt(view, i - 1))) return true;
  return i > view.first && view.gazetteer.listsOf(word).includes("F");
}
