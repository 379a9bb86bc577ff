/** What may be one person or thing, as lines to decide: they stand below the shown ones until a person has judged. */
import type { Conflict, IdentityCandidate, RecordEntity } from "../annotation/contract.ts";
import type { Identity } from "./identity/index.ts";

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
