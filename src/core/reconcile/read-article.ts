import type { Claim } from "../annotation/article.ts";
import type { Reading } from "../annotation/contract.ts";

/** One article of the record: its reading, and what a manifest, a page or a person said of it. */
export interface ReadArticle {
  readonly id: string;
  readonly claims: readonly Claim[];
  readonly reading: Reading;
}

/** The value that a person or a manifest gave of a field. */
export function given({ claims }: ReadArticle, field: Claim["field"]): string | null {
  return claims.find((c) => c.field === field && c.basis === "given")?.value ?? null;
}

/** The value told of a field: what a person gave before what a page's metadata says. */
export function claimed(article: ReadArticle, field: Claim["field"]): string | null {
  const told = article.claims.find((claim) => claim.field === field);
  return given(article, field) ?? told?.value ?? null;
}
