/** What may be one entity and is not sure: both sides with their passages, and what speaks for it and against it. */
import type { IdentityCandidate, Passage, RecordEntity } from "../../annotation/contract.ts";
import type { NearPair } from "./near-pair.ts";
import { profileText } from "./profile.ts";

/** `idsOf`: the entities of a profile by its text; several where every article has its own. One candidate a pair. */
export function identityCandidates(
  near: readonly NearPair[],
  idsOf: ReadonlyMap<string, Iterable<string>>,
  byId: ReadonlyMap<string, RecordEntity>,
): IdentityCandidate[] {
  const found = new Map<string, IdentityCandidate>();
  for (const pair of near)
    for (const one of new Set(idsOf.get(profileText(pair.a)) ?? []))
      for (const other of new Set(idsOf.get(profileText(pair.b)) ?? [])) {
        const [a = "", b = ""] = [one, other].sort();
        const key = `${a} ${b}`;
        if (a === b || found.has(key)) continue;
        const passages = { a: firstMentions(byId.get(a)), b: firstMentions(byId.get(b)) };
        found.set(key, { a, b, passages, for: pair.for, against: pair.against });
      }
  return [...found.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, one]) => one);
}

/** The first mention in each article. */
function firstMentions(entity: RecordEntity | undefined): Passage[] {
  const first = new Map<string, Passage>();
  for (const mention of entity?.mentions ?? [])
    if (!first.has(mention.article)) first.set(mention.article, mention);
  return [...first.values()];
}
