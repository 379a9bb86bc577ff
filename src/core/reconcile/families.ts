/**
 * Groups items that are the same thing. Only items that share a key are compared, so the cost follows the number of
 * candidates and not the square of the record.
 */
export function families<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
  same: (a: T, b: T) => boolean = () => true,
): T[][] {
  const parent = items.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const byKey = new Map<string, number[]>();
  items.forEach((item, index) => {
    for (const key of new Set(keysOf(item))) {
      const others = byKey.get(key) ?? [];
      for (const other of others) {
        const [mine, theirs] = [rootOf(index), rootOf(other)];
        const twin = items[other];
        if (mine !== theirs && twin !== undefined && same(item, twin)) parent[mine] = theirs;
      }
      byKey.set(key, [...others, index]);
    }
  });
  const groups = new Map<number, T[]>();
  items.forEach((item, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [item]);
    else group.push(item);
  });
  return [...groups.values()];
}
