/** All candidates of a sentence, and of two that say the same one. */
import type { Sentence } from "../../annotation/layers.ts";
import { byNoun } from "./by-noun.ts";
import { byVerb } from "./by-verb.ts";
import { byWorriedAdjective, byWorryNoun } from "./by-worry.ts";
import type { Candidate } from "./candidate.ts";
import type { Scene } from "./scene.ts";

export function candidatesIn(scene: Scene, { first, last }: Sentence): Candidate[] {
  const { chunks } = scene.clauses;
  const found: Candidate[] = [];
  for (let t = first; t < last; t++) {
    const chunk = chunks.from(t);
    if (chunk !== null) found.push(...byNoun(scene, chunk), ...byWorryNoun(scene, chunk));
    found.push(...byVerb(scene, t), ...byWorriedAdjective(scene, t));
  }
  return withoutRepeats(found);
}

const length = ({ at }: Candidate): number => at.last - at.first;
const stands = ({ kind }: Candidate): number => Number(kind === "condemnation" || kind === "worry");

/** Of two that name the same in overlapping words the one that takes a stand, else the longer: "condemned |Utopia’s claims|". */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const ranked = candidates.toSorted((a, b) => stands(b) - stands(a) || length(b) - length(a));
  for (const candidate of ranked)
    if (!kept.some((k) => repeats(candidate, k))) kept.push(candidate);
  return kept.sort((a, b) => a.at.first - b.at.first || a.at.last - b.at.last);
}

function repeats({ at, about }: Candidate, { at: there, about: told }: Candidate): boolean {
  const overlaps = there.first < at.last && at.first < there.last;
  return overlaps && about.every((entity) => told.includes(entity));
}

/**
 * Whether a war "against" somebody may be a defence: nothing else in the article holds its owner to have begun or worsened
 * anything, or the other is held to have attacked it.
 */
export function defendersAmong(
  candidates: readonly Candidate[],
): (candidate: Candidate) => boolean {
  const attackersOf = new Map<string, Set<string>>();
  const blamed = new Set(candidates.flatMap((c) => (c.twoSided ? [] : c.about)));
  for (const { kind, about, victims, twoSided } of candidates)
    if (kind === "aggression" && !twoSided)
      for (const victim of victims) {
        const attackers = attackersOf.get(victim) ?? new Set();
        for (const attacker of about) attackers.add(attacker);
        attackersOf.set(victim, attackers);
      }
  return ({ about, victims, twoSided }) =>
    twoSided &&
    about.some(
      (entity) => !blamed.has(entity) || [...victims].some((v) => attackersOf.get(entity)?.has(v)),
    );
}
