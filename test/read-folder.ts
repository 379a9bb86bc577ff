/** Articles of a folder as the program reads them into a record, without a record file. */

import { articleIds } from "../src/app/article-id.ts";
import type { Article } from "../src/core/annotation/article.ts";
import { readArticle } from "../src/core/read/index.ts";
import type { ReadArticle } from "../src/core/reconcile/read-article.ts";
import { loadLanguage } from "../src/edge/intake/language.ts";
import { receiveAll } from "../src/edge/intake/receive.ts";

/** Every article of the folder, in the order of its files; what is no article is passed over. */
async function articlesIn(folder: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const received of receiveAll([folder]))
    if ("article" in received) articles.push(received.article);
  return articles;
}

export async function readFolder(folder: string): Promise<ReadArticle[]> {
  const [articles, language] = [await articlesIn(folder), await loadLanguage()];
  const ids = articleIds(
    articles.map(({ name, sha256 }) => ({ key: name, name, firstSha256: sha256 })),
  );
  return articles.map((article) => ({
    id: ids.get(article.name) ?? article.name,
    claims: article.claims,
    reading: readArticle(article, language),
  }));
}
