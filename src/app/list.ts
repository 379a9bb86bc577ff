import type { RecordArticle } from "../core/annotation/contract.ts";
import type { Store } from "./store.ts";

/** An article of the record, as a list shows it. */
export interface ListedArticle extends RecordArticle {
  readonly versions: number;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  /** What neither the article nor anyone has said: a manifest or a flag of `add` can. */
  readonly unknown: readonly ("title" | "published" | "outlet")[];
}

export interface Listed {
  readonly articles: readonly ListedArticle[];
  /** Articles were received that are not in the record yet: an `add` was interrupted. */
  readonly unsettled: boolean;
}

export async function listArticles(store: Store): Promise<Listed> {
  const [catalogue, held, problems] = [
    await store.catalogue(),
    await store.held(),
    await store.problems(),
  ];
  const versions = new Map(held.map(({ articleId, number }) => [articleId, number]));
  const articles = catalogue.map((article) => ({
    ...article,
    versions: versions.get(article.id) ?? 1,
    problems: problems.filter((problem) => problem.article === article.id),
    unknown: unknownOf(article),
  }));
  return { articles, unsettled: await store.unsettled() };
}

function unknownOf({ title, published, outlet }: RecordArticle): ListedArticle["unknown"] {
  const known = { title, published: published.edtf, outlet };
  return (["title", "published", "outlet"] as const).filter((field) => known[field] === null);
}
