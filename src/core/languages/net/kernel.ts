/**
 * Sums of products for small nets, in WebAssembly with registers of 128 bits: the same results, bit for bit, on every
 * machine. Whole numbers are twice as fast as floats.
 *
 * Rows are words, columns are units; all numbers of columns are multiples of 8. Rows that are written must not share
 * cells with rows that are read by the same call, but for the sums that are added to.
 */
import {
  Arena,
  type Block,
  CELL_BYTES,
  type Cells,
  type Kind,
  type Memory,
  type Rows,
} from "./arena.ts";
import { GO, GROUP, type KernelFunctions, kernelModule, MOST_ROWS } from "./kernel-code.ts";

/** What is used of the global object, which neither the language's types nor those of Node declare. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Exports };
};
type Exports = KernelFunctions & { readonly memory: Memory };

/** Kinds of inputs and weights, and the kinds of their sums. */
interface Sums {
  readonly i16: "i32";
  readonly f32: "f32";
}
/** Kinds of the cells of a table, and the kinds of their sums. */
interface TableSums {
  readonly i8: "i16";
  readonly f32: "f32";
}
type Factor = keyof Sums;
type AffineFunction = KernelFunctions[`affine_${Factor}_${number}`];

/** The weight of input `i` for output `j` is cell `i * outputs + j`; without a bias it is 0. */
interface LayerNumbers<Weights, Bias> {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Weights;
  readonly bias?: Bias;
}
/** The numbers a layer is made of. Whole weights stay within 8 bits, so that sums of many stay within 32. */
export interface Numbers {
  readonly i16: LayerNumbers<Int8Array, Int32Array>;
  readonly f32: LayerNumbers<Float32Array, Float32Array>;
}

/** Weights in the kernel's memory, in the kernel's own order. */
export interface Layer<K extends Factor> {
  readonly kind: K;
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Block<K>;
  readonly bias: Block<Sums[K]>;
}

/** Rows in the kernel's memory that are found by their number, vectors of words for instance. */
export interface Table<K extends keyof TableSums> {
  readonly kind: K;
  readonly rows: number;
  readonly columns: number;
  readonly block: Block<K>;
}

/** Both ends are inclusive. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export class Kernel {
  /** All weights, tables, inputs and sums lie here. */
  readonly arena: Arena;
  readonly #run: KernelFunctions;
  /** By kind, then from tiles of one row to the tallest. */
  readonly #affine: Record<Factor, readonly AffineFunction[]>;

  /** Compiles the module, a matter of 10 ms; one kernel holds as many layers as a process needs. */
  constructor() {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernelModule()));
    this.arena = new Arena(exports.memory);
    this.#run = exports;
    const tiles = (kind: Factor) =>
      Array.from(
        { length: MOST_ROWS },
        (_, at) => exports[`affine_${kind}_${at + 1}`] ?? [],
      ).flat();
    this.#affine = { i16: tiles("i16"), f32: tiles("f32") };
  }

  /** Keeps the weights of a layer. */
  layer<K extends Factor>(kind: K, numbers: Numbers[K]): Layer<K> {
    const { inputs, outputs, weights, bias } = numbers;
    checkColumns(inputs);
    checkColumns(outputs);
    if (weights.length !== inputs * outputs)
      throw new RangeError(`${weights.length} weights do not fill ${inputs} times ${outputs}`);
    if (bias && bias.length !== outputs)
      throw new RangeError(`${bias.length} cells of bias stand for ${outputs} outputs`);
    // The compiler does not follow which kind of sums belongs to a kind that is known only when it runs.
    const sumKind = (kind === "i16" ? "i32" : "f32") as Sums[K];
    const kept = this.arena.keep(kind, weights.length);
    pack(weights, kept.cells, { outputs, together: kind === "i16" ? 2 : 1 });
    const keptBias = this.arena.keep(sumKind, outputs);
    if (bias) keptBias.cells.set(bias);
    return { kind, inputs, outputs, weights: kept, bias: keptBias };
  }

  /** Keeps a table; its row `i` begins at cell `i * columns`. */
  table<K extends keyof TableSums>(kind: K, columns: number, cells: Cells[K]): Table<K> {
    checkColumns(columns);
    if (cells.length % columns !== 0)
      throw new RangeError(`${cells.length} cells are no rows of ${columns}`);
    const block = this.arena.keep(kind, cells.length);
    block.cells.set(cells);
    return { kind, rows: cells.length / columns, columns, block };
  }

  /**
   * `y = x · weights + bias` for `count` rows, or `y += x · weights + bias` with `add`. Sums of whole numbers wrap at 32
   * bits: they stay below as long as the bias and 127 times the largest input times the number of inputs do, as they
   * always do up to 512 inputs with a bias of less than 2^24.
   */
  affine<K extends Factor>(
    layer: Layer<K>,
    count: number,
    x: Rows<K>,
    y: Rows<Sums[K]>,
    { add = false }: { readonly add?: boolean } = {},
  ): void {
    let from = readFrom(x, count, layer.inputs);
    let to = writeTo(y, count, layer.outputs);
    const fromStride = strideOf(x);
    const toStride = strideOf(y);
    const goes = (layer.inputs * CELL_BYTES[layer.kind]) / GO;
    const panels = layer.outputs / GROUP;
    const heights = this.#affine[layer.kind];
    const { weights, bias } = layer;
    const tall = Math.floor(count / MOST_ROWS);
    for (const [rows, tiles] of [
      [MOST_ROWS, tall],
      [count - tall * MOST_ROWS, 1],
    ] as const) {
      if (rows * tiles === 0) continue;
      // There is a function for each height from one row to `MOST_ROWS`.
      const run = heights[rows - 1] as AffineFunction;
      run(tiles, goes, panels, from, fromStride, weights.at, bias.at, to, toStride, add ? 1 : 0);
      from += rows * tiles * fromStride;
      to += rows * tiles * toStride;
    }
  }

  /**
   * Adds to each of `count` rows of `y` the `each` rows of the table whose numbers stand in the row of `places`. Sums of
   * whole numbers stop at the ends of 16 bits.
   */
  gather<K extends keyof TableSums>(
    table: Table<K>,
    count: number,
    places: Rows<"i32">,
    each: number,
    y: Rows<TableSums[K]>,
  ): void {
    const from = readFrom(places, count, each);
    const to = writeTo(y, count, table.columns);
    checkPlaces(places, count, each, table.rows);
    this.#run[`gather_${table.kind}`](
      count,
      each,
      table.columns / GROUP,
      table.block.at,
      table.columns * CELL_BYTES[table.kind],
      from,
      strideOf(places),
      to,
      strideOf(y),
    );
  }

  /**
   * Sums made inputs of the next layer: `x * scale` in floats of 32 bits, kept between whole bounds, rounded to the
   * nearest whole number, halves to the even one. With bounds from 0 on this is the rectifier, with bounds alike the hard
   * hyperbolic tangent.
   */
  requantise(
    count: number,
    columns: number,
    x: Rows<"i32">,
    y: Rows<"i16">,
    { scale, low, high }: Bounds & { readonly scale: number },
  ): void {
    checkColumns(columns);
    if (!(Number.isInteger(low) && Number.isInteger(high) && -32768 <= low && high <= 32767))
      throw new RangeError(`The bounds ${low} and ${high} are no whole numbers of 16 bits`);
    if (!Number.isFinite(scale)) throw new RangeError(`Nothing is scaled by ${scale}`);
    checkOrder(low, high);
    const walk = walkOver(count, columns, x, y);
    this.#run.requantise(...walk, scale, low, high);
  }

  /** Keeps cells between two bounds, in place; from 0 to `Infinity` it is the rectifier. */
  clamp(count: number, columns: number, y: Rows<"f32">, { low, high }: Bounds): void {
    checkColumns(columns);
    checkOrder(low, high);
    const walk = walkOver(count, columns, y, y);
    this.#run.clamp(...walk, low, high);
  }

  /** `y += x`, cell by cell; whole numbers stop at the ends of 16 bits. */
  add<K extends Factor>(count: number, columns: number, x: Rows<K>, y: Rows<K>): void {
    checkColumns(columns);
    const walk = walkOver(count, columns, x, y);
    this.#run[`add_${x.block.kind}`](...walk);
  }
}

