/**
 * Words in their sentence as vectors: what is known of each word alone, mixed with its neighbours (a convolution over
 * three words) and then with all words before and behind it (simple recurrent units in both directions; Lei and others,
 * Simple recurrent units for highly parallelizable recurrence, 2018, with the gates made of a quotient).
 *
 * Matrices are whole numbers; all else are sums, products, quotients and square roots of floats of 32 bits in a fixed
 * order, so that a sentence has the same vectors on every machine.
 */
import type { Block, Rows } from "./arena.ts";
import type { Kernel, Norm } from "./kernel.ts";
import { type Matrix, matrixOf, normOf, WHOLE } from "./matrix.ts";
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

/** Words, and what is known of each alone: `width` floats a word, which are lost. */
export type Encoder = (count: number, known: Block<"f32">) => Encoded;

/** Reads the norm `word`, which makes even what is known, and the layers `layer0`, `layer1` … of the kinds given. */
export function encoderOf(
  tensors: Tensors,
  kinds: readonly string[],
  width: number,
  kernel: Kernel,
): Encoder {
  const first = normOf(tensors, "word", kernel);
  const steps = kinds.map((kind, i) => stepOf(tensors, `layer${i}`, kind, kernel));
  const room = Math.max(0, ...steps.map(({ matrix }) => matrix.outputs));
  for (const { kind, matrix } of steps) {
    const [inputs, outputs] = kind === "window" ? [3 * width, width] : [width, 3 * width];
    if (matrix.inputs !== inputs || matrix.outputs !== outputs)
      throw new RangeError(
        `A ${kind} layer makes ${matrix.outputs} of ${matrix.inputs}, beside ${width}`,
      );
  }
  return (count, known) => {
    // A row of zeros stands before the first word and behind the last.
    const cells = kernel.arena.scratch("i16", (count + 2) * width);
    const sums = kernel.arena.scratch("i32", count * room);
    const made = known.rows(width);
    const rows = cells.rows(width, width);
    kernel.settle(count, made, rows, first, WHOLE);
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
