import type { Passage } from "../../annotation/contract.ts";
import type { ReadArticle } from "../read-article.ts";

/** Names of those whom the article credits with the passage: speakers and outlets of the statements in it that the reader is sure of. */
export function creditsOf({ reading }: ReadArticle, at: Passage): string[] {
  const nameOf = (id: string): string => reading.entities.find((e) => e.id === id)?.name ?? id;
  const credited = reading.statements
    .filter((s) => s.standing === "shown")
    .filter((s) => s.content.some((c) => c.start < at.end && at.start < c.end))
    .flatMap((s) => [...s.speakers, s.via])
    .flatMap((id) => (id === null ? [] : [nameOf(id)]));
  return [...new Set(credited)].sort();
}
