import type { Claim } from "../annotation/article.ts";
import type { Reading } from "../annotation/contract.ts";

/** One article of the record: its reading, and what a manifest, a page or a person said of it. */
export interface ReadArticle {
  readonly id: string;
  readonly claims: readonly Claim[];
  readonly reading: Reading;
}

/** The value told of a field: what a person gave before what a page's metadata says. */
export function claimed(article: ReadArticle, field: Claim["field"]): string | null {
  const claims = article.claims.filter((claim) => claim.field === field);
  return (claims.find((claim) => claim.basis === "given") ?? claims[0])?.value ?? null;
}
