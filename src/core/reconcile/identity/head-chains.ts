/** Which common heads of marked spans mean one thing: the same head, and heads that are used alike ("meeting", "summit"). */

/** How much alike two words are used, from -1 to 1. */
export type Likeness = (a: string, b: string) => number;

/** Heads join when all of a chain are at least this much alike. */
const LEAST_ALIKE = 0.45;

/** Two things called by one common noun are as likely as one thing named twice. */
const LEAST_SPANS = 3;

/** The chain of each head, called by its first head in the alphabet; none for a head of too few spans. */
export function chainsOfHeads(
  heads: readonly string[],
  alike: Likeness,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const head of heads) counts.set(head, (counts.get(head) ?? 0) + 1);
  const chains = new Map<string, string>();
  for (const group of groupsOf([...counts.keys()].sort(), alike)) {
    const spans = group.reduce((sum, head) => sum + (counts.get(head) ?? 0), 0);
    if (spans < LEAST_SPANS) continue;
    for (const head of group) chains.set(head, group[0] ?? head);
  }
  return chains;
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly likeness: number;
}

/** The most alike first, so that no chain grows by a chance neighbour. */
function groupsOf(heads: readonly string[], alike: Likeness): readonly (readonly string[])[] {
  const likeness = new Map<string, number>();
  const pairs: Pair[] = [];
  heads.forEach((a, at) => {
    for (const b of heads.slice(at + 1)) {
      const pair = { a, b, likeness: alike(a, b) };
      likeness.set(`${a} ${b}`, pair.likeness);
      if (pair.likeness >= LEAST_ALIKE) pairs.push(pair);
    }
  });
  const between = (a: string, b: string): number =>
    likeness.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0;
  const groupOf = new Map(heads.map((head) => [head, [head]]));
  for (const { a, b } of pairs.sort((x, y) => y.likeness - x.likeness)) {
    const [mine, theirs] = [groupOf.get(a) ?? [], groupOf.get(b) ?? []];
    if (mine === theirs) continue;
    if (!mine.every((one) => theirs.every((other) => between(one, other) >= LEAST_ALIKE))) continue;
    const joined = [...mine, ...theirs].sort();
    for (const head of joined) groupOf.set(head, joined);
  }
  return [...new Set(groupOf.values())];
}
