import type { NameType } from "../../annotation/layers.ts";
import { BODY_HEADS, PLAIN_ACRONYMS } from "../../languages/en/body-words.ts";
import type { ListedKind } from "../../languages/en/gazetteer.ts";
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

const SKIPPED = /^(?:-|of|and|for|the|on|in|to|&|,|'s|\u2019s|['\u2019]|de|du|la)$/;
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
  ].filter((initials) => /\p{L}|\p{N}/u.test(initials));
}

/** The first word of the run before `end` whose initials spell `letters`; null where they do not. */
const spelledFrom = (view: SentenceView, end: number, letters: string): number | null =>
  spelled(view, end, letters, new Set());

/** `failed`: what was tried in vain, since words with several initials lead to one place by many ways. */
function spelled(
  view: SentenceView,
  end: number,
  letters: string,
  failed: Set<string>,
): number | null {
  if (letters === "") return end;
  const tried = `${end} ${letters.length}`;
  if (failed.has(tried)) return null;
  const i = end - 1;
  const word = wordAt(view, i);
  if (word === "" || /^[.;:()"\u201c\u201d]$/.test(word)) return null;
  for (const initials of SKIPPED.test(word) ? [] : initialsOf(word)) {
    if (!letters.endsWith(initials)) continue;
    const rest = spelled(view, i, letters.slice(0, -initials.length), failed);
    if (rest !== null) return rest;
  }
  const skipped = SKIPPED.test(word) ? spelled(view, i, letters, failed) : null;
  if (skipped !== null && skipped !== i) return skipped;
  failed.add(tried);
  return null;
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
    return kindOfListed(listed.listed.kind);
  const kind = headKind(wordAt(view, last - 1));
  if (kind && !BODY_HEADS.has(wordAt(view, last - 1)) && kind !== "place") return kind;
  for (let i = first; i < last; i++) if (isStrongHead(view, i)) return "body";
  if (kind) return kind;
  if (NUMBERS[wordAt(view, last - 1).toLowerCase()]) return "body";
  const seen = recognisedAt(view, last - 1)?.type ?? recognisedAt(view, first)?.type;
  return seen === "body" || seen === "place" ? seen : null;
}

const kindOfListed = (kind: ListedKind): NameType | null =>
  kind === "adjective" ? null : kind === "body" || kind === "metonym" ? "body" : "place";

/** A body's word; "Technologies" and its like may be the plain word. */
function isStrongHead(view: SentenceView, i: number): boolean {
  const word = wordAt(view, i);
  if (!BODY_HEADS.has(word)) return false;
  return !/(?:gies|ems)$/.test(word);
}

/** "Long Name (LN)" and "LN (Long Name)". */
export function bindings(view: SentenceView, bodies: readonly Candidate[]): Binding[] {
  const found: Binding[] = [];
  for (let open = view.first; open < view.last; open++) {
    if (wordAt(view, open) !== "(") continue;
    let close = open + 1;
    while (close < view.last && close - open < 16 && wordAt(view, close) !== ")") close++;
    if (wordAt(view, close) !== ")") continue;
    const binding = shortInside(view, open, close, bodies) ?? longInside(view, open, close);
    if (binding) found.push(binding);
  }
  return found;
}

function shortInside(
  view: SentenceView,
  open: number,
  close: number,
  bodies: readonly Candidate[],
): Binding | null {
  const from = /^(?:the|or)$/.test(wordAt(view, open + 1)) ? open + 2 : open + 1;
  let to = from;
  while (to < close && isAcronym(wordAt(view, to))) to++;
  if (to === from || to - from > 3 || (to < close && !/^[,;/]$/.test(wordAt(view, to))))
    return null;
  const words = view.tokens.slice(from, to).map((t) => t.text);
  if (PLAIN_ACRONYMS.has(words.join(" "))) return null;
  const before = bodies.find((c) => c.last === open && shareInitials(view, c, lettersOf(words)));
  const first = spelledStart(view, open, lettersOf(words)) ?? before?.first ?? null;
  if (first === null || open - first < 2) return null;
  const type = kindOf(view, first, open);
  return type ? bound(first, withoutEnding(view, open), from, to, type) : null;
}

/** Spelled by the initials, all or all but the first letter: "Harbour Guard (RHG)". */
function spelledStart(view: SentenceView, open: number, letters: string): number | null {
  return (
    spelledFrom(view, open, letters) ??
    (letters.length > 3 ? spelledFrom(view, open, letters.slice(1)) : null)
  );
}

/** At least two in three letters are initials of the name, in whatever order the body's own languages have them. */
function shareInitials(view: SentenceView, { first, last }: Candidate, letters: string): boolean {
  const initials = view.tokens
    .slice(first, last)
    .flatMap((t) => [...(initialsOf(t.text)[0] ?? "")]);
  const shared = [...letters].filter((letter) => initials.includes(letter)).length;
  return letters.length > 2 && shared * 3 >= letters.length * 2;
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

/** Without a possessive ending before the bracket. */
const withoutEnding = (view: SentenceView, last: number): number =>
  /^(?:'s|\u2019s|['\u2019])$/.test(wordAt(view, last - 1)) ? last - 1 : last;

function bound(first: number, last: number, from: number, to: number, type: NameType): Binding {
  const by = "rule:bracket";
  return {
    long: { first, last, type, by, strength: 3 },
    short: { first: from, last: to, type, by, strength: 3 },
  };
}
