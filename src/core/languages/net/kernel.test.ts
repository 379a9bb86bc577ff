import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Kernel, type Layer } from "./kernel.ts";
import { kernelModule } from "./kernel-code.ts";

/** Shapes of a product, with room between the rows and before them. */
const shapes = fc.record({
  count: fc.integer({ min: 0, max: 23 }),
  inputs: fc.integer({ min: 1, max: 6 }).map((n) => 8 * n),
  outputs: fc.integer({ min: 1, max: 5 }).map((n) => 8 * n),
  /** From windows that overlap to rows with room between them. */
  xStride: fc.integer({ min: 0, max: 60 }),
  yRoom: fc.integer({ min: 0, max: 9 }),
  from: fc.integer({ min: 0, max: 5 }),
  add: fc.boolean(),
  seed: fc.integer(),
});

/** Numbers that depend on the seed alone. */
function numbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) | 0;
    return (state >>> 8) % below;
  };
}

function fill(cells: Int8Array | Int16Array | Int32Array | Float32Array, make: () => number): void {
  for (let i = 0; i < cells.length; i++) cells[i] = make();
}

interface Product {
  readonly weights: ArrayLike<number>;
  readonly bias: ArrayLike<number>;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}
type Shape = Omit<typeof shapes extends fc.Arbitrary<infer S> ? S : never, "seed">;

/** What `y` should be, cell by cell of the whole block. */
function expected({ weights, bias, x, y }: Product, shape: Shape): number[] {
  const { count, inputs, outputs, xStride, yRoom, from, add } = shape;
  const all = Array.from(y);
  for (let row = 0; row < count; row++)
    for (let output = 0; output < outputs; output++) {
      const at = from + row * (outputs + yRoom) + output;
      let sum = bias[output] as number;
      for (let input = 0; input < inputs; input++)
        sum +=
          (x[from + row * xStride + input] as number) *
          (weights[input * outputs + output] as number);
      all[at] = add ? (all[at] as number) + sum : sum;
    }
  return all;
}

const xLength = ({ count, inputs, xStride, from }: Shape): number =>
  from + Math.max(0, count - 1) * xStride + inputs;
const yLength = ({ count, outputs, yRoom, from }: Shape): number =>
  from + count * (outputs + yRoom);

describe("a layer", () => {
  const kernel = new Kernel();
  const { arena } = kernel;

  it("sums whole numbers as a plain loop does", () => {
    fc.assert(
      fc.property(shapes, ({ seed, ...shape }) => {
        arena.release();
        const below = numbers(seed);
        const { inputs, outputs, count, from, add } = shape;
        const weights = Int8Array.from({ length: inputs * outputs }, () => below(255) - 127);
        const bias = Int32Array.from({ length: outputs }, () => below(200_001) - 100_000);
        const layer = kernel.layer("i16", { inputs, outputs, weights, bias });
        const x = arena.scratch("i16", xLength(shape));
        const y = arena.scratch("i32", yLength(shape));
        fill(x.cells, () => below(65536) - 32768);
        fill(y.cells, () => below(1000));
        const wanted = expected({ weights, bias, x: x.cells, y: y.cells }, shape);
        const rows = [x.rows(shape.xStride, from), y.rows(outputs + shape.yRoom, from)] as const;
        kernel.affine(layer, count, ...rows, { add });
        expect(Array.from(y.cells)).toEqual(wanted);
      }),
    );
  });

  it("sums floats as a plain loop does, up to their rounding", () => {
    fc.assert(
      fc.property(shapes, ({ seed, ...shape }) => {
        arena.release();
        const below = numbers(seed);
        const some = () => below(2001) / 1000 - 1;
        const { inputs, outputs, count, from, add } = shape;
        const weights = Float32Array.from({ length: inputs * outputs }, some);
        const bias = Float32Array.from({ length: outputs }, some);
        const layer = kernel.layer("f32", { inputs, outputs, weights, bias });
        const x = arena.scratch("f32", xLength(shape));
        const y = arena.scratch("f32", yLength(shape));
        fill(x.cells, some);
        fill(y.cells, some);
        const wanted = expected({ weights, bias, x: x.cells, y: y.cells }, shape);
        const rows = [x.rows(shape.xStride, from), y.rows(outputs + shape.yRoom, from)] as const;
        kernel.affine(layer, count, ...rows, { add });
        for (const [at, value] of wanted.entries())
          expect(Math.abs((y.cells[at] as number) - value)).toBeLessThan(1e-5 * inputs);
      }),
    );
  });

  it("sums floats in one order: bias, then input after input, whatever the row", () => {
    arena.release();
    const below = numbers(5);
    const weights = Float32Array.from({ length: 24 * 8 }, () => below(1000) / 7);
    const layer = kernel.layer("f32", { inputs: 24, outputs: 8, weights });
    const x = arena.scratch("f32", 24);
    const y = arena.scratch("f32", 14 * 8);
    fill(x.cells, () => below(1000) / 11);
    kernel.affine(layer, 14, x.rows(0), y.rows(8));
    for (let output = 0; output < 8; output++) {
      let sum = 0;
      for (let i = 0; i < 24; i++) {
        const product = Math.fround((x.cells[i] as number) * (weights[i * 8 + output] as number));
        sum = Math.fround(sum + product);
      }
      for (let row = 0; row < 14; row++) expect(y.cells[row * 8 + output]).toBe(sum);
    }
  });

  it("keeps its weights when the memory grows", () => {
    const own = new Kernel();
    const weights = Int8Array.from({ length: 64 }, (_, at) => at - 32);
    const layer = own.layer("i16", { inputs: 8, outputs: 8, weights });
    const once = identityTimes(own, layer);
    const before = own.arena.scratch("i16", 8);
    before.cells[3] = 5;
    own.arena.scratch("i32", 1_000_000);
    expect(before.cells[3]).toBe(5);
    expect(identityTimes(own, layer)).toEqual(once);
    expect(once).toEqual(Array.from(weights));
  });
});

