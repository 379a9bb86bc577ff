/** What the processes of this benchmark tell each other. */

/** The most that this process has held, in MB. */
export const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

interface Timed {
  readonly megabytes: number;
}

export interface Grown extends Timed {
  readonly milliseconds: number;
}

export interface AddedSingly extends Timed {
  /** Of each article; the first one meets a program that has just begun. */
  readonly milliseconds: readonly number[];
}

export interface Asked extends Timed {
  readonly milliseconds: readonly number[];
  /** Of the brief. */
  readonly lines: number;
}

export interface Sought {
  readonly tried: number;
  readonly found: number;
  /** All shared passages of the record. */
  readonly shared: number;
}

/** One size of the record. */
export interface AtSize {
  readonly articles: number;
  readonly relationships: number;
  readonly grown: Grown & { readonly by: number };
  readonly added: AddedSingly;
  readonly asked: Asked;
  readonly sought: Sought;
  /** Of the record with its companions. */
  readonly fileMegabytes: number;
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
