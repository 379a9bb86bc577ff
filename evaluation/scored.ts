/** What a scorer says of the predictions for one set. */

/** One error with its class, for `--errors`: the words are printed, never stored. */
export interface Fault {
  /** "missed", "wrong type", … */
  readonly sort: string;
  readonly document: string;
  readonly words: string;
}

export interface Scored {
  /** By the names that the JSON output uses, 0 to 100. */
  readonly scores: Readonly<Record<string, number>>;
  /** Further figures, for people: not in the JSON output. */
  readonly more: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
}

/** The faults of a set by class, the most frequent class first. */
export function faultsBySort(faults: readonly Fault[]): [string, readonly Fault[]][] {
  const sorts = new Map<string, Fault[]>();
  for (const fault of faults) {
    const list = sorts.get(fault.sort);
    if (list === undefined) sorts.set(fault.sort, [fault]);
    else list.push(fault);
  }
  return [...sorts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

/** Words on one line, cut in the middle when they are long. */
export function onOneLine(words: string, longest = 160): string {
  const plain = words.replace(/\s+/g, " ").trim();
  if (plain.length <= longest) return plain;
  const half = Math.floor((longest - 3) / 2);
  return `${plain.slice(0, half)} … ${plain.slice(-half)}`;
}
