import { COMMON_CAPITALS } from "../../languages/en/common-capitals.ts";
import {
  type Candidate,
  hasCapital,
  listedAt,
  recognisedAt,
  type SentenceView,
  wordAt,
} from "./candidate.ts";

/** The same words elsewhere in the article, and the surname of a person named in full. */
export function spread(views: readonly SentenceView[], found: readonly Candidate[]): Candidate[] {
  const tokens = views[0]?.tokens ?? [];
  const sequences = new Map<
    string,
    { readonly words: readonly string[]; readonly like: Candidate }[]
  >();
  const surnames = new Map<string, Candidate>();
  for (const like of found) {
    const words = tokens.slice(like.first, like.last).map((t) => t.text);
    const [opening] = words;
    if (opening === undefined || !isTelling(words)) continue;
    sequences.set(opening, [...(sequences.get(opening) ?? []), { words, like }]);
    const surname = words.at(-1);
    if (like.type === "person" && words.length > 1 && surname) surnames.set(surname, like);
  }
  for (const list of sequences.values()) list.sort((a, b) => b.words.length - a.words.length);
  return views.flatMap((view) => [...repeated(view, sequences), ...bareSurnames(view, surnames)]);
}

/** Long enough, and no plain word, to be the same name wherever it stands with capitals. */
function isTelling(words: readonly string[]): boolean {
  const [opening = ""] = words;
  if (!hasCapital(opening)) return false;
  return words.length > 1 || (opening.length > 2 && !COMMON_CAPITALS.has(opening.toLowerCase()));
}

function repeated(
  view: SentenceView,
  sequences: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly like: Candidate }[]
  >,
): Candidate[] {
  const found: Candidate[] = [];
  for (let i = view.first; i < view.last; i++) {
    const same = sequences
      .get(wordAt(view, i))
      ?.find(({ words }) => words.every((word, k) => wordAt(view, i + k) === word));
    if (!same || (same.words.length === 1 && mayMeanElse(view, i))) continue;
    const { type } = same.like;
    const strength = same.words.length > 1 && same.like.strength > 1 ? 2 : 1;
    found.push({ first: i, last: i + same.words.length, type, by: "rule:same-words", strength });
  }
  return found;
}

/** A lone word that the model reads as part of a longer name, or that opens a headline's run of capitals. */
function mayMeanElse(view: SentenceView, i: number): boolean {
  const seen = recognisedAt(view, i);
  return seen !== null && seen.last - seen.first > 1;
}

function bareSurnames(view: SentenceView, surnames: ReadonlyMap<string, Candidate>): Candidate[] {
  const found: Candidate[] = [];
  for (let i = view.first; i < view.last; i++) {
    if (
      !surnames.has(wordAt(view, i)) ||
      (hasCapital(wordAt(view, i - 1)) &&
        i - 1 > view.first &&
        recognisedAt(view, i - 1)?.type !== "person")
    )
      continue;
    const listed = listedAt(view, i);
    if (listed && recognisedAt(view, i)?.type !== "person") continue;
    found.push({ first: i, last: i + 1, type: "person", by: "rule:surname", strength: 2 });
  }
  return found;
}
