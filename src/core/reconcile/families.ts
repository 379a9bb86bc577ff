/**
 * Groups items that are the same thing. Only items that share a key are compared, so the cost follows the number of
 * candidates and not the square of the record. Two that contradict each other never stand in one group, even where a
 * third is the same as both.
 */
export function families<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
  same: (a: T, b: T) => boolean = () => true,
  contradict?: (a: T, b: T) => boolean,
): T[][] {
  const parent = items.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const groups = new Map(items.map((item, index) => [index, [item]]));
  const join = (mine: number, theirs: number): void => {
    const [ours, others] = [groups.get(mine) ?? [], groups.get(theirs) ?? []];
    if (contradict && ours.some((a) => others.some((b) => contradict(a, b)))) return;
    parent[mine] = theirs;
    others.push(...ours);
    groups.delete(mine);
  };
  const byKey = new Map<string, number[]>();
  items.forEach((item, index) => {
    for (const key of new Set(keysOf(item))) {
      const others = byKey.get(key) ?? [];
      for (const other of others) {
        const [mine, theirs] = [rootOf(index), rootOf(other)];
        const twin = items[other];
        if (mine !== theirs && twin !== undefined && same(item, twin)) join(mine, theirs);
      }
      byKey.set(key, [...others, index]);
    }
  });
  return inOrder(items, rootOf);
}

/** The groups by their first item, each in the order of the items. */
function inOrder<T>(items: readonly T[], rootOf: (index: number) => number): T[][] {
  const families = new Map<number, T[]>();
  items.forEach((item, index) => {
    const family = families.get(rootOf(index));
    if (family === undefined) families.set(rootOf(index), [item]);
    else family.push(item);
  });
  return [...families.values()];
}
