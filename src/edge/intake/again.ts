/** Reads an article from the bytes that were kept of it. */
import type { Article, Claim } from "../../core/annotation/article.ts";
import { bytesContent } from "./content.ts";
import { unpack } from "./unpack.ts";

/** Claims that come from around the bytes: they are not in them, so they stay as they were told. */
const FROM_AROUND: ReadonlySet<string> = new Set(["feed", "warc", "http"]);

/** The article in kept bytes, of the name it had; null where they hold none any more. */
export async function articleAgain(
  bytes: Buffer,
  { name, claims }: { readonly name: string; readonly claims: readonly Claim[] },
): Promise<Article | null> {
  const parcel = {
    content: bytesContent(name, bytes),
    said: claims.filter(({ from }) => FROM_AROUND.has(from)),
    charset: claims.find(({ field }) => field === "charset")?.value ?? null,
    place: null,
    depth: 0,
  };
  for await (const one of unpack(parcel, { maxBytes: Number.POSITIVE_INFINITY, told: () => [] }))
    if ("article" in one) return { ...withHeader(one.article, claims), name };
  return null;
}

/** The header of an article in a digest may be known from the articles around it alone. */
function withHeader(article: Article, before: readonly Claim[]): Article {
  const isHeader = ({ from }: Claim): boolean => from === "header";
  return article.claims.some(isHeader)
    ? article
    : { ...article, claims: [...before.filter(isHeader), ...article.claims] };
}
