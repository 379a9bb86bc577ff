/** The pages of the sets, as the program reads them, with the body that people marked. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { halfOf, readRows } from "../../evaluation/documents.ts";
import type { GoldPage } from "../../evaluation/scorers/pages.ts";
import type { Article } from "../../src/core/annotation/article.ts";
import { readPage } from "../../src/edge/intake/page.ts";

const PAGE_SETS = ["newspaper4k", "wcxb", "wcxb-more", "fundus"] as const;

export interface MarkedPage {
  readonly set: string;
  readonly gold: GoldPage;
  /** Host of the address: pages of one site are kept together. */
  readonly site: string;
  readonly article: Article;
  /** How much its blocks count beside those of a whole page. */
  readonly weight?: number;
}

/** The pages of the development halves. */
export function markedPages(data: string): MarkedPage[] {
  return PAGE_SETS.flatMap((set) => {
    const path = join(data, "pages", set, "gold.json");
    return readRows<GoldPage & { readonly url?: string | null }>(path)
      .filter(({ id }) => halfOf(id) === "dev")
      .map((gold) => ({
        set,
        gold,
        site: siteOf(gold.url ?? gold.id),
        article: articleOf(gold, path),
      }));
  });
}

function articleOf(gold: GoldPage, path: string): Article {
  const source = gunzipSync(readFileSync(join(dirname(path), gold.file))).toString("utf8");
  return { name: gold.file, sha256: "", mediaType: "text/html", ...readPage(source) };
}

function siteOf(address: string): string {
  const host = /^[a-z]+:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;
  return host.toLowerCase().replace(/^www\./, "");
}
