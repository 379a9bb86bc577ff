/** One matrix of a net: whole weights in the kernel, and what their sums are worth. */
import type { Block, Rows } from "./arena.ts";
import type { Kernel, Layer } from "./kernel.ts";
import type { Tensors } from "./tensors.ts";

/** Inputs are whole numbers of this part of one, kept inside `MOST`. */
export const ONE = 512;
const MOST = 16 * ONE - 1;

export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  readonly layer: Layer<"i16">;
  /** What one whole unit of each output's sum is worth. */
  readonly worth: Float64Array;
  readonly bias: Float64Array;
}

/** Reads `NAME.w` (inputs by outputs), `NAME.scale` and `NAME.b` into the kernel. */
export function matrixOf(tensors: Tensors, name: string, kernel: Kernel): Matrix {
  const { shape, cells } = tensors.i8(`${name}.w`, 2);
  const [inputs = 0, outputs = 0] = shape;
  const scale = tensors.f32(`${name}.scale`, 1).cells;
  const bias = tensors.f32(`${name}.b`, 1).cells;
  if (scale.length !== outputs || bias.length !== outputs)
    throw new RangeError(
      `${name} has ${outputs} outputs, ${scale.length} scales, ${bias.length} biases`,
    );
  // Nothing is being read while a net is loaded, so what other nets left behind may go.
  kernel.arena.release();
  return {
    inputs,
    outputs,
    layer: kernel.layer("i16", { inputs, outputs, weights: cells }),
    worth: Float64Array.from(scale, (value) => value / ONE),
    bias: Float64Array.from(bias),
  };
}

/** Sums of `count` rows, `outputs` a row; they last until the arena's next `release`. */
export function sumsOf(
  { layer, outputs }: Matrix,
  kernel: Kernel,
  count: number,
  x: Rows<"i16">,
): Block<"i32"> {
  const sums = kernel.arena.scratch("i32", count * outputs);
  kernel.affine(layer, count, x, sums.rows(outputs));
  return sums;
}

/** A number as the next matrix takes it. */
export function wholeOf(value: number): number {
  const whole = Math.round(value * ONE);
  return whole > MOST ? MOST : whole < -MOST ? -MOST : whole;
}
