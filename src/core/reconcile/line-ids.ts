/** Ids made of what lines rest on, each given once: a second line on the same words is "…-2". */
export function lineIds(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((wish) => {
    let id = wish;
    for (let n = 2; taken.has(id); n++) id = `${wish}-${n}`;
    taken.add(id);
    return id;
  });
}

/** The same lines, each with an id of its own. */
export function withOwnIds<L extends { readonly id: string }>(lines: readonly L[]): L[] {
  const ids = lineIds(lines.map(({ id }) => id));
  return lines.map((line, at) => ({ ...line, id: ids[at] ?? line.id }));
}