/** The weights of a layer of 8 by 8, for the product with the identity gives them back. */
function identityTimes(kernel: Kernel, layer: Layer<"i16">): number[] {
  const x = kernel.arena.scratch("i16", 64);
  const y = kernel.arena.scratch("i32", 64);
  for (let i = 0; i < 8; i++) x.cells[9 * i] = 1;
  kernel.affine(layer, 8, x.rows(8), y.rows(8));
  return Array.from(y.cells);
}

describe("the kernel", () => {
  const kernel = new Kernel();
  const { arena } = kernel;
  const weights = new Int8Array(128);
  const layer = kernel.layer("i16", { inputs: 16, outputs: 8, weights });

  it.each<[string, () => void]>([
    ["rows beyond a block", () => kernel.affine(layer, 3, i16(47).rows(16), i32(24).rows(8))],
    ["sums beyond a block", () => kernel.affine(layer, 3, i16(48).rows(16), i32(23).rows(8))],
    ["sums over sums", () => kernel.affine(layer, 3, i16(48).rows(16), i32(24).rows(7))],
    [
      "a start before the block",
      () => kernel.affine(layer, 1, i16(48).rows(16, -1), i32(8).rows(8)),
    ],
    ["a broken stride", () => kernel.affine(layer, 2, i16(48).rows(1.5), i32(16).rows(8))],
    ["less than no rows", () => kernel.affine(layer, -1, i16(48).rows(16), i32(16).rows(8))],
    ["12 columns", () => rounded({ columns: 12 })],
    ["bounds that cross", () => rounded({ low: 1, high: 0 })],
    ["bounds of 17 bits", () => rounded({ high: 32_768 })],
    ["parts of nothing", () => rounded({ one: Number.NaN })],
    [
      "what is worth something for other columns",
      () => kernel.value(1, i32(16).rows(16), f32(16).rows(16), { worth: f32(16), bias: f32(8) }),
    ],
    [
      "12 columns of recurrent units",
      () => kernel.recur(1, i32(24).rows(24), f32(8).rows(8), { worth: f32(16), bias: f32(16) }),
    ],
    ["12 rows as a layer", () => kernel.layerOfRows(f32(96).rows(8), 12, 8)],
    ["half a cell", () => i16(0.5)],
  ])("refuses %s", (_, wrong) => {
    arena.release();
    expect(wrong).toThrow(RangeError);
  });

  it.each<[string, () => void]>([
    ["4 inputs", () => kernel.layer("i16", { inputs: 4, outputs: 8, weights: new Int8Array(32) })],
    [
      "12 outputs",
      () => kernel.layer("i16", { inputs: 8, outputs: 12, weights: new Int8Array(96) }),
    ],
    [
      "too few weights",
      () => kernel.layer("i16", { inputs: 16, outputs: 8, weights: weights.subarray(1) }),
    ],
    [
      "too long a bias",
      () => kernel.layer("i16", { inputs: 16, outputs: 8, weights, bias: new Int32Array(9) }),
    ],
  ])("makes no layer of %s", (_, wrong) => {
    arena.release();
    expect(wrong).toThrow(RangeError);
  });

  it("refuses places that are not in a table", () => {
    arena.release();
    const table = { rows: 2, columns: 8, block: kernel.floats(new Float32Array(16)) };
    const places = i32(1);
    const y = f32(8);
    for (const place of [-1, 2]) {
      places.cells[0] = place;
      expect(() => kernel.gather(table, 1, places.rows(1), 1, y.rows(8))).toThrow(RangeError);
    }
  });

  it("keeps no weights where scratch lies", () => {
    arena.release();
    i16(8);
    expect(() => kernel.floats(new Float32Array(8))).toThrow(RangeError);
  });

  it("gives zeros where other scratch lay", () => {
    arena.release();
    i16(8).cells.fill(3);
    arena.release();
    expect(Array.from(i32(4).cells)).toEqual([0, 0, 0, 0]);
  });

  it("is the same bytes each time", () => {
    expect(kernelModule()).toEqual(kernelModule());
  });

  const i16 = (length: number) => arena.scratch("i16", length);
  const i32 = (length: number) => arena.scratch("i32", length);
  const f32 = (length: number) => arena.scratch("f32", length);
  const rounded = ({ columns = 8, one = 1, low = 0, high = 1 }) =>
    kernel.quantise(1, columns, f32(16).rows(16), i16(16).rows(16), { one, low, high });
});

