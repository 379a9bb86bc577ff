import { describe, expect, it } from "vitest";
import { tensorBytes } from "../../../../test/tiny-net.ts";
import { decodeTensors } from "./tensors.ts";

const bytes = tensorBytes({ layers: ["window"] }, [
  { name: "a.w", kind: "i8", shape: [1, 3], cells: [-127, 0, 127] },
  { name: "a.b", kind: "f32", shape: [2], cells: [0.5, -2] },
]);

describe("tensors", () => {
  it("come back by name, with what is said of them", () => {
    const tensors = decodeTensors(bytes);
    expect(tensors.about).toEqual({ layers: ["window"] });
    expect(tensors.i8("a.w", 2)).toEqual({
      kind: "i8",
      shape: [1, 3],
      cells: Int8Array.of(-127, 0, 127),
    });
    expect([...tensors.f32("a.b", 1).cells]).toEqual([0.5, -2]);
  });

  it("of another name, kind or number of dimensions are none", () => {
    const tensors = decodeTensors(bytes);
    expect(() => tensors.i8("b.w", 2)).toThrow(RangeError);
    expect(() => tensors.f32("a.w", 2)).toThrow(RangeError);
    expect(() => tensors.i8("a.w", 1)).toThrow(RangeError);
  });

  it("are refused when the bytes are cut short or are something else", () => {
    expect(() => decodeTensors(Uint8Array.from(bytes.subarray(0, bytes.length - 8)))).toThrow(
      RangeError,
    );
    expect(() => decodeTensors(new Uint8Array(64))).toThrow(RangeError);
  });
});
