/**
 * The functions of the kernel's module. Pointers and strides are in bytes, and nothing is checked here.
 *
 * Products of matrices are formed in tiles: a few rows by eight columns of sums stay in registers while all inputs pass
 * by, so that a weight is loaded once for all rows of a tile and an input once for eight columns.
 */
import {
  advance,
  type Code,
  type FunctionBody,
  FunctionWriter,
  f32x4,
  get,
  i16x8,
  i32,
  i32x4,
  type Local,
  repeat,
  set,
  v128,
  when,
  writeModule,
} from "./wasm-writer.ts";

/** The cells of a row are done eight at a time. */
export const GROUP = 8;

/** Rows of the tallest tile: eight sums, two weights, an input and a product fit 16 registers; more rows gain 2 %. */
export const MOST_ROWS = 4;

/** Bytes of eight cells of 32 bits, and the two registers that hold them. */
const WIDTH = 4 * GROUP;
const HALVES = [0, 16] as const;

/** The innermost loop takes four steps in one go, each of four bytes of input: one float or two whole numbers. */
const STEPS = 4;
/** Bytes of input of one go. */
export const GO = 4 * STEPS;

interface Arithmetic {
  readonly times: (...operands: Code) => Code;
  readonly plus: (...operands: Code) => Code;
}
const FLOATS: Arithmetic = { times: f32x4.mul, plus: f32x4.add };
/** A lane holds two inputs, or their two weights; both products go into one sum. */
const PAIRS: Arithmetic = { times: i32x4.dotI16x8s, plus: i32x4.add };

/** What the module exports, besides its memory; `affine_f32_3` is for floats in tiles of three rows. */
export type KernelFunctions = Readonly<
  Record<`affine_${Factor}_${number}`, Run<Affine>> &
    Record<"gather_f32" | "gather_i8", Run<Gather>> &
    Record<"add_f32" | "add_i16", Run<Walk>> &
    Record<"requantise", Run<[...walk: Walk, scale: number, low: number, high: number]>> &
    Record<"clamp", Run<[...walk: Walk, low: number, high: number]>>
>;
type Factor = "f32" | "i16";
type Run<Numbers extends number[]> = (...numbers: Numbers) => void;
type Affine = [
  tiles: number,
  goes: number,
  panels: number,
  x: number,
  xStride: number,
  weights: number,
  bias: number,
  y: number,
  yStride: number,
  add: number,
];
type Gather = [
  rows: number,
  each: number,
  groups: number,
  table: number,
  tableStride: number,
  places: number,
  placesStride: number,
  to: number,
  toStride: number,
];
type Walk = [
  rows: number,
  groups: number,
  from: number,
  fromStride: number,
  to: number,
  toStride: number,
];

/** The bytes of the module, the same each time. */
export function kernelModule(): Uint8Array {
  const functions = new Map<string, FunctionBody>();
  for (let rows = 1; rows <= MOST_ROWS; rows++) {
    functions.set(`affine_f32_${rows}`, affine(rows, FLOATS));
    functions.set(`affine_i16_${rows}`, affine(rows, PAIRS));
  }
  functions.set("gather_f32", gather(4, [v128.load, (at) => v128.load(at, 16)], f32x4.add));
  functions.set("gather_i8", gather(1, [v128.load8x8s], i16x8.addSatS));
  functions.set("requantise", requantise());
  functions.set("clamp", clamp());
  functions.set("add_f32", addition([0, 16], f32x4.add));
  functions.set("add_i16", addition([0], i16x8.addSatS));
  return writeModule(functions);
}

/** Panels of eight columns, in each the tiles from top to bottom: the weights of a panel stay near. */
function affine(rows: number, { times, plus }: Arithmetic): FunctionBody {
  const f = new FunctionWriter();
  const param = (): Local => f.param("i32");
  const [tiles, goes, panels, x, xStride] = [param(), param(), param(), param(), param()];
  const [weights, bias, y, yStride, add] = [param(), param(), param(), param(), param()];
  const local = (): Local => f.local("i32");
  const [tilesLeft, goesLeft, weight, nextX, nextY] = [local(), local(), local(), local(), local()];
  const input = f.local("v128");
  const columns = HALVES.map((half) => ({ half, factor: f.local("v128") }));
  const lines = Array.from({ length: rows }, () => {
    const line = { x: local(), y: local() };
    const sums = columns.map((column) => ({ ...column, y: line.y, sum: f.local("v128") }));
    return { ...line, sums };
  });
  const sums = lines.flatMap((line) => line.sums);
  const increase = (sum: Local, by: Code): Code => set(sum, plus(get(sum), by));

  const step = (at: number): Code => [
    columns.map(({ half, factor }) => set(factor, v128.load(get(weight), at * WIDTH + half))),
    lines.map((line) => [
      set(input, v128.load32Splat(get(line.x), at * 4)),
      line.sums.map(({ factor, sum }) => increase(sum, times(get(input), get(factor)))),
    ]),
  ];
  const tile = [
    lines.map((line) => [
      set(line.x, get(nextX)),
      set(line.y, get(nextY)),
      advance(nextX, get(xStride)),
      advance(nextY, get(yStride)),
    ]),
    sums.map(({ half, sum }) => set(sum, v128.load(get(bias), half))),
    when(
      get(add),
      sums.map(({ half, sum, y: row }) => increase(sum, v128.load(get(row), half))),
    ),
    set(weight, get(weights)),
    set(goesLeft, get(goes)),
    repeat(
      goesLeft,
      Array.from({ length: STEPS }, (_, at) => step(at)),
      advance(weight, i32.const(STEPS * WIDTH)),
      lines.map((line) => advance(line.x, i32.const(GO))),
    ),
    sums.map(({ half, sum, y: row }) => v128.store(get(row), get(sum), half)),
  ];
  return f.body(
    repeat(
      panels,
      set(nextX, get(x)),
      set(nextY, get(y)),
      set(tilesLeft, get(tiles)),
      repeat(tilesLeft, tile),
      // After a tile `weight` stands at the next panel.
      set(weights, get(weight)),
      advance(bias, i32.const(WIDTH)),
      advance(y, i32.const(WIDTH)),
    ),
  );
}

