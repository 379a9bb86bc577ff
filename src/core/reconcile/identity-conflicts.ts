/** What may be one person or thing, as lines to decide: they stand below the shown ones until a person has judged. */
import type { Conflict, RecordEntity, RecordExport } from "../annotation/contract.ts";
import { type IdentityCandidate, identityCandidates } from "./identity/candidates.ts";
import { groupProfiles } from "./identity/grouping.ts";
import type { Identity } from "./identity/index.ts";
import { profileOf } from "./identity/profile.ts";
import { inOrder } from "./kept-lines.ts";

/** The record with what may be one in it, out of all its profiles and whom they mean. */
export function withIdentityQuestions(
  record: RecordExport,
  idsOf: ReadonlyMap<string, ReadonlySet<string>>,
): RecordExport {
  const { near } = groupProfiles([...idsOf.keys()].map(profileOf));
  const byId = new Map(record.entities.map((entity) => [entity.id, entity]));
  const asked = identityConflicts({
    identityCandidates: identityCandidates(near, idsOf, byId),
    byId,
  });
  return inOrder({ ...record, conflicts: [...record.conflicts, ...asked] });
}

export function identityConflicts({
  identityCandidates: given,
  byId,
}: Pick<Identity, "identityCandidates" | "byId">): Conflict[] {
  return given
    .filter(({ passages }) => passages.a.length > 0 && passages.b.length > 0)
    .map((candidate) => conflictOf(candidate, byId));
}

function conflictOf(
  { a, b, passages, for: reasons, against }: IdentityCandidate,
  byId: ReadonlyMap<string, RecordEntity>,
): Conflict {
  const [one, other] = [byId.get(a)?.name ?? a, byId.get(b)?.name ?? b];
  const about = one === other ? one : `${one} and ${other}`;
  const explanation = `“${one}” and “${other}” may be one: ${reasons.join("; ")}. Against it: ${against.join("; ")}.`;
  return {
    standing: "weaker",
    reasons: [explanation],
    by: "rule:conflict.identity",
    id: `conflict:identity:${a}:${b}`,
    type: "identity",
    about,
    sides: [passages.a, passages.b],
    explanation,
    resolution: "open",
  };
}
