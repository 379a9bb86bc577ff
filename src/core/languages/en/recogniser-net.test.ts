import { describe, expect, it } from "vitest";
import { decodeVectors, encodeVectors } from "../vectors.ts";
import {
  decodeNet,
  encodeNet,
  inputsOf,
  netScorer,
  WINDOW,
  WORD_CLASSES,
} from "./recogniser-net.ts";

const vectors = decodeVectors(encodeVectors(["strelsau"], 1, Int8Array.from([32])));
const inputs = 1 + WORD_CLASSES;

/** One unit that looks at the vector of the word itself, over a threshold of a half. */
function lookingAtItself(): Float32Array {
  const first = new Float32Array(WINDOW * inputs);
  first[2 * inputs] = 1;
  return first;
}

const net = {
  hidden: 1,
  inputs,
  labels: 2,
  first: lookingAtItself(),
  thresholds: Float32Array.from([-0.5]),
  last: Float32Array.from([3, -1]),
};

describe("the net over word vectors", () => {
  it("comes back from its bytes and refuses others", () => {
    expect(decodeNet(encodeNet(net))).toEqual(net);
    expect(() => decodeNet(encodeNet(net).subarray(0, 40))).toThrow(RangeError);
    expect(() => decodeNet(new Uint8Array(12))).toThrow(RangeError);
  });

  it("adds its scores where a unit is over its threshold, and none elsewhere", () => {
    const scores = Int32Array.from([7, 7, 7, 7, 7, 7]);
    netScorer(net, vectors, 10)(["In", "Strelsau", "strelsaus"], scores);
    expect([...scores]).toEqual([7, 7, 22, 2, 7, 7]);
  });

  it("tells how a word is written, one way a word", () => {
    const written = (word: string | null): number[] =>
      [...inputsOf(word, vectors)].slice(1).flatMap((value, i) => (value === 1 ? [i] : []));
    expect(written("Strelsau")).toEqual([1]);
    expect(written("STRELSAU")).toEqual([0]);
    expect(written("zenda")).toEqual([2, 6]);
    expect(written(null)).toEqual([7]);
  });
});
