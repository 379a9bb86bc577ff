import type { RecordExport } from "../annotation/contract.ts";
import type { Identity } from "./identity/index.ts";
import { identityConflicts } from "./identity-conflicts.ts";
import { inOrder } from "./kept-lines.ts";
import { joinedOffices } from "./offices.ts";
import type { ReadArticle } from "./read-article.ts";
import { unnamedHolders } from "./unnamed-holders.ts";

/**
 * The record of these lines with what is asked of all its articles at once and never kept, since an article more may change it:
 * who held which office when, what may be one, and who may be meant by an office alone.
 */
export function wholeRecord(
  record: RecordExport,
  articles: readonly ReadArticle[],
  identity: Identity,
): RecordExport {
  const offices = joinedOffices(record.offices);
  const described = new Map(record.articles.map((article) => [article.id, article]));
  const unnamed = unnamedHolders(
    { articles, described, identity, principalOf: identity.principalOf },
    { ...record, offices },
  );
  return inOrder({
    ...record,
    offices,
    conflicts: [...record.conflicts, ...identityConflicts(identity)],
    identityCandidates: [...identity.identityCandidates, ...unnamed],
  });
}
