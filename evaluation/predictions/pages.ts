/** What the program makes of a saved page. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Article } from "../../src/core/annotation/article.ts";
import type { Zone } from "../../src/core/annotation/contract.ts";
import { clean } from "../../src/core/clean/index.ts";
import type { PageTables } from "../../src/core/languages/page-tables.ts";
import { isRefusal } from "../../src/edge/intake/read-whole.ts";
import { articleOf } from "../../src/edge/intake/text-or-page.ts";
import type { GoldPage, PredictedPage } from "../scorers/pages.ts";

/** `gold`: the path of the set's `gold.json`. */
export function readPage(
  page: GoldPage,
  gold: string,
  pages: PageTables | null = null,
): PredictedPage {
  const path = join(dirname(gold), page.file);
  const packed = readFileSync(path);
  const bytes = path.endsWith(".gz") ? gunzipSync(packed) : packed;
  const article = articleOf(bytes, page.file.replace(/\.gz$/, ""));
  return isRefusal(article) ? { id: page.id } : predictedPage(page.id, article, pages);
}

/** What the program says of an article. */
export function predictedPage(
  id: string,
  article: Article,
  pages: PageTables | null,
  plain: PageTables | null = null,
): PredictedPage {
  const { zones, title, bylines, published, headline, authors } = clean(article, pages, plain);
  const { text } = article;
  const words = (at: { readonly start: number; readonly end: number }): string =>
    text.slice(at.start, at.end);
  const isBounded = published?.basis === "bounded";
  return {
    id,
    text: bodyOf(text, zones),
    title: headline ?? (title === null ? claimedTitle(article) : words(title)),
    published: isBounded ? null : (published?.edtf ?? null),
    author:
      pages === null || article.mediaType === "text/plain"
        ? bylines.length > 0
          ? bylines.map(words)
          : claimedAuthors(article)
        : authors,
  };
}

/** The body, with the dateline that its first paragraph begins with. */
function bodyOf(text: string, zones: readonly Zone[]): string {
  const isBody = ({ role, end }: Zone, at: number): boolean => {
    if (role === "body") return true;
    const next = zones[at + 1];
    return (
      role === "dateline" && next?.role === "body" && !text.slice(end, next.start).includes("\n")
    );
  };
  return zones
    .filter(isBody)
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}

/** What the page's metadata says, where the text has no headline. */
function claimedTitle({ claims }: Article): string | null {
  return claims.find(({ field }) => field === "title")?.value ?? null;
}

function claimedAuthors({ claims }: Article): readonly string[] {
  return [...new Set(claims.filter(({ field }) => field === "author").map(({ value }) => value))];
}
