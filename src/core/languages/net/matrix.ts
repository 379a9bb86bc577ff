/** One matrix of a net: whole weights in the kernel, and what their sums are worth. */
import type { Block, Rows } from "./arena.ts";
import type { Kernel, Layer, Norm, Whole, Worth } from "./kernel.ts";
import type { Tensors } from "./tensors.ts";

/** Inputs are whole numbers of `1 / ONE`. */
const ONE = 512;
const MOST = 16 * ONE - 1;
export const WHOLE: Whole = { one: ONE, low: -MOST, high: MOST };

export interface Matrix extends Worth {
  readonly inputs: number;
  readonly outputs: number;
  readonly layer: Layer<"i16">;
}

/** Reads `NAME.w` (inputs by outputs), `NAME.scale` and `NAME.b` into the kernel. */
export function matrixOf(tensors: Tensors, name: string, kernel: Kernel): Matrix {
  const { shape, cells } = tensors.i8(`${name}.w`, 2);
  const [inputs = 0, outputs = 0] = shape;
  return {
    inputs,
    outputs,
    layer: kernel.layer("i16", { inputs, outputs, weights: cells }),
    ...worthOf(tensors, name, outputs, kernel),
  };
}

/** Reads `NAME.scale` and `NAME.b` into the kernel. */
export function worthOf(tensors: Tensors, name: string, outputs: number, kernel: Kernel): Worth {
  const scale = tensors.f32(`${name}.scale`, 1).cells;
  const bias = tensors.f32(`${name}.b`, 1).cells;
  if (scale.length !== outputs || bias.length !== outputs)
    throw new RangeError(
      `${name} has ${outputs} outputs, ${scale.length} scales, ${bias.length} biases`,
    );
  return {
    worth: kernel.floats(scale.map((value) => value / ONE)),
    bias: kernel.floats(bias),
  };
}

/** Reads `NAME.gain` and `NAME.shift` into the kernel. */
export function normOf(tensors: Tensors, name: string, kernel: Kernel): Norm {
  const gain = tensors.f32(`${name}.gain`, 1).cells;
  const shift = tensors.f32(`${name}.shift`, 1).cells;
  if (gain.length !== shift.length)
    throw new RangeError(`${name} stretches ${gain.length} cells and moves ${shift.length}`);
  return { gain: kernel.floats(gain), shift: kernel.floats(shift) };
}

/**
 * What a matrix makes of `count` rows, at least `low`: `outputs` floats a row, with room for `room` rows more. They last
 * until the arena's next `release`.
 */
export function valuesOf(
  matrix: Matrix,
  kernel: Kernel,
  count: number,
  x: Rows<"i16">,
  { low, room = 0 }: { readonly low?: number; readonly room?: number } = {},
): Block<"f32"> {
  const { outputs, layer } = matrix;
  const { arena } = kernel;
  const sums = arena.scratch("i32", count * outputs).rows(outputs);
  const values = arena.scratch("f32", (count + room) * outputs);
  kernel.affine(layer, count, x, sums);
  kernel.value(count, sums, values.rows(outputs), matrix, low);
  return values;
}
