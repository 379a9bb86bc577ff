/** What the processes of this benchmark tell each other. */

/** The most that this process has held, in MB. */
export const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

/** Milliseconds of one piece of work. */
export interface Spent {
  /** Of the clock on the wall. */
  readonly elapsed: number;
  /** Of the processor, threads of the runtime included: what else the machine does counts little. */
  readonly processor: number;
}

export async function timed(work: () => Promise<void>): Promise<Spent> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { elapsed: performance.now() - begun, processor: (user + system) / 1000 };
}

interface Peaked {
  readonly megabytes: number;
}

export interface Grown extends Peaked {
  readonly spent: Spent;
}

export interface AddedSingly extends Peaked {
  /** Of each article; the first one meets a program that has just begun. */
  readonly spent: readonly Spent[];
}

export interface Asked extends Peaked {
  readonly spent: readonly Spent[];
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
