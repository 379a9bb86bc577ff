import type { NameType } from "../../annotation/layers.ts";
import { BODY_HEADS } from "../../languages/en/body-words.ts";
import { headKind } from "../../languages/en/name-heads.ts";
import {
  type Candidate,
  hasCapital,
  isAcronym,
  listedAt,
  recognisedAt,
  type SentenceView,
  wordAt,
} from "./candidate.ts";

/** A long name and the short one bound to it by brackets. */
export interface Binding {
  readonly long: Candidate;
  readonly short: Candidate;
}

const SKIPPED = /^(?:of|and|for|the|on|in|to|&|,|'s|\u2019s|['\u2019]|de|du|la)$/;
const NUMBERS: Readonly<Record<string, string>> = {
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  ten: "10",
  twenty: "20",
};

/** The letters a word may give to an acronym, in the order they are tried. */
function initialsOf(word: string): string[] {
  const number = NUMBERS[word.toLowerCase()];
  const parts = word.split(/[-\u2010\u2011/]/).filter((p) => p !== "");
  const first = word.charAt(0).toUpperCase();
  const all = parts.map((p) => p.charAt(0).toUpperCase()).join("");
  return [
    ...new Set([
      ...(number ? [number] : []),
      ...(isAcronym(word) ? [word.toUpperCase()] : []),
      all,
      first,
    ]),
  ];
}

/** The first word of the run before `end` whose initials spell `letters`; null where they do not. */
function spelledFrom(view: SentenceView, end: number, letters: string): number | null {
  if (letters === "") return end;
  const i = end - 1;
  const word = wordAt(view, i);
  if (word === "" || /^[.;:()"\u201c\u201d]$/.test(word)) return null;
  for (const initials of SKIPPED.test(word) ? [] : initialsOf(word)) {
    if (!letters.endsWith(initials)) continue;
    const rest = spelledFrom(view, i, letters.slice(0, -initials.length));
    if (rest !== null) return rest;
  }
  if (!SKIPPED.test(word)) return null;
  const skipped = spelledFrom(view, i, letters);
  return skipped === i ? null : skipped;
}

const lettersOf = (words: readonly string[]): string =>
  words
    .join("")
    .replace(/[&.\s-]/g, "")
    .replace(/s$/, "")
    .toUpperCase();

/** What kind of name the long form is, by its words, the packs and the model; null for what is no name. */
function kindOf(view: SentenceView, first: number, last: number): NameType | null {
  if (!hasCapital(wordAt(view, first)) && !hasCapital(wordAt(view, last - 1))) return null;
  const listed = listedAt(view, first);
  if (listed && listed.first === first && listed.last === last)
    return listed.listed.kind === "body"
      ? "body"
      : listed.listed.kind === "adjective"
        ? null
        : "place";
  for (let i = first; i < last; i++)
    if (BODY_HEADS.has(wordAt(view, i)) && !isThing(view, last)) return "body";
  const kind = headKind(wordAt(view, last - 1));
  if (kind) return kind;
  const seen = recognisedAt(view, last - 1)?.type ?? recognisedAt(view, first)?.type;
  if (seen === "body" || seen === "place") return seen;
  return null;
}

/** "… Partnership Programme": the last word decides over a body's word in front of it. */
const isThing = (view: SentenceView, last: number): boolean =>
  /^(?:instrument|work)$/.test(headKind(wordAt(view, last - 1)) ?? "") &&
  !BODY_HEADS.has(wordAt(view, last - 1));

/** "Long Name (LN)" and "LN (Long Name)". */
export function bindings(view: SentenceView): Binding[] {
  const found: Binding[] = [];
  for (let open = view.first; open < view.last; open++) {
    if (wordAt(view, open) !== "(") continue;
    let close = open + 1;
    while (close < view.last && close - open < 16 && wordAt(view, close) !== ")") close++;
    if (wordAt(view, close) !== ")") continue;
    const binding = shortInside(view, open, close) ?? longInside(view, open, close);
    if (binding) found.push(binding);
  }
  return found;
}

function shortInside(view: SentenceView, open: number, close: number): Binding | null {
  let from = open + 1;
  if (/^(?:the|or)$/.test(wordAt(view, from))) from++;
  let to = from;
  while (to < close && isAcronym(wordAt(view, to))) to++;
  if (to === from || to - from > 3 || (to < close && !/^[,;/]$/.test(wordAt(view, to))))
    return null;
  const words = view.tokens.slice(from, to).map((t) => t.text);
  const first = longStart(view, open, words);
  if (first === null || open - first < 2) return null;
  const type = kindOf(view, first, open);
  return type ? bound(first, open, from, to, type) : null;
}

/** Spelled by the initials; with the first letter missing in the text; or, whatever the letters, a body's full name. */
function longStart(view: SentenceView, open: number, words: readonly string[]): number | null {
  const letters = lettersOf(words);
  const spelled = spelledFrom(view, open, letters);
  if (spelled !== null) return spelled;
  const rest = letters.length > 3 ? spelledFrom(view, open, letters.slice(1)) : null;
  return rest;
}

function longInside(view: SentenceView, open: number, close: number): Binding | null {
  const short = open - 1;
  const word = wordAt(view, short);
  if (!isAcronym(word) || close - open < 3 || !hasCapital(wordAt(view, open + 1))) return null;
  const from = /^[Tt]he$/.test(wordAt(view, open + 1)) ? open + 2 : open + 1;
  if (spelledFrom(view, close, lettersOf([word])) !== from) return null;
  const type = kindOf(view, from, close) ?? "body";
  return bound(from, close, short, open, type);
}

function bound(first: number, last: number, from: number, to: number, type: NameType): Binding {
  const by = "rule:bracket";
  return {
    long: { first, last, type, by, strength: 3 },
    short: { first: from, last: to, type, by, strength: 3 },
  };
}
