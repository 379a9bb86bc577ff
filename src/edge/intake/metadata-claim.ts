import type { Claim, ClaimField } from "../../core/annotation/article.ts";

const LONGEST_VALUE = 2_000;

/** A claim of the page's metadata; none for an empty value, or an author that is an address. */
export function metadataClaim(field: ClaimField, value: string, from: string): readonly Claim[] {
  const plain = value.replace(/\s+/g, " ").trim().slice(0, LONGEST_VALUE);
  if (plain === "" || (field === "author" && /^https?:/i.test(plain))) return [];
  return [{ field, value: plain, basis: "metadata", from }];
}
