import type { RecordExport } from "../annotation/contract.ts";
import type { Identity } from "./identity/index.ts";
import { identityConflicts } from "./identity-conflicts.ts";
import { inOrder } from "./kept-lines.ts";
import type { ReadArticle } from "./read-article.ts";
import { unnamedHolders } from "./unnamed-holders.ts";

/**
 * The record with what may be one in it, and who may be meant by an office alone. They are asked of all its articles at once and
 * never kept: an article more may answer one.
 */
export function withIdentityQuestions(
  record: RecordExport,
  articles: readonly ReadArticle[],
  identity: Identity,
): RecordExport {
  const described = new Map(record.articles.map((article) => [article.id, article]));
  const unnamed = unnamedHolders(
    { articles, described, identity, principalOf: identity.principalOf },
    record,
  );
  return inOrder({
    ...record,
    conflicts: [...record.conflicts, ...identityConflicts(identity)],
    identityCandidates: [...identity.identityCandidates, ...unnamed],
  });
}
