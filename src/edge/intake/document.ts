import type { Article, Claim } from "../../core/annotation/article.ts";

/** What was read out of a format: an article without a name and a hash. */
export interface Document extends Omit<Article, "name" | "sha256" | "claims"> {
  readonly claims: readonly Claim[];
}
