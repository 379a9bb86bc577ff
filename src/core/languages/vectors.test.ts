import { describe, expect, it } from "vitest";
import { decodeVectors, encodeVectors, NO_VECTORS } from "./vectors.ts";

const bytes = encodeVectors(["strelsau", "zenda"], 3, Int8Array.from([1, -2, 127, -127, 0, 5]));

describe("the vectors of words", () => {
  it("come back as they were put in, and are null for other words", () => {
    const vectors = decodeVectors(bytes);
    expect([...(vectors.of("strelsau") ?? [])]).toEqual([1, -2, 127]);
    expect([...(vectors.of("zenda") ?? [])]).toEqual([-127, 0, 5]);
    expect(vectors.of("hentzau")).toBeNull();
    expect(NO_VECTORS.of("zenda")).toBeNull();
  });

  it("refuse bytes that are none or are cut short", () => {
    expect(() => decodeVectors(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => decodeVectors(new Uint8Array(20))).toThrow(RangeError);
  });
});
