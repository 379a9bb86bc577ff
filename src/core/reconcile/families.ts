/**
 * Groups items that are the same thing. Only items that share a key are compared, and none with a group it is in already,
 * so the cost follows the number of candidates and not the square of the record. Two that contradict each other never stand
 * in one group, even where a third is the same as both.
 */
export function families<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
  same: (a: T, b: T) => boolean = () => true,
  contradict?: (a: T, b: T) => boolean,
): T[][] {
  const groups = new Groups(items, contradict);
  const byKey = new Map<string, number[][]>();
  items.forEach((item, index) => {
    for (const key of new Set(keysOf(item))) {
      const bunches = byKey.get(key) ?? [];
      for (const bunch of bunches) {
        if (groups.areOne(index, bunch)) continue;
        const twin = bunch.find((other) => {
          const there = items[other];
          return there !== undefined && same(item, there);
        });
        if (twin !== undefined) groups.join(index, twin);
      }
      byKey.set(key, groups.gathered(index, bunches));
    }
  });
  return groups.inOrder();
}

class Groups<T> {
  readonly #items: readonly T[];
  readonly #contradict: ((a: T, b: T) => boolean) | undefined;
  readonly #parent: number[];
  readonly #members: Map<number, T[]>;

  constructor(items: readonly T[], contradict?: (a: T, b: T) => boolean) {
    this.#items = items;
    this.#contradict = contradict;
    this.#parent = items.map((_, index) => index);
    this.#members = new Map(items.map((item, index) => [index, [item]]));
  }

  #rootOf(index: number): number {
    let at = index;
    for (;;) {
      const above = this.#parent[at] ?? at;
      if (above === at) return at;
      // Halves the way for whoever asks next.
      const next = this.#parent[above] ?? above;
      this.#parent[at] = next;
      at = next;
    }
  }

  /** Whether the item is in the group that the whole bunch is in. */
  areOne(index: number, [first]: readonly number[]): boolean {
    return first !== undefined && this.#rootOf(index) === this.#rootOf(first);
  }

  /** Makes one group of two, unless they contradict each other. */
  join(index: number, other: number): void {
    const [mine, theirs] = [this.#rootOf(index), this.#rootOf(other)];
    const [ours, others] = [this.#members.get(mine) ?? [], this.#members.get(theirs) ?? []];
    const contradict = this.#contradict;
    if (contradict && ours.some((a) => others.some((b) => contradict(a, b)))) return;
    const [root, child] = others.length < ours.length ? [mine, theirs] : [theirs, mine];
    this.#parent[child] = root;
    const [large, small] = root === mine ? [ours, others] : [others, ours];
    for (const item of small) large.push(item);
    this.#members.delete(child);
  }

  /** The bunches with the item in that of its group. */
  gathered(index: number, bunches: number[][]): number[][] {
    const [home, ...more] = bunches.filter((bunch) => this.areOne(index, bunch));
    if (home === undefined) return [...bunches, [index]];
    for (const bunch of more) for (const other of bunch) home.push(other);
    home.push(index);
    return more.length === 0 ? bunches : bunches.filter((bunch) => !more.includes(bunch));
  }

  /** The groups by their first item, each in the order of the items. */
  inOrder(): T[][] {
    const families = new Map<number, T[]>();
    this.#items.forEach((item, index) => {
      const family = families.get(this.#rootOf(index));
      if (family === undefined) families.set(this.#rootOf(index), [item]);
      else family.push(item);
    });
    return [...families.values()];
  }
}
