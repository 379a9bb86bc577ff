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
  f32,
  f32x4,
  get,
  i8x16,
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

/** Keeps vectors of equal cells from division by zero; the trainer uses the same. */
const LEAST_VARIANCE = 1e-5;

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
    Record<"gather", Run<Gather>> &
    Record<"value", Run<[...walk: Walk, worth: number, bias: number, low: number]>> &
    Record<"quantise", Run<[...walk: Walk, one: number, low: number, high: number]>> &
    Record<"settle", Run<Settle>> &
    Record<"recur", Run<[...walk: Walk, third: number, worth: number, bias: number]>>
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
type Settle = [
  ...walk: Walk,
  gain: number,
  shift: number,
  width: number,
  one: number,
  low: number,
  high: number,
];

/** The bytes of the module, the same each time. */
export function kernelModule(): Uint8Array {
  const functions = new Map<string, FunctionBody>();
  for (let rows = 1; rows <= MOST_ROWS; rows++) {
    functions.set(`affine_f32_${rows}`, affine(rows, FLOATS));
    functions.set(`affine_i16_${rows}`, affine(rows, PAIRS));
  }
  functions.set("gather", gather());
  functions.set("value", value());
  functions.set("quantise", quantise());
  functions.set("settle", settle());
  functions.set("recur", recur());
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
 * pass by.
 */
function gather(): FunctionBody {
  const f = new FunctionWriter();
  const param = (): Local => f.param("i32");
  const [rows, each, groups, table] = [param(), param(), param(), param()];
  const [tableStride, places, placesStride] = [param(), param(), param()];
  const [to, toStride] = [param(), param()];
  const local = (): Local => f.local("i32");
  const [groupsLeft, column, target] = [local(), local(), local()];
  const [eachLeft, place, source] = [local(), local(), local()];
  const sums = HALVES.map((half) => ({ half, sum: f.local("v128") }));
  return f.body(
    repeat(
      rows,
      set(groupsLeft, get(groups)),
      set(column, get(table)),
      set(target, get(to)),
      repeat(
        groupsLeft,
        sums.map(({ half, sum }) => set(sum, v128.load(get(target), half))),
        set(eachLeft, get(each)),
        set(place, get(places)),
        repeat(
          eachLeft,
          set(source, i32.add(get(column), i32.mul(i32.load(get(place)), get(tableStride)))),
          sums.map(({ half, sum }) => set(sum, f32x4.add(get(sum), v128.load(get(source), half)))),
          advance(place, i32.const(4)),
        ),
        sums.map(({ half, sum }) => v128.store(get(target), get(sum), half)),
        advance(column, i32.const(WIDTH)),
        advance(target, i32.const(WIDTH)),
      ),
      advance(places, get(placesStride)),
      advance(to, get(toStride)),
    ),
  );
}

/** Whole sums times what they are worth, plus a bias, at least `low`. */
function value(): FunctionBody {
  const f = new FunctionWriter();
  const { along, down, from, to } = walkWriter(f);
  const [worth, bias, low] = [f.param("i32"), f.param("i32"), f.param("f32")];
  const least = f.local("v128");
  return f.body(
    set(least, f32x4.splat(get(low))),
    down(
      along([from, to, worth, bias], (x, y, w, b) =>
        HALVES.map((half) => v128.store(y, f32x4.pmax(worthOf(x, w, b, half), get(least)), half)),
      ),
    ),
  );
}

/** Four sums in floats: `x * worth + bias`. */
const worthOf = (x: Code, worth: Code, bias: Code, at: number): Code =>
  f32x4.add(
    f32x4.mul(f32x4.convertI32x4s(v128.load(x, at)), v128.load(worth, at)),
    v128.load(bias, at),
  );

/** Floats times `one`, kept between two bounds and rounded, halves to the even side. */
function quantise(): FunctionBody {
  const f = new FunctionWriter();
  const { along, down, from, to } = walkWriter(f);
  const whole = wholeWriter(f);
  return f.body(
    whole.begin,
    down(
      along([from, { at: to, bytes: 2 * GROUP }], (x, y) =>
        v128.store(
          y,
          whole.of((half) => v128.load(x, half)),
        ),
      ),
    ),
  );
}

/**
 * Adds floats to whole numbers of `1 / one`, makes the row even (mean 0, variance 1, times `gain`, plus `shift`), and
 * rounds it to whole numbers again. The row of floats is written over on the way.
 */
function settle(): FunctionBody {
  const f = new FunctionWriter();
  const { along, down, from, to } = walkWriter(f);
  const [gain, shift, width] = [f.param("i32"), f.param("i32"), f.param("f32")];
  const whole = wholeWriter(f);
  const register = (): Local => f.local("v128");
  const [cells, part, mean, by] = [register(), register(), register(), register()];
  // Totals of each half of a group: one total would wait for itself twice as often.
  const totals = HALVES.map(() => register());
  const wide = [i32x4.extendLowI16x8s, i32x4.extendHighI16x8s];
  const increase = (total: Local, value: Code): Code => set(total, f32x4.add(get(total), value));
  const added = (x: Code, y: Code): Code =>
    HALVES.map((half, at) => {
      const before = f32x4.convertI32x4s(wide[at]?.(v128.load(y)) ?? []);
      const value = f32x4.add(f32x4.mul(before, get(part)), v128.load(x, half));
      const total = totals[at] as Local;
      return [set(cells, value), v128.store(x, get(cells), half), increase(total, get(cells))];
    });
  const off = (x: Code, half: number): Code => f32x4.sub(v128.load(x, half), get(mean));
  const spread = (x: Code): Code =>
    HALVES.map((half, at) => [
      set(cells, off(x, half)),
      increase(totals[at] as Local, f32x4.mul(get(cells), get(cells))),
    ]);
  const even = (x: Code, g: Code, s: Code, half: number): Code =>
    f32x4.add(f32x4.mul(f32x4.mul(off(x, half), get(by)), v128.load(g, half)), v128.load(s, half));
  /** The mean over a row of what the code adds to the totals, in each lane. */
  const meanOf = (code: Code): Code => [
    totals.map((total) => set(total, constant(0))),
    code,
    set(cells, f32x4.add(...totals.map(get))),
    f32x4.div(total4(cells), f32x4.splat(get(width))),
  ];
  const target = { at: to, bytes: 2 * GROUP };
  return f.body(
    whole.begin,
    set(part, f32x4.div(constant(1), get(whole.one))),
    down(
      set(mean, meanOf(along([from, target], added))),
      set(by, f32x4.add(meanOf(along([from], spread)), constant(LEAST_VARIANCE))),
      set(by, f32x4.div(constant(1), f32x4.sqrt(get(by)))),
      along([from, target, gain, shift], (x, y, g, s) =>
        v128.store(
          y,
          whole.of((half) => even(x, g, s, half)),
        ),
      ),
    ),
  );
}

const constant = (value: number): Code => f32x4.splat(f32.const(value));

/** The sum of the four lanes, in each of them. */
function total4(lanes: Local): Code {
  const pairs = turned(get(lanes), 8);
  return [set(lanes, f32x4.add(get(lanes), pairs)), f32x4.add(get(lanes), turned(get(lanes), 4))];
}
/** Turns a register by so many bytes. */
const turned = (register: Code, by: number): Code =>
  i8x16.shuffle(
    Array.from({ length: 16 }, (_, at) => (at + by) % 16),
    register,
    register,
  );

/**
 * Simple recurrent units, four at a time, down all rows; strides below 0 go up. Sums of what is told, kept and shown lie
 * `third` bytes apart: `held = gate(kept) * held + (1 - gate(kept)) * told`, and the row shows `gate(shown) * held`.
 */
function recur(): FunctionBody {
  const f = new FunctionWriter();
  const param = (): Local => f.param("i32");
  const [rows, groups, from, fromStride] = [param(), param(), param(), param()];
  const [to, toStride, third, worth, bias] = [param(), param(), param(), param(), param()];
  const local = (): Local => f.local("i32");
  const [left, x, y, place] = [local(), local(), local(), local()];
  const register = (): Local => f.local("v128");
  const [held, kept, half, one] = [register(), register(), register(), register()];
  const parts = [0, 1, 2].map(() => ({ worth: register(), bias: register(), value: register() }));
  const [told, keep, show] = parts.map((part) => get(part.value)) as [Code, Code, Code];
  /** Runs code for each third, while `place` stands in it. */
  const thirds = (begin: Local, each: (part: (typeof parts)[number]) => Code): Code => [
    set(place, get(begin)),
    parts.map((part) => [each(part), advance(place, get(third))]),
  ];
  const gate = (z: Code): Code =>
    f32x4.add(get(half), f32x4.div(f32x4.mul(get(half), z), f32x4.add(get(one), f32x4.abs(z))));
  const row = [
    thirds(x, (part) => {
      const sums = f32x4.convertI32x4s(v128.load(get(place)));
      return set(part.value, f32x4.add(f32x4.mul(sums, get(part.worth)), get(part.bias)));
    }),
    set(kept, gate(keep)),
    set(
      held,
      f32x4.add(f32x4.mul(get(kept), get(held)), f32x4.mul(f32x4.sub(get(one), get(kept)), told)),
    ),
    v128.store(get(y), f32x4.mul(gate(show), get(held))),
    advance(x, get(fromStride)),
    advance(y, get(toStride)),
  ];
  return f.body(
    set(half, constant(0.5)),
    set(one, constant(1)),
    repeat(
      groups,
      thirds(worth, (part) => set(part.worth, v128.load(get(place)))),
      thirds(bias, (part) => set(part.bias, v128.load(get(place)))),
      set(held, constant(0)),
      set(x, get(from)),
      set(y, get(to)),
      set(left, get(rows)),
      repeat(left, row),
      [from, to, worth, bias].map((pointer) => advance(pointer, i32.const(16))),
    ),
  );
}

/** A pointer that goes on by so many bytes a group. */
type Pointer = Local | { readonly at: Local; readonly bytes: number };

/** Takes the six parameters of a walk down the rows of two matrices. */
function walkWriter(f: FunctionWriter) {
  const param = (): Local => f.param("i32");
  const [rows, groups, from, fromStride] = [param(), param(), param(), param()];
  const [to, toStride] = [param(), param()];
  return {
    from,
    to,
    /** Runs code for each row. */
    down: (...row: Code): Code =>
      repeat(rows, row, advance(from, get(fromStride)), advance(to, get(toStride))),
    /** Runs code for each group of columns, with pointers to its cells. */
    along(pointers: readonly Pointer[], group: (...cells: Code[]) => Code): Code {
      const left = f.local("i32");
      const walked = pointers.map((pointer) => {
        const { at, bytes } = typeof pointer === "number" ? { at: pointer, bytes: WIDTH } : pointer;
        return { at, bytes, cells: f.local("i32") };
      });
      return [
        set(left, get(groups)),
        walked.map(({ at, cells }) => set(cells, get(at))),
        repeat(
          left,
          group(...walked.map(({ cells }) => get(cells))),
          walked.map(({ bytes, cells }) => advance(cells, i32.const(bytes))),
        ),
      ];
    },
  };
}

/**
 * Takes three parameters: how many whole units are one, and the bounds. `pmin` and `pmax` are one instruction where
 * `min` and `max` are many.
 */
function wholeWriter(f: FunctionWriter) {
  const params = [f.param("f32"), f.param("f32"), f.param("f32")];
  const lanes = [f.local("v128"), f.local("v128"), f.local("v128")] as const;
  const [one, least, most] = lanes;
  return {
    one,
    begin: lanes.map((lane, at) => set(lane, f32x4.splat(get(params[at] as Local)))),
    /** Eight cells of 16 bits out of two times four floats. */
    of: (half: (at: number) => Code): Code =>
      i16x8.narrowI32x4s(
        ...HALVES.map((at) => {
          const scaled = f32x4.mul(half(at), get(one));
          const bounded = f32x4.pmin(f32x4.pmax(scaled, get(least)), get(most));
          return i32x4.truncSatF32x4s(f32x4.nearest(bounded));
        }),
      ),
  };
}
