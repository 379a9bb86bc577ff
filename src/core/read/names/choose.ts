import type { Candidate } from "./candidate.ts";

const overlaps = (a: Candidate, b: Candidate): boolean => a.first < b.last && b.first < a.last;
const holds = (outer: Candidate, inner: Candidate): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

/** Stronger first, then longer, then earlier, then by type: the order never depends on the finders'. */
function byClaim(a: Candidate, b: Candidate): number {
  return (
    b.strength - a.strength ||
    b.last - b.first - (a.last - a.first) ||
    a.first - b.first ||
    (a.type < b.type ? -1 : a.type > b.type ? 1 : 0)
  );
}

/** Names that do not cross. Places, bodies and persons may stand inside the name of a meeting or an agreement. */
export function chosen(candidates: readonly Candidate[]): Candidate[] {
  const taken: Candidate[] = [];
  const byWord = new Map<number, Candidate[]>();
  for (const candidate of [...candidates].sort(byClaim)) {
    const near = new Set<Candidate>();
    for (let i = candidate.first; i < candidate.last; i++)
      for (const other of byWord.get(i) ?? []) near.add(other);
    if ([...near].some((other) => overlaps(candidate, other) && !mayNest(candidate, other)))
      continue;
    taken.push(candidate);
    for (let i = candidate.first; i < candidate.last; i++)
      byWord.set(i, [...(byWord.get(i) ?? []), candidate]);
  }
  return taken.sort((a, b) => a.first - b.first || b.last - a.last);
}

function mayNest(a: Candidate, b: Candidate): boolean {
  const [outer, inner] = a.last - a.first >= b.last - b.first ? [a, b] : [b, a];
  if (!holds(outer, inner) || outer.last - outer.first === inner.last - inner.first) return false;
  const named = inner.type === "place" || inner.type === "body";
  return outer.type === "occasion" && named && inner.by.startsWith("pack:");
}
