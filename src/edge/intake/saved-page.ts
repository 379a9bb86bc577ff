/** What a browser or an extension wrote into a page when it saved it: where it came from, and when. */
import type { Claim } from "../../core/annotation/article.ts";
import { instantOf } from "./instant.ts";
import { metadataClaim } from "./metadata-claim.ts";

const HEAD = 4_096;

/** Claims of a saved page; none of a page as it was sent. */
export function savedPageClaims(source: string): readonly Claim[] {
  const head = source.slice(0, HEAD);
  const plain = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(head);
  if (plain !== null) return addressClaim(plain[1] ?? "");
  const single = /<!--\s*Page saved with SingleFile\s([\s\S]{0,2000}?)-->/i.exec(head)?.[1];
  if (single === undefined) return [];
  const address = /^\s*url:\s*(\S+)/im.exec(single)?.[1] ?? "";
  const saved = /^\s*saved date:\s*(.+?)\s*$/im.exec(single)?.[1] ?? "";
  return [...addressClaim(address), ...metadataClaim("retrieved", instantOf(saved), "saved-page")];
}

function addressClaim(address: string): readonly Claim[] {
  return /^https?:\/\//i.test(address) ? metadataClaim("url", address, "saved-page") : [];
}
