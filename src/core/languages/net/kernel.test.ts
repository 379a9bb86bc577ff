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

  const sumsToScale = fc.array(
    fc.oneof(
      fc.integer({ min: -0x80000000, max: 0x7fffffff }),
      fc.integer({ min: -99_999, max: 99_999 }),
    ),
  );
  const scales = fc.oneof(
    fc.constantFrom(0, 0.125, 0.5),
    fc.float({ min: 0, max: 2, noNaN: true, noDefaultInfinity: true }),
  );

  it("scales, bounds and rounds sums, halves to the even side", () => {
    fc.assert(
      fc.property(sumsToScale, scales, (sums, scale) => {
        arena.release();
        const columns = 8 * Math.max(1, Math.ceil(sums.length / 16));
        const x = arena.scratch("i32", 2 * columns);
        const y = arena.scratch("i16", 2 * columns + 3);
        x.cells.set([...sums, 12, 20, -12, 4].slice(0, 2 * columns));
        const bounds = { scale, low: -3000, high: 32767 };
        kernel.requantise(2, columns, x.rows(columns), y.rows(columns + 3), bounds);
        const wanted = Array.from(x.cells, (sum) => rounded(Math.fround(Math.fround(sum) * scale)));
        const rows = [y.cells.slice(0, columns), y.cells.slice(columns + 3)];
        expect(rows.flatMap((row) => Array.from(row))).toEqual(
          wanted.map((value) => Math.max(-3000, Math.min(32767, value))),
        );
      }),
    );
  });

  it("keeps floats between two bounds", () => {
    arena.release();
    const y = arena.scratch("f32", 20);
    y.cells.set([-2, -0.5, 0, 0.5, 2, 1, -1, 9, 77, 77, -9]);
    kernel.clamp(2, 8, y.rows(10), { low: -1, high: 1 });
    expect(Array.from(y.cells.subarray(0, 11))).toEqual([
      -1, -0.5, 0, 0.5, 1, 1, -1, 1, 77, 77, -1,
    ]);
    kernel.clamp(1, 8, y.rows(8), { low: 0, high: Number.POSITIVE_INFINITY });
    expect(Array.from(y.cells.subarray(0, 8))).toEqual([0, 0, 0, 0.5, 1, 1, 0, 1]);
  });

  it("adds rows, whole numbers up to the ends of 16 bits", () => {
    arena.release();
    const [x, y] = [arena.scratch("i16", 16), arena.scratch("i16", 16)];
    x.cells.fill(30_000);
    y.cells.set([1, -2, 3000]);
    kernel.add(2, 8, x.rows(8), y.rows(8));
    expect(Array.from(y.cells.subarray(0, 4))).toEqual([30_001, 29_998, 32_767, 30_000]);
    const [a, b] = [arena.scratch("f32", 16), arena.scratch("f32", 16)];
    a.cells.fill(0.5);
    kernel.add(1, 16, a.rows(16), b.rows(16));
    kernel.add(1, 8, a.rows(8), b.rows(8, 8));
    expect(Array.from(b.cells)).toEqual([...Array(8).fill(0.5), ...Array(8).fill(1)]);
  });

  it.each(["i8", "f32"] as const)("adds the rows of a table of %s", (kind) => {
    arena.release();
    const below = numbers(3);
    const cells = Array.from({ length: 7 * 24 }, () => below(255) - 127);
    const places = Array.from({ length: 5 * 4 }, () => below(7));
    const sums =
      kind === "i8" ? gathered8(kernel, cells, places) : gathered32(kernel, cells, places);
    const wanted = Array.from({ length: 5 * 24 }, (_, at) => {
      const [row, column] = [Math.floor(at / 24), at % 24];
      return [0, 1, 2].reduce(
        (sum, j) => sum + (cells[(places[row * 4 + j] ?? 0) * 24 + column] ?? 0),
        1,
      );
    });
    expect(sums).toEqual(wanted);
  });

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
    [
      "12 columns",
      () => kernel.clamp(1, 12, arena.scratch("f32", 12).rows(12), { low: 0, high: 1 }),
    ],
    [
      "bounds that cross",
      () => kernel.clamp(1, 8, arena.scratch("f32", 8).rows(8), { low: 1, high: 0 }),
    ],
    ["bounds of 17 bits", () => scaled({ scale: 1, low: 0, high: 32_768 })],
    ["no scale", () => scaled({ scale: Number.NaN, low: 0, high: 1 })],
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
    ["a table with half a row", () => kernel.table("i8", 8, new Int8Array(12))],
  ])("makes no layer of %s", (_, wrong) => {
    arena.release();
    expect(wrong).toThrow(RangeError);
  });

  it("refuses places that are not in a table", () => {
    arena.release();
    const table = kernel.table("i8", 8, new Int8Array(16));
    const places = arena.scratch("i32", 1);
    const y = arena.scratch("i16", 8);
    for (const place of [-1, 2]) {
      places.cells[0] = place;
      expect(() => kernel.gather(table, 1, places.rows(1), 1, y.rows(8))).toThrow(RangeError);
    }
  });

  it("keeps no weights where scratch lies", () => {
    arena.release();
    i16(8);
    expect(() => kernel.table("i8", 8, new Int8Array(8))).toThrow(RangeError);
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
  const scaled = (bounds: { scale: number; low: number; high: number }) =>
    kernel.requantise(1, 8, i32(8).rows(8), i16(8).rows(8), bounds);
});

/** Sums of three rows of the table for each of five rows of places, which have a cell of room; each begins with 1. */
function gathered8(kernel: Kernel, cells: readonly number[], places: readonly number[]): number[] {
  const table = kernel.table("i8", 24, Int8Array.from(cells));
  const at = kernel.arena.scratch("i32", 20);
  const y = kernel.arena.scratch("i16", 5 * 24);
  at.cells.set(places);
  y.cells.fill(1);
  kernel.gather(table, 5, at.rows(4), 3, y.rows(24));
  return Array.from(y.cells);
}

function gathered32(kernel: Kernel, cells: readonly number[], places: readonly number[]): number[] {
  const table = kernel.table("f32", 24, Float32Array.from(cells));
  const at = kernel.arena.scratch("i32", 20);
  const y = kernel.arena.scratch("f32", 5 * 24);
  at.cells.set(places);
  y.cells.fill(1);
  kernel.gather(table, 5, at.rows(4), 3, y.rows(24));
  return Array.from(y.cells);
}

/** To the nearest whole number, halves to the even one. */
function rounded(value: number): number {
  const below = Math.floor(value);
  const above = value - below;
  // The sum is also free of -0, which whole numbers of 16 bits do not have.
  return below + (above > 0.5 || (above === 0.5 && below % 2 !== 0) ? 1 : 0);
}
