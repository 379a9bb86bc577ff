/** How far the text of an article is another's: the same article at two addresses, a release and who prints or retells it. */
import type { Reuse } from "../../annotation/contract.ts";
import type { ReadArticle } from "../read-article.ts";

/**
 * Share of an article's words from which on it is written after the other. What it tells besides in words of its own it has
 * from there as well, as far as the other tells it; articles of two writers on one matter share next to nothing.
 */
const WRITTEN_AFTER = 0.35;

export interface Dependence {
  /** Ids of the articles, the smaller first: the texts do not show who took it from whom. */
  readonly a: string;
  readonly b: string;
  /** Whether one of them is written after the other, or both after a third. */
  readonly isWrittenAfter: boolean;
}

/** The pairs of articles of which one has words of the other; a quotation of a third or a paraphrase makes none. */
export function dependencesOf(
  articles: readonly ReadArticle[],
  reuse: readonly Reuse[],
): Dependence[] {
  const sizes = new Map(articles.map((article) => [article.id, sizeOf(article)]));
  const pairs = new Map<string, { a: string; b: string; ours: number; theirs: number }>();
  for (const { kind, a, b } of reuse) {
    if (kind !== "verbatim" && kind !== "near") continue;
    const key = JSON.stringify([a.article, b.article]);
    const known = pairs.get(key) ?? { a: a.article, b: b.article, ours: 0, theirs: 0 };
    pairs.set(key, {
      ...known,
      ours: known.ours + a.exact.length,
      theirs: known.theirs + b.exact.length,
    });
  }
  return [...pairs.values()].map(({ a, b, ours, theirs }) => ({
    a,
    b,
    isWrittenAfter:
      ours >= WRITTEN_AFTER * (sizes.get(a) ?? 0) || theirs >= WRITTEN_AFTER * (sizes.get(b) ?? 0),
  }));
}

/** Characters of the body, without the blanks around its parts. */
const sizeOf = ({ reading: { text, zones } }: ReadArticle): number =>
  zones
    .filter(({ role }) => role === "body" || role === "caption")
    .reduce((sum, { start, end }) => sum + text.slice(start, end).trim().length, 0);
