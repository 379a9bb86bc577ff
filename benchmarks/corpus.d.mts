export function corpusOf(argv: readonly string[]): {
  readonly texts: readonly string[];
  readonly rounds: number;
};
export function median(values: readonly number[]): number;
export function processorMilliseconds(): number;