/** Rows of whole numbers and of floats, and numbers for each column: shapes with room between the rows. */
const rowShapes = fc.record({
  count: fc.integer({ min: 0, max: 13 }),
  columns: fc.integer({ min: 1, max: 4 }).map((n) => 8 * n),
  room: fc.integer({ min: 0, max: 9 }),
  from: fc.integer({ min: 0, max: 5 }),
  seed: fc.integer(),
});
type RowShape = typeof rowShapes extends fc.Arbitrary<infer S> ? S : never;

describe("what is done cell by cell", () => {
  const kernel = new Kernel();
  const { arena } = kernel;

  /** Blocks full of numbers, and rows in them as the shape says. */
  const blocksOf = ({ count, columns, room, from, seed }: RowShape) => {
    arena.release();
    const below = numbers(seed);
    const some = () => below(4001) / 1000 - 2;
    const block = <K extends "i16" | "i32" | "f32">(kind: K, width: number, make: () => number) => {
      const stride = width + room;
      const made = arena.scratch(kind, from + count * stride);
      fill(made.cells, make);
      return { cells: made.cells, before: Array.from(made.cells), rows: made.rows(stride, from) };
    };
    const column = (width: number) => {
      const made = arena.scratch("f32", width);
      fill(made.cells, some);
      return made;
    };
    return { block, column, below, some, columns, count, from, room };
  };

  /** Compares a block with what a function says of each cell that is in a row; all others must be as they were. */
  const compare = (
    { cells, before }: { cells: ArrayLike<number>; before: readonly number[] },
    { count, from, room }: RowShape,
    wanted: readonly (readonly number[])[],
    tolerance: number,
  ): void => {
    const all = [...before];
    const stride = (wanted[0]?.length ?? 0) + room;
    for (let row = 0; row < count; row++)
      for (const [unit, value] of (wanted[row] ?? []).entries())
        all[from + row * stride + unit] = value;
    for (const [at, value] of all.entries())
      expect(Math.abs((cells[at] as number) - value)).toBeLessThanOrEqual(tolerance);
  };
  /** The rows of a block as they were. */
  const rowsOf = (before: readonly number[], { count, from, room }: RowShape, width: number) =>
    Array.from({ length: count }, (_, row) => {
      const start = from + row * (width + room);
      return before.slice(start, start + width);
    });

  it.each([0, Number.NEGATIVE_INFINITY])("says what sums are worth, at least %d", (low) => {
    fc.assert(
      fc.property(rowShapes, (shape) => {
        const { block, column, below, some, columns } = blocksOf(shape);
        const x = block("i32", columns, () => below(2001) - 1000);
        const y = block("f32", columns, some);
        const [worth, bias] = [column(columns), column(columns)];
        kernel.value(shape.count, x.rows, y.rows, { worth, bias }, low);
        const wanted = rowsOf(x.before, shape, columns).map((row) =>
          row.map((sum, unit) =>
            Math.max(low, sum * (worth.cells[unit] as number) + (bias.cells[unit] as number)),
          ),
        );
        compare(y, shape, wanted, 1e-3);
      }),
    );
  });

  const gate = (z: number): number => 0.5 + (0.5 * z) / (1 + Math.abs(z));

  /** Half of the units from the first row to the last, the other half back. */
  const carried = (values: readonly (readonly number[])[], width: number): number[][] => {
    const made = values.map(() => Array<number>(width).fill(0));
    for (let unit = 0; unit < width; unit++) {
      const order = [...values.keys()];
      let held = 0;
      for (const row of unit < width / 2 ? order : order.reverse()) {
        const [told, keep, show] = [0, 1, 2].map(
          (third) => values[row]?.[third * width + unit] ?? 0,
        );
        const kept = gate(keep ?? 0);
        held = kept * held + (1 - kept) * (told ?? 0);
        (made[row] as number[])[unit] = gate(show ?? 0) * held;
      }
    }
    return made;
  };

  it("carries what recurrent units hold, in both directions", () => {
    fc.assert(
      fc.property(rowShapes, (shape) => {
        const { block, column, below, some, columns } = blocksOf(shape);
        const x = block("i32", 3 * columns, () => below(9) - 4);
        const y = block("f32", columns, some);
        const [worth, bias] = [column(3 * columns), column(3 * columns)];
        kernel.recur(shape.count, x.rows, y.rows, { worth, bias });
        const values = rowsOf(x.before, shape, 3 * columns).map((row) =>
          row.map((sum, at) => sum * (worth.cells[at] as number) + (bias.cells[at] as number)),
        );
        compare(y, shape, carried(values, columns), 1e-5);
      }),
    );
  });

  const whole = { one: 512, low: -8191, high: 8191 };
  const wholeOf = (value: number): number =>
    Math.max(-8191, Math.min(8191, Math.round(value * 512)));

  it("adds rows and makes them even", () => {
    fc.assert(
      fc.property(rowShapes, (shape) => {
        const { block, column, below, some, columns } = blocksOf(shape);
        const x = block("f32", columns, some);
        const y = block("i16", columns, () => below(4001) - 2000);
        const norm = { gain: column(columns), shift: column(columns) };
        kernel.settle(shape.count, x.rows, y.rows, norm, whole);
        const were = rowsOf(y.before, shape, columns);
        const wanted = rowsOf(x.before, shape, columns).map((row, i) => {
          const sums = row.map((value, unit) => value + (were[i]?.[unit] ?? 0) / 512);
          const mean = sums.reduce((a, b) => a + b) / columns;
          const variance = sums.reduce((a, b) => a + (b - mean) ** 2, 0) / columns;
          return sums.map((sum, unit) => {
            const even = (sum - mean) / Math.sqrt(variance + 1e-5);
            return wholeOf(
              even * (norm.gain.cells[unit] as number) + (norm.shift.cells[unit] as number),
            );
          });
        });
        compare(y, shape, wanted, 1);
      }),
    );
  });

  it("makes the same of the same numbers, bit for bit", () => {
    fc.assert(
      fc.property(rowShapes, (shape) => {
        const once = (): number[] => {
          const { block, column, below, some, columns } = blocksOf(shape);
          const x = block("i32", 3 * columns, () => below(2001) - 1000);
          const made = block("f32", columns, some);
          const y = block("i16", columns, () => below(4001) - 2000);
          const worth = { worth: column(3 * columns), bias: column(3 * columns) };
          const norm = { gain: column(columns), shift: column(columns) };
          kernel.recur(shape.count, x.rows, made.rows, worth);
          kernel.settle(shape.count, made.rows, y.rows, norm, whole);
          return [...made.cells, ...y.cells];
        };
        expect(once()).toEqual(once());
      }),
    );
  });

  it("makes a row of equal cells its shift", () => {
    arena.release();
    const [x, y] = [arena.scratch("f32", 16), arena.scratch("i16", 16)];
    x.cells.fill(3);
    const norm = { gain: arena.scratch("f32", 16), shift: arena.scratch("f32", 16) };
    norm.gain.cells.fill(2);
    norm.shift.cells.fill(-0.25);
    kernel.settle(1, x.rows(16), y.rows(16), norm, whole);
    expect(Array.from(y.cells)).toEqual(Array(16).fill(-128));
  });

  it("bounds and rounds floats, halves to the even side", () => {
    fc.assert(
      fc.property(rowShapes, (shape) => {
        const { block, below, columns } = blocksOf(shape);
        const x = block("f32", columns, () => (below(40_000) - 20_000) / 4);
        const y = block("i16", columns, () => 7);
        kernel.quantise(shape.count, columns, x.rows, y.rows, { one: 2, low: -3000, high: 8191 });
        const wanted = rowsOf(x.before, shape, columns).map((row) =>
          row.map((value) => Math.max(-3000, Math.min(8191, evenOf(2 * value)))),
        );
        compare(y, shape, wanted, 0);
      }),
    );
  });

  it("adds the rows of a table", () => {
    fc.assert(
      fc.property(rowShapes, fc.integer({ min: 0, max: 4 }), (shape, each) => {
        const { below, columns } = blocksOf(shape);
        const cells = Float32Array.from({ length: 7 * columns }, () => below(255) - 127);
        const table = { rows: 7, columns, block: arena.scratch("f32", cells.length) };
        table.block.cells.set(cells);
        const block = arena.scratch("i32", shape.count * each);
        fill(block.cells, () => below(7));
        const y = arena.scratch("f32", shape.count * columns);
        y.cells.fill(1);
        kernel.gather(table, shape.count, block.rows(each), each, y.rows(columns));
        const wanted = Array.from(y.cells, (_, at) => {
          const [row, column] = [Math.floor(at / columns), at % columns];
          const places = block.cells.subarray(row * each, (row + 1) * each);
          return places.reduce((sum, place) => sum + (cells[place * columns + column] ?? 0), 1);
        });
        expect(Array.from(y.cells)).toEqual(wanted);
      }),
    );
  });

  it("multiplies rows with rows", () => {
    fc.assert(
      fc.property(rowShapes, (shape) => {
        const { block, some, columns } = blocksOf(shape);
        const x = block("f32", columns, some);
        const weights = arena.scratch("f32", 16 * columns);
        fill(weights.cells, some);
        const layer = kernel.layerOfRows(weights.rows(columns), 16, columns);
        const y = arena.scratch("f32", shape.count * 16);
        kernel.affine(layer, shape.count, x.rows, y.rows(16));
        const wanted = rowsOf(x.before, shape, columns).flatMap((row) =>
          Array.from({ length: 16 }, (_, i) =>
            row.reduce((sum, cell, at) => sum + cell * (weights.cells[i * columns + at] ?? 0), 0),
          ),
        );
        for (const [at, value] of wanted.entries())
          expect(Math.abs((y.cells[at] as number) - value)).toBeLessThan(1e-4);
      }),
    );
  });
});

/** To the nearest whole number, halves to the even one. */
function evenOf(value: number): number {
  const below = Math.floor(value);
  const above = value - below;
  // The sum is also free of -0, which whole numbers of 16 bits do not have.
  return below + (above > 0.5 || (above === 0.5 && below % 2 !== 0) ? 1 : 0);
}
