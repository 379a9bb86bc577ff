/**
 * Words in their sentence as vectors: what is known of each word alone, mixed with its neighbours (a convolution over
 * three words) and then with all words before and behind it (simple recurrent units in both directions; Lei and others,
 * Simple recurrent units for highly parallelizable recurrence, 2018, with the gates made of a quotient).
 *
 * Matrices are whole numbers in the kernel; all else are sums, products, quotients and square roots of doubles in a fixed
 * order, so that a sentence has the same vectors on every machine.
 */
import type { Block, Rows } from "./arena.ts";
import type { Kernel } from "./kernel.ts";
import { type Matrix, matrixOf, ONE, sumsOf, wholeOf } from "./matrix.ts";
import { type Norm, normalise, normOf } from "./norm.ts";
import type { Tensors } from "./tensors.ts";

interface Step {
  readonly kind: "window" | "recurrent";
  readonly matrix: Matrix;
  readonly norm: Norm;
}

/** The vectors of a sentence in whole numbers of `1 / ONE`, a row a word. They last until the arena's next `release`. */
export interface Encoded {
  readonly count: number;
  readonly width: number;
  readonly rows: Rows<"i16">;
}

export interface Encoder {
  readonly width: number;
  /** `first` writes the vector of each word alone: `width` cells from `at` on. */
  encode(count: number, first: (word: number, cells: Int16Array, at: number) => void): Encoded;
}

/** Reads the layers `NAME.0`, `NAME.1` … of the kinds given. */
export function encoderOf(
  tensors: Tensors,
  kinds: readonly string[],
  width: number,
  kernel: Kernel,
): Encoder {
  const steps = kinds.map((kind, i): Step => {
    if (kind !== "window" && kind !== "recurrent")
      throw new RangeError(`No layer of a net is called ${kind}`);
    const matrix = matrixOf(tensors, `layer${i}`, kernel);
    const isRight =
      kind === "window"
        ? matrix.inputs === 3 * width && matrix.outputs === width
        : matrix.inputs === width && matrix.outputs === 3 * width;
    if (!isRight)
      throw new RangeError(
        `Layer ${i} makes ${matrix.outputs} of ${matrix.inputs}, beside ${width}`,
      );
    return { kind, matrix, norm: normOf(tensors, `layer${i}`) };
  });
  return {
    width,
    encode(count, first) {
      const { arena } = kernel;
      arena.release();
      // A row of zeros stands before the first word and behind the last.
      const rows = arena.scratch("i16", (count + 2) * width);
      const { cells } = rows;
      for (let word = 0; word < count; word++) first(word, cells, (word + 1) * width);
      const made = new Float64Array(count * width);
      for (const step of steps) {
        const isWindow = step.kind === "window";
        const x = rows.rows(width, isWindow ? 0 : width);
        const sums = sumsOf(step.matrix, kernel, count, x);
        if (isWindow) rectify(sums, step.matrix, count, made);
        else recur(sums, step.matrix, count, made);
        addNormalised(made, rows, count, step.norm);
      }
      return { count, width, rows: rows.rows(width, width) };
    },
  };
}

function rectify(
  sums: Block<"i32">,
  { outputs, worth, bias }: Matrix,
  count: number,
  made: Float64Array,
): void {
  const { cells } = sums;
  for (let word = 0, at = 0; word < count; word++)
    for (let unit = 0; unit < outputs; unit++, at++) {
      const sum = (cells[at] as number) * (worth[unit] as number) + (bias[unit] as number);
      made[at] = sum > 0 ? sum : 0;
    }
}

/** A soft step from 0 to 1. */
const gate = (value: number): number => 0.5 + (0.5 * value) / (1 + (value < 0 ? -value : value));

/** Half of the units carry what they hold from left to right, the other half from right to left. */
function recur(sums: Block<"i32">, matrix: Matrix, count: number, made: Float64Array): void {
  const width = matrix.outputs / 3;
  const { worth, bias } = matrix;
  const { cells } = sums;
  const held = new Float64Array(width);
  const half = width / 2;
  const walk = (word: number, from: number, to: number): void => {
    const row = word * 3 * width;
    for (let unit = from; unit < to; unit++) {
      const keep = width + unit;
      const show = keep + width;
      const told = (cells[row + unit] as number) * (worth[unit] as number) + (bias[unit] as number);
      const kept = gate(
        (cells[row + keep] as number) * (worth[keep] as number) + (bias[keep] as number),
      );
      const shown = gate(
        (cells[row + show] as number) * (worth[show] as number) + (bias[show] as number),
      );
      const now = kept * (held[unit] as number) + (1 - kept) * told;
      held[unit] = now;
      made[word * width + unit] = shown * now;
    }
  };
  for (let word = 0; word < count; word++) walk(word, 0, half);
  for (let word = count - 1; word >= 0; word--) walk(word, half, width);
}

/** Each word's vector plus what was made of it, made even. */
function addNormalised(made: Float64Array, rows: Block<"i16">, count: number, norm: Norm): void {
  const { cells } = rows;
  const width = norm.gain.length;
  const sum = new Float64Array(width);
  for (let word = 0; word < count; word++) {
    const at = (word + 1) * width;
    for (let unit = 0; unit < width; unit++)
      sum[unit] = (cells[at + unit] as number) / ONE + (made[word * width + unit] as number);
    normalise(sum, norm);
    for (let unit = 0; unit < width; unit++) cells[at + unit] = wholeOf(sum[unit] as number);
  }
}
