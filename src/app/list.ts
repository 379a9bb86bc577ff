import type { Claim } from "../core/annotation/article.ts";
import type { RecordArticle } from "../core/annotation/contract.ts";
import type { ArticleProblem, Store } from "./store.ts";

/** An article of the record, as a list shows it. */
export interface ListedArticle extends RecordArticle {
  readonly versions: number;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  /** What neither the article nor anyone has said: a decision, a manifest or a flag of `add` can. */
  readonly unknown: readonly Unknown[];
}

export type Unknown = "title" | "published" | "outlet" | "issuer";

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
  const newest = new Map(held.map((version) => [version.articleId, version]));
  const problemsOf = new Map<string, ArticleProblem[]>();
  for (const problem of problems)
    problemsOf.set(problem.article, [...(problemsOf.get(problem.article) ?? []), problem]);
  const articles = catalogue.map((article) => ({
    ...article,
    versions: newest.get(article.id)?.number ?? 1,
    problems: problemsOf.get(article.id) ?? [],
    unknown: unknownOf(article, newest.get(article.id)?.claims ?? []),
  }));
  return { articles, unsettled: await store.unsettled() };
}

/** An official text speaks for its issuer, and nobody asks for its outlet. */
function unknownOf(
  { title, published, outlet, issuer }: RecordArticle,
  claims: readonly Claim[],
): readonly Unknown[] {
  const isOfficial = claims.some(({ field }) => field === "kind");
  const from: readonly Unknown[] = isOfficial ? ["issuer"] : ["outlet"];
  return [
    ...(title === null ? (["title"] as const) : []),
    ...(published.edtf === null ? (["published"] as const) : []),
    ...(outlet === null && issuer === null ? from : []),
  ];
}
