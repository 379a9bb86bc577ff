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
  const known = new KnownWords();
  const surnames = new Map<string, Candidate>();
  for (const like of found) {
    const words = tokens.slice(like.first, like.last).map((t) => t.text);
    if (!isTelling(words)) continue;
    known.add(words, like);
    const surname = words.at(-1);
    if (like.type === "person" && words.length > 1 && surname) surnames.set(surname, like);
  }
  return views.flatMap((view) => [...repeated(view, known), ...bareSurnames(view, surnames)]);
}

interface Step {
  readonly next: Map<string, Step>;
  like: Candidate | null;
}

const newStep = (): Step => ({ next: new Map(), like: null });

/** Names word by word: as many as one word begins, the longest at a place is found by walking its own words. */
class KnownWords {
  readonly #root = newStep();

  add(words: readonly string[], like: Candidate): void {
    let step = this.#root;
    for (const word of words) {
      const next = step.next.get(word) ?? newStep();
      step.next.set(word, next);
      step = next;
    }
    step.like ??= like;
  }

  /** The longest of them that stands at a token. */
  longestAt(view: SentenceView, first: number): { last: number; like: Candidate } | null {
    let step = this.#root.next.get(wordAt(view, first));
    let found: { last: number; like: Candidate } | null = null;
    for (let last = first + 1; step !== undefined; last++) {
      if (step.like !== null) found = { last, like: step.like };
      step = step.next.get(wordAt(view, last));
    }
    return found;
  }
}

/** Long enough, and no plain word, to be the same name wherever it stands with capitals. */
function isTelling(words: readonly string[]): boolean {
  const [opening = ""] = words;
  if (!hasCapital(opening)) return false;
  return words.length > 1 || (opening.length > 2 && !COMMON_CAPITALS.has(opening.toLowerCase()));
}

function repeated(view: SentenceView, known: KnownWords): Candidate[] {
  const found: Candidate[] = [];
  for (let i = view.first; i < view.last; i++) {
    const same = known.longestAt(view, i);
    if (!same || (same.last - i === 1 && mayMeanElse(view, i))) continue;
    const { type } = same.like;
    const strength = same.last - i > 1 && same.like.strength > 1 ? 2 : 1;
    found.push({ first: i, last: same.last, type, by: "rule:same-words", strength });
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