/**
 * Panels of eight outputs, in each the weights in the order they are needed: for the first `together` inputs those of
 * the first output, then those of the second; and so on.
 */
function pack(
  weights: Int8Array | Float32Array,
  packed: Int16Array | Float32Array,
  { outputs, together }: { readonly outputs: number; readonly together: number },
): void {
  const inputs = weights.length / outputs;
  let to = 0;
  for (let panel = 0; panel < outputs; panel += GROUP)
    for (let input = 0; input < inputs; input += together)
      for (let output = panel; output < panel + GROUP; output++)
        for (let i = input; i < input + together; i++)
          packed[to++] = weights[i * outputs + output] as number;
}

function walkOver(
  count: number,
  columns: number,
  x: Rows<Kind>,
  y: Rows<Kind>,
): [number, number, number, number, number, number] {
  const from = readFrom(x, count, columns);
  const to = writeTo(y, count, columns);
  return [count, columns / GROUP, from, strideOf(x), to, strideOf(y)];
}

const strideOf = ({ block, stride }: Rows<Kind>): number => stride * CELL_BYTES[block.kind];

/** The address of the first of `count` rows of so many columns, all of which must lie in their block. */
function readFrom({ block, from, stride }: Rows<Kind>, count: number, columns: number): number {
  const end = count === 0 ? from : from + (count - 1) * stride + columns;
  if (
    ![count, columns, from, stride].every((n) => Number.isInteger(n) && n >= 0) ||
    end > block.length
  )
    throw new RangeError(
      `${count} rows of ${columns} cells from ${from}, ${stride} apart, are not in a block of ${block.length}`,
    );
  return block.at + from * CELL_BYTES[block.kind];
}

function writeTo(rows: Rows<Kind>, count: number, columns: number): number {
  if (count > 1 && rows.stride < columns)
    throw new RangeError(`Rows of ${columns} cells, ${rows.stride} apart, overwrite each other`);
  return readFrom(rows, count, columns);
}

function checkColumns(columns: number): void {
  if (!Number.isInteger(columns) || columns <= 0 || columns % GROUP !== 0)
    throw new RangeError(`${columns} columns are not a multiple of ${GROUP}`);
}

function checkOrder(low: number, high: number): void {
  if (!(low <= high)) throw new RangeError(`There is nothing between ${low} and ${high}`);
}

function checkPlaces(
  { block, from, stride }: Rows<"i32">,
  count: number,
  each: number,
  rows: number,
): void {
  const cells = block.cells;
  for (let i = 0; i < count; i++)
    for (let j = 0; j < each; j++) {
      const place = cells[from + i * stride + j] as number;
      if (place < 0 || place >= rows)
        throw new RangeError(`Place ${place} is not in a table of ${rows} rows`);
    }
}
