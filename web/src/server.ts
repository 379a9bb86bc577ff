/** What the pages ask of the server. Answers are kept a while, so that going back is instant. */
import { keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import type {
  ArticlePage,
  DossierPage,
  FindPage,
  Question,
  Refusal,
  Relationship,
} from "../../src/edge/http/contract.ts";

export const answers = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 3_600_000, retry: false, networkMode: "always" },
  },
});

export const dossierOf = (question: Question | null) =>
  queryOptions({
    queryKey: ["dossier", question],
    queryFn: () => ask<DossierPage>("dossier", paramsOf(question)),
    placeholderData: keepPreviousData,
  });

export const articleOf = (id: string) =>
  queryOptions({
    queryKey: ["article", id],
    queryFn: () => ask<ArticlePage>("article", new URLSearchParams({ id })),
  });

export const hitsOf = (words: string) =>
  queryOptions({
    queryKey: ["find", words],
    queryFn: () => ask<FindPage>("find", new URLSearchParams({ words })),
    enabled: words !== "",
  });

export const relationships = queryOptions({
  queryKey: ["relationships"],
  queryFn: () => ask<readonly Relationship[]>("relationships", new URLSearchParams()),
});

function paramsOf(question: Question | null): URLSearchParams {
  const params = new URLSearchParams();
  for (const party of question?.between ?? []) params.append("between", party);
  for (const date of question?.compare ?? []) params.append("compare", date);
  if (question?.asOf) params.append("asOf", question.asOf);
  return params;
}

async function ask<Answer>(what: string, params: URLSearchParams): Promise<Answer> {
  const response = await fetch(`api/${what}?${params}`);
  // The server is this project's own, and both sides share the types.
  if (response.ok) return (await response.json()) as Answer;
  const refusal = (await response.json()) as Refusal;
  throw new Error(refusal.message);
}
