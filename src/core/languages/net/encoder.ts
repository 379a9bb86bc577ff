/**
 * Words in their sentence as vectors: what is known of each word alone, mixed with its neighbours (a convolution over
 * three words) and then with all words before and behind it (simple recurrent units in both directions; Lei and others,
 * Simple recurrent units for highly parallelizable recurrence, 2018, with the gates made of a quotient).
 *
 * Matrices are whole numbers; all else are sums, products, quotients and square roots of floats of 32 bits in a fixed
 * order, so that a sentence has the same vectors on every machine.
 */
import type { Rows } from "./arena.ts";
import { firstWindowOf, type KnownWords } from "./first-window.ts";
import type { Kernel, Norm } from "./kernel.ts";
import { type Matrix, matrixOf, normOf, WHOLE, worthOf } from "./matrix.ts";
import type { Tensors } from "./tensors.ts";

interface Step {
  readonly kind: "window" | "recurrent";
  readonly matrix: Matrix;
  readonly norm: Norm;
}

/** The vectors of a sentence in whole numbers, a row a word. They last until the arena's next `release`. */
export interface Encoded {
  readonly count: number;
  readonly rows: Rows<"i16">;
}

export type Encoder = (words: readonly string[]) => Encoded;

/** Reads the layers `layer0`, `layer1` … of the kinds given, of which the first is a window. */
export function encoderOf(
  tensors: Tensors,
  kinds: readonly string[],
  known: KnownWords,
  kernel: Kernel,
): Encoder {
  const { width } = known;
  if (kinds[0] !== "window") throw new RangeError(`A net begins with a window, not ${kinds[0]}`);
  const begin = firstWindowOf(tensors, "layer0", known, kernel);
  const first = worthOf(tensors, "layer0", width, kernel);
  const firstNorm = normOf(tensors, "layer0", kernel);
  const steps = kinds.slice(1).map((kind, i) => stepOf(tensors, `layer${i + 1}`, kind, kernel));
  for (const { kind, matrix } of steps) {
    const [inputs, outputs] = kind === "window" ? [3 * width, width] : [width, 3 * width];
    if (matrix.inputs !== inputs || matrix.outputs !== outputs)
      throw new RangeError(
        `A ${kind} layer makes ${matrix.outputs} of ${matrix.inputs}, beside ${width}`,
      );
  }
  const room = Math.max(width, ...steps.map(({ matrix }) => matrix.outputs));
  return (words) => {
    const count = words.length;
    // A row of zeros stands before the first word and behind the last.
    const cells = kernel.arena.scratch("i16", (count + 2) * width);
    const sums = kernel.arena.scratch("i32", count * room);
    const made = kernel.arena.scratch("f32", count * width).rows(width);
    const rows = cells.rows(width, width);
    begin(words, rows, sums.rows(width));
    kernel.value(count, sums.rows(width), made, first, 0);
    kernel.settle(count, made, rows, firstNorm, WHOLE);
    for (const { kind, matrix, norm } of steps) {
      const isWindow = kind === "window";
      const told = sums.rows(matrix.outputs);
      kernel.affine(matrix.layer, count, isWindow ? cells.rows(width) : rows, told);
      if (isWindow) kernel.value(count, told, made, matrix, 0);
      else kernel.recur(count, told, made, matrix);
      kernel.settle(count, made, rows, norm, WHOLE);
    }
    return { count, rows };
  };
}

function stepOf(tensors: Tensors, name: string, kind: string, kernel: Kernel): Step {
  if (kind !== "window" && kind !== "recurrent")
    throw new RangeError(`No layer of a net is called ${kind}`);
  return { kind, matrix: matrixOf(tensors, name, kernel), norm: normOf(tensors, name, kernel) };
}
