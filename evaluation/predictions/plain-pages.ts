/** What the program makes of the text of a saved page alone, as people copy it out of a browser. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Article } from "../../src/core/annotation/article.ts";
import type { PageTables } from "../../src/core/languages/page-tables.ts";
import { readPage } from "../../src/edge/intake/page.ts";
import { linesOf } from "../../src/edge/intake/plain-text.ts";
import type { GoldPage, PredictedPage } from "../scorers/pages.ts";
import { predictedPage } from "./pages.ts";

/** What stands between two blocks: a blank line, or the end of a line alone. */
export type Gap = "\n\n" | "\n";

/** The blocks of a page as lines of a text: no elements, no metadata. */
export function flattened({ text, blocks, name }: Article, gap: Gap): Article {
  return plainArticle(
    name,
    blocks
      .map(({ start, end }) => text.slice(start, end).trim())
      .filter((line) => line !== "")
      .join(gap),
  );
}

export function plainArticle(name: string, text: string): Article {
  return { name, sha256: "", mediaType: "text/plain", text, blocks: linesOf(text), claims: [] };
}

/** `gold`: the path of the set's `gold.json`. */
export function readPlainPage(
  page: GoldPage,
  gold: string,
  gap: Gap,
  tables: PageTables | null,
): PredictedPage {
  const path = join(dirname(gold), page.file);
  const packed = readFileSync(path);
  const source = (path.endsWith(".gz") ? gunzipSync(packed) : packed).toString("utf8");
  const shown = { name: page.file, sha256: "", mediaType: "text/html", ...readPage(source) };
  return predictedPage(page.id, flattened(shown, gap), null, tables);
}
