/**
 * Sums of products for small nets, in WebAssembly with registers of 128 bits: the same results, bit for bit, on every
 * machine. Whole numbers are twice as fast as floats.
 *
 * Rows are words, columns are units; all numbers of columns are multiples of 8. Rows that are written must not share
 * cells with rows that are read by the same call, but for the sums that are added to.
 */
import { Arena, type Block, CELL_BYTES, type Kind, type Memory, type Rows } from "./arena.ts";
import { GO, GROUP, type KernelFunctions, kernelModule, MOST_ROWS } from "./kernel-code.ts";

/** What is used of the global object, which neither the language's types nor those of Node declare. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Exports };
};
type Exports = KernelFunctions & { readonly memory: Memory };

export { GROUP };

/** Kinds of inputs and weights, and the kinds of their sums. */
interface Sums {
  readonly i16: "i32";
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

/** Rows in the kernel's memory that are found by their number; row `i` begins at cell `i * columns`. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly block: Block<"f32">;
}

/** What the sums of each column are worth, in floats: `sum * worth + bias`. */
export interface Worth {
  readonly worth: Block<"f32">;
  readonly bias: Block<"f32">;
}

/** What each column of rows made even is stretched by, and moved by. */
export interface Norm {
  readonly gain: Block<"f32">;
  readonly shift: Block<"f32">;
}

/** Whole numbers of `1 / one`, between two bounds; both are inclusive. */
export interface Whole {
  readonly one: number;
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

  /** Keeps floats, as they are. */
  floats(cells: Float32Array): Block<"f32"> {
    const block = this.arena.keep("f32", cells.length);
    block.cells.set(cells);
    return block;
  }

  /** A layer out of rows of scratch: row `i` holds the weights of output `i`. It lasts as long as scratch does. */
  layerOfRows(rows: Rows<"f32">, outputs: number, inputs: number): Layer<"f32"> {
    checkColumns(inputs);
    checkColumns(outputs);
    readFrom(rows, outputs, inputs);
    const weights = this.arena.scratch("f32", inputs * outputs);
    const bias = this.arena.scratch("f32", outputs);
    const from = rows.block.cells;
    const to = weights.cells;
    for (let output = 0; output < outputs; output++) {
      const row = rows.from + output * rows.stride;
      const lane = output % GROUP;
      const first = (output - lane) * inputs + lane;
      for (let input = 0; input < inputs; input++)
        to[first + input * GROUP] = from[row + input] as number;
    }
    return { kind: "f32", inputs, outputs, weights, bias };
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

  /** Adds to each of `count` rows of `y` the `each` rows of the table whose numbers stand in the row of `places`. */
  gather(table: Table, count: number, places: Rows<"i32">, each: number, y: Rows<"f32">): void {
    const { columns, block } = table;
    checkColumns(columns);
    readFrom(block.rows(columns), table.rows, columns);
    const from = readFrom(places, count, each);
    const to = writeTo(y, count, columns);
    checkPlaces(places, count, each, table.rows);
    const strides = [strideOf(block.rows(columns)), strideOf(places), strideOf(y)] as const;
    const [rowStride, fromStride, toStride] = strides;
    this.#run.gather(
      count,
      each,
      columns / GROUP,
      block.at,
      rowStride,
      from,
      fromStride,
      to,
      toStride,
    );
  }

  /** `y = max(low, x * worth + bias)`; with 0 for `low` this is the rectifier. */
  value(
    count: number,
    x: Rows<"i32">,
    y: Rows<"f32">,
    { worth, bias }: Worth,
    low = Number.NEGATIVE_INFINITY,
  ): void {
    const columns = sameColumns(worth, bias);
    const walk = walkOver(count, columns, x, y);
    this.#run.value(...walk, worth.at, bias.at, low);
  }

  /**
   * Simple recurrent units: of the three thirds of `x * worth + bias` the first is what a word tells its unit, the others
   * are gates, `gate(z) = 0.5 + 0.5 z / (1 + |z|)`. Word after word `held = gate(z2) held + (1 - gate(z2)) z1`, from 0 on,
   * and `y = gate(z3) held`. Half of the units go down the rows, the other half up.
   */
  recur(count: number, x: Rows<"i32">, y: Rows<"f32">, { worth, bias }: Worth): void {
    const width = sameColumns(worth, bias) / 3;
    checkColumns(width);
    const from = readFrom(x, count, 3 * width);
    const to = writeTo(y, count, width);
    const [fromStride, toStride] = [strideOf(x), strideOf(y)];
    // Two bytes a unit are half a row of cells of four bytes.
    const half = 2 * width;
    const last = count - 1;
    const sizes = [count, width / GROUP] as const;
    const run = this.#run.recur;
    run(...sizes, from, fromStride, to, toStride, 4 * width, worth.at, bias.at);
    const [end, shown] = [from + last * fromStride + half, to + last * toStride + half];
    run(...sizes, end, -fromStride, shown, -toStride, 4 * width, worth.at + half, bias.at + half);
  }

  /**
   * `y = (v - mean) / sqrt(variance + 1e-5) * gain + shift` with `v = x + y`, for each row: the sum of what there is and
   * what was made of it, made even (Ba and others, Layer normalization, 2016). `x` is lost.
   */
  settle(
    count: number,
    x: Rows<"f32">,
    y: Rows<"i16">,
    { gain, shift }: Norm,
    { one, low, high }: Whole,
  ): void {
    checkWhole({ one, low, high });
    const columns = sameColumns(gain, shift);
    writeTo(x, count, columns);
    const walk = walkOver(count, columns, x, y);
    this.#run.settle(...walk, gain.at, shift.at, columns, one, low, high);
  }

  /**
   * Floats made inputs of the next layer: rounded to the nearest whole number of `1 / one`, halves to the even one. With
   * bounds from 0 on this is the rectifier.
   */
  quantise(
    count: number,
    columns: number,
    x: Rows<"f32">,
    y: Rows<"i16">,
    { one, low, high }: Whole,
  ): void {
    checkColumns(columns);
    checkWhole({ one, low, high });
    const walk = walkOver(count, columns, x, y);
    this.#run.quantise(...walk, one, low, high);
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

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0;
const strideOf = ({ block, stride }: Rows<Kind>): number => stride * CELL_BYTES[block.kind];

/** The address of the first of `count` rows of so many columns, all of which must lie in their block. */
function readFrom({ block, from, stride }: Rows<Kind>, count: number, columns: number): number {
  const end = count === 0 ? from : from + (count - 1) * stride + columns;
  if (
    !(isCount(count) && isCount(columns) && isCount(from) && isCount(stride) && end <= block.length)
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

function checkWhole({ one, low, high }: Whole): void {
  if (!(Number.isInteger(low) && Number.isInteger(high) && -32768 <= low && high <= 32767))
    throw new RangeError(`The bounds ${low} and ${high} are no whole numbers of 16 bits`);
  if (!(low <= high)) throw new RangeError(`There is nothing between ${low} and ${high}`);
  if (!(one > 0 && one < Number.POSITIVE_INFINITY))
    throw new RangeError(`Nothing is counted in parts of 1 / ${one}`);
}

/** How many columns two rows of numbers are for. */
function sameColumns(one: Block<"f32">, other: Block<"f32">): number {
  if (one.length !== other.length)
    throw new RangeError(`${one.length} and ${other.length} numbers are for other columns`);
  checkColumns(one.length);
  return one.length;
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