/**
 * Adds `each` rows of a table to a row, for row after row; eight sums stay in registers while the rows of the table
 * pass by. `size` is the bytes of a cell of the table; the loads give eight cells.
 */
function gather(
  size: number,
  loads: readonly ((pointer: Code) => Code)[],
  plus: (...operands: Code) => Code,
): FunctionBody {
  const f = new FunctionWriter();
  const param = (): Local => f.param("i32");
  const [rows, each, groups, table] = [param(), param(), param(), param()];
  const [tableStride, places, placesStride] = [param(), param(), param()];
  const [to, toStride] = [param(), param()];
  const local = (): Local => f.local("i32");
  const [groupsLeft, column, target] = [local(), local(), local()];
  const [eachLeft, place, source] = [local(), local(), local()];
  const sums = loads.map((load, at) => ({ load, offset: 16 * at, sum: f.local("v128") }));
  return f.body(
    repeat(
      rows,
      set(groupsLeft, get(groups)),
      set(column, get(table)),
      set(target, get(to)),
      repeat(
        groupsLeft,
        sums.map(({ offset, sum }) => set(sum, v128.load(get(target), offset))),
        set(eachLeft, get(each)),
        set(place, get(places)),
        repeat(
          eachLeft,
          set(source, i32.add(get(column), i32.mul(i32.load(get(place)), get(tableStride)))),
          sums.map(({ load, sum }) => set(sum, plus(get(sum), load(get(source))))),
          advance(place, i32.const(4)),
        ),
        sums.map(({ offset, sum }) => v128.store(get(target), get(sum), offset)),
        advance(column, i32.const(size * GROUP)),
        advance(target, i32.const(16 * sums.length)),
      ),
      advance(places, get(placesStride)),
      advance(to, get(toStride)),
    ),
  );
}

/** Whole sums times a scale, kept between two bounds and rounded, halves to the even side. */
function requantise(): FunctionBody {
  const f = new FunctionWriter();
  const walk = walkWriter(f);
  const [scale, bounded] = [f.param("f32"), boundsWriter(f)];
  const factor = f.local("v128");
  return f.body(
    set(factor, f32x4.splat(get(scale))),
    bounded.begin,
    walk({ from: WIDTH, to: 2 * GROUP }, (from, to) => {
      const halves = HALVES.map((half) => {
        const sums = f32x4.convertI32x4s(v128.load(from, half));
        const cells = f32x4.nearest(bounded.of(f32x4.mul(sums, get(factor))));
        return i32x4.truncSatF32x4s(cells);
      });
      return v128.store(to, i16x8.narrowI32x4s(...halves));
    }),
  );
}

function clamp(): FunctionBody {
  const f = new FunctionWriter();
  const walk = walkWriter(f);
  const bounded = boundsWriter(f);
  return f.body(
    bounded.begin,
    walk({ from: WIDTH, to: WIDTH }, (from, to) =>
      HALVES.map((half) => v128.store(to, bounded.of(v128.load(from, half)), half)),
    ),
  );
}

/** Adds the cells of one matrix to those of another; a group of eight cells fills registers at the offsets. */
function addition(offsets: readonly number[], plus: (...operands: Code) => Code): FunctionBody {
  const f = new FunctionWriter();
  const width = 16 * offsets.length;
  return f.body(
    walkWriter(f)({ from: width, to: width }, (from, to) =>
      offsets.map((at) => v128.store(to, plus(v128.load(to, at), v128.load(from, at)), at)),
    ),
  );
}

/** Takes the six parameters of a walk; the walk then gives pointers to every group of every row. */
function walkWriter(f: FunctionWriter) {
  const param = (): Local => f.param("i32");
  const [rows, groups] = [param(), param()];
  const [from, fromStride, to, toStride] = [param(), param(), param(), param()];
  return (bytes: { from: number; to: number }, group: (from: Code, to: Code) => Code): Code => {
    const [left, source, target] = [f.local("i32"), f.local("i32"), f.local("i32")];
    return repeat(
      rows,
      set(left, get(groups)),
      set(source, get(from)),
      set(target, get(to)),
      repeat(
        left,
        group(get(source), get(target)),
        advance(source, i32.const(bytes.from)),
        advance(target, i32.const(bytes.to)),
      ),
      advance(from, get(fromStride)),
      advance(to, get(toStride)),
    );
  };
}

/** Takes two parameters, the bounds. `pmin` and `pmax` are one instruction where `min` and `max` are many. */
function boundsWriter(f: FunctionWriter) {
  const [low, high] = [f.param("f32"), f.param("f32")];
  const [least, most] = [f.local("v128"), f.local("v128")];
  return {
    begin: [set(least, f32x4.splat(get(low))), set(most, f32x4.splat(get(high)))],
    of: (cells: Code): Code => f32x4.pmin(f32x4.pmax(cells, get(least)), get(most)),
  };
}
