/** Counts that become percentages. Micro averages: everything is counted over all documents together. */

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Right among the predicted and right among the gold, which differ only where one answer may serve several. */
export class Counts {
  right = 0;
  predicted = 0;
  gold = 0;

  add(right: number, predicted: number, gold: number): void {
    this.right += right;
    this.predicted += predicted;
    this.gold += gold;
  }

  rates(): Rates {
    return ratesOf(share(this.right, this.predicted), share(this.right, this.gold));
  }
}

/** Percent; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

export function ratesOf(precision: number, recall: number): Rates {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many members two bags have in common. */
export function inCommon(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [key, count] of a) common += Math.min(count, b.get(key) ?? 0);
  return common;
}

export function bagOf(keys: Iterable<string>): Map<string, number> {
  const bag = new Map<string, number>();
  for (const key of keys) bag.set(key, (bag.get(key) ?? 0) + 1);
  return bag;
}

export function sizeOf(bag: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}

/** Two decimals, so that the same scores print the same. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
