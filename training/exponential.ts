const LEAST = -40;
const HALVES = Float64Array.from({ length: 64 }, (_, i) => 1 / 2 ** i);

/** e to the power of `x`, from sums and products alone: the same number on every machine. Below -40 it is that of -40. */
export function exponential(x: number): number {
  let rest = Math.max(x, LEAST);
  let times = 1;
  for (; rest > 0; rest--) times *= Math.E;
  const halvings = Math.round(-rest * Math.LOG2E);
  rest += halvings * Math.LN2;
  let sum = 1;
  for (let k = 9; k >= 1; k--) sum = 1 + (sum * rest) / k;
  return sum * (HALVES[halvings] as number) * times;
}
