import type { Candidate, SentenceView } from "./candidate.ts";
import { wordAt } from "./candidate.ts";

/** A body's name takes in a "The" with a capital inside a sentence: there it is part of the name. */
export function withArticle(view: SentenceView, candidate: Candidate): Candidate {
  const { first, last, type } = candidate;
  const mayTake = type === "body" && first >= view.first && last <= view.last;
  if (!mayTake || view.isHeadline || first - 1 <= view.first || wordAt(view, first - 1) !== "The")
    return candidate;
  if (/^["\u201c\u2018':.]$/.test(wordAt(view, first - 2))) return candidate;
  return { ...candidate, first: first - 1 };
}
