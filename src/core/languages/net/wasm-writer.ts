/**
 * Writes WebAssembly modules, as far as the kernel needs them: functions without results over one memory.
 *
 * Instructions are written like expressions, operands inside: `i32.add(get(a), i32.const(4))`.
 */

/** Bytes in the order a module holds them. Nested, and flattened once: copying at each level takes eight times as long. */
export type Code = readonly (number | Code)[];
/** A local of a function, parameters among them, by its number. */
export type Local = number;
export type ValueType = "i32" | "f32" | "v128";

export interface FunctionBody {
  readonly params: readonly ValueType[];
  readonly locals: readonly ValueType[];
  readonly code: Code;
}

const VALUE_TYPES = { i32: 0x7f, f32: 0x7d, v128: 0x7b } as const;
/** "\0asm", version 1. */
const HEAD: Code = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const TYPES = 1;
const FUNCTIONS = 3;
const MEMORIES = 5;
const EXPORTS = 7;
const BODIES = 10;
const FUNCTION_TYPE = 0x60;
const EXPORTED_FUNCTION = 0;
const EXPORTED_MEMORY = 2;
const NO_MOST = 0;
const NO_RESULT = 0x40;
const IF = 0x04;
const LOOP = 0x03;
const BRANCH_IF = 0x0d;
const END = 0x0b;
const SIMD = 0xfd;

/**
 * The bytes of a module that exports a memory, called `memory`, of one page of 64 KiB to begin with, and the functions
 * by their names. The same functions give the same bytes.
 */
export function writeModule(functions: ReadonlyMap<string, FunctionBody>): Uint8Array {
  const bodies = [...functions.values()];
  const types = bodies.map(({ params }) => [FUNCTION_TYPE, vector(params.map(typeCode)), 0]);
  const exported = [...functions.keys()].map((key, at) => [
    name(key),
    EXPORTED_FUNCTION,
    unsigned(at),
  ]);
  const sections = [
    section(TYPES, types),
    section(
      FUNCTIONS,
      bodies.map((_, at) => unsigned(at)),
    ),
    section(MEMORIES, [[NO_MOST, 1]]),
    section(EXPORTS, [[name("memory"), EXPORTED_MEMORY, 0], ...exported]),
    section(BODIES, bodies.map(bodyCode)),
  ];
  return Uint8Array.from(flatten([HEAD, sections]));
}

/** A function in the making: ask for its parameters first, then for locals, then give the code. */
export class FunctionWriter {
  readonly #params: ValueType[] = [];
  readonly #locals: ValueType[] = [];

  param(type: ValueType): Local {
    if (this.#locals.length > 0)
      throw new RangeError(`A parameter comes after ${this.#locals.length} locals`);
    return this.#params.push(type) - 1;
  }

  local(type: ValueType): Local {
    return this.#params.length + this.#locals.push(type) - 1;
  }

  body(...code: Code): FunctionBody {
    return { params: this.#params, locals: this.#locals, code };
  }
}

export const get = (local: Local): Code => [0x20, unsigned(local)];
export const set = (local: Local, value: Code): Code => [value, 0x21, unsigned(local)];

/** Adds a number of bytes to a pointer, in place. */
export const advance = (pointer: Local, bytes: Code): Code =>
  set(pointer, i32.add(get(pointer), bytes));

/** Runs the code when the condition is not 0. */
export const when = (condition: Code, ...code: Code): Code => [condition, IF, NO_RESULT, code, END];

/** Runs the code `counter` times, counting it down to 0: not once when it is 0. */
export const repeat = (counter: Local, ...code: Code): Code => {
  const countDown = set(counter, i32.sub(get(counter), i32.const(1)));
  const again = [get(counter), BRANCH_IF, 0];
  return when(get(counter), LOOP, NO_RESULT, code, countDown, again, END);
};

const operation =
  (...code: Code) =>
  (...operands: Code): Code => [operands, code];
const simd = (code: number) => operation(SIMD, unsigned(code));
/** Loads and stores promise no alignment: it changes no result, and a row may begin anywhere. */
const access = (code: number, offset: number): Code => [SIMD, unsigned(code), 0, unsigned(offset)];

/** Names and meanings here and below are the standard's. */
export const i32 = {
  const: (value: number): Code => [0x41, signed(value)],
  load: operation(0x28, 0, 0),
  add: operation(0x6a),
  sub: operation(0x6b),
  mul: operation(0x6c),
} as const;

export const f32 = {
  const: (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)],
} as const;

/** `offset` is a constant number of bytes added to the pointer. */
export const v128 = {
  load: (pointer: Code, offset = 0): Code => [pointer, access(0x00, offset)],
  load32Splat: (pointer: Code, offset = 0): Code => [pointer, access(0x09, offset)],
  store: (pointer: Code, value: Code, offset = 0): Code => [pointer, value, access(0x0b, offset)],
} as const;

export const i8x16 = {
  /** Takes bytes of two operands: 0 to 15 are those of the first. */
  shuffle: (bytes: Code, ...operands: Code): Code => [operands, SIMD, unsigned(0x0d), bytes],
} as const;
export const i16x8 = { narrowI32x4s: simd(0x85) } as const;
export const i32x4 = {
  extendLowI16x8s: simd(0xa7),
  extendHighI16x8s: simd(0xa8),
  add: simd(0xae),
  dotI16x8s: simd(0xba),
  truncSatF32x4s: simd(0xf8),
} as const;
export const f32x4 = {
  splat: simd(0x13),
  nearest: simd(0x6a),
  abs: simd(0xe0),
  sqrt: simd(0xe3),
  add: simd(0xe4),
  sub: simd(0xe5),
  mul: simd(0xe6),
  div: simd(0xe7),
  pmin: simd(0xea),
  pmax: simd(0xeb),
  convertI32x4s: simd(0xfa),
} as const;

/** LEB128 of a whole number from 0 on. */
function unsigned(value: number): number | Code {
  if (value < 0x80) return value;
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

/** Signed LEB128 of a whole number of 32 bits. */
function signed(value: number): Code {
  const bytes: number[] = [];
  let rest = value | 0;
  // Bit 6 of the last byte is the sign of all that is left.
  for (; rest < -0x40 || rest > 0x3f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest & 0x7f];
}

function flatten(code: Code, bytes: number[] = []): number[] {
  for (const part of code)
    if (typeof part === "number") bytes.push(part);
    else flatten(part, bytes);
  return bytes;
}

const typeCode = (type: ValueType): number => VALUE_TYPES[type];
/** A vector in the standard's sense: the number of entries, then the entries. */
const vector = (entries: Code): Code => [unsigned(entries.length), entries];
const name = (text: string): Code => vector([...new TextEncoder().encode(text)]);
/** Bytes behind their number. */
const sized = (code: Code): Code => vector(flatten(code));
const section = (id: number, entries: Code): Code => [id, sized(vector(entries))];
/** Locals are declared one by one: some bytes more than by runs of one type, and simpler. */
const bodyCode = ({ locals, code }: FunctionBody): Code =>
  sized([vector(locals.map((type) => [1, typeCode(type)])), code, END]);
