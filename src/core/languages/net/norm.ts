/** Vectors made even: mean 0 and variance 1, then stretched and moved (Ba and others, Layer normalization, 2016). */
import type { Tensors } from "./tensors.ts";

export interface Norm {
  readonly gain: Float64Array;
  readonly shift: Float64Array;
}

/** Keeps vectors of equal cells from division by zero; the trainer uses the same. */
const LEAST = 1e-5;

/** Reads `NAME.gain` and `NAME.shift`. */
export function normOf(tensors: Tensors, name: string): Norm {
  const gain = Float64Array.from(tensors.f32(`${name}.gain`, 1).cells);
  const shift = Float64Array.from(tensors.f32(`${name}.shift`, 1).cells);
  if (gain.length !== shift.length)
    throw new RangeError(`${name} stretches ${gain.length} cells and moves ${shift.length}`);
  return { gain, shift };
}

/** In place. */
export function normalise(cells: Float64Array, { gain, shift }: Norm): void {
  const width = cells.length;
  let mean = 0;
  for (let i = 0; i < width; i++) mean += cells[i] as number;
  mean /= width;
  let variance = 0;
  for (let i = 0; i < width; i++) {
    const off = (cells[i] as number) - mean;
    variance += off * off;
  }
  const by = 1 / Math.sqrt(variance / width + LEAST);
  for (let i = 0; i < width; i++)
    cells[i] = ((cells[i] as number) - mean) * by * (gain[i] as number) + (shift[i] as number);
}
