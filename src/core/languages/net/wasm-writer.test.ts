import { describe, expect, it } from "vitest";
import { advance, FunctionWriter, get, i32, repeat, v128, writeModule } from "./wasm-writer.ts";

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
  ) => {
    readonly exports: {
      readonly memory: { readonly buffer: ArrayBuffer };
      readonly [name: string]: unknown;
    };
  };
};

/** Writes 16 bytes over each other `count` times, each time a constant number of bytes on. */
function copies(bytes: number): Uint8Array {
  const f = new FunctionWriter();
  const [count, to] = [f.param("i32"), f.param("i32")];
  const cells = v128.load(i32.const(0));
  const body = f.body(repeat(count, v128.store(get(to), cells), advance(to, i32.const(bytes))));
  return writeModule(new Map([["copy", body]]));
}

describe("a written module", () => {
  it("runs a loop as often as its counter says, not once for 0", () => {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(copies(16)));
    const cells = new Int32Array(exports.memory.buffer);
    cells[0] = 7;
    const copy = exports["copy"] as (count: number, to: number) => void;
    copy(0, 16);
    expect(cells[4]).toBe(0);
    copy(3, 16);
    expect([4, 8, 12, 16].map((at) => cells[at])).toEqual([7, 7, 7, 0]);
  });

  it.each([1, 63, 64, 127, 128, 8191, 8192, 60000, -1, -64, -65, -128, -8193])(
    "holds the constant %i",
    (constant) => {
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(copies(constant)));
      const cells = new Uint8Array(exports.memory.buffer);
      cells[0] = 7;
      const copy = exports["copy"] as (count: number, to: number) => void;
      const begin = constant < 0 ? 30_000 : 16;
      copy(2, begin);
      expect(cells[begin + constant]).toBe(7);
    },
  );

  it("takes no parameter after a local", () => {
    const f = new FunctionWriter();
    f.local("v128");
    expect(() => f.param("i32")).toThrow(RangeError);
  });
});
