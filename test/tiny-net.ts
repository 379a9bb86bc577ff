/** Nets of a few numbers, in the form that the trainers write them. */
import { WORD_PARTS } from "../src/core/languages/en/word-input.ts";
import { encodeVectors } from "../src/core/languages/vectors.ts";

interface Written {
  readonly name: string;
  readonly kind: "i8" | "f32";
  readonly shape: readonly number[];
  readonly cells: readonly number[];
}

/** The bytes of tensors, as `training/nets/tensors.py` writes them. */
export function tensorBytes(about: unknown, tensors: readonly Written[]): Uint8Array {
  const filled = (bytes: Uint8Array): Uint8Array => {
    const whole = new Uint8Array(Math.ceil(bytes.length / 8) * 8);
    whole.set(bytes);
    return whole;
  };
  const names = tensors.map(({ name, kind, shape }) => ({ name, kind, shape }));
  const text = JSON.stringify({ about, tensors: names });
  const head = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 8) * 8));
  const parts = tensors.map(({ kind, cells }) =>
    filled(
      kind === "i8"
        ? new Uint8Array(Int8Array.from(cells).buffer)
        : new Uint8Array(Float32Array.from(cells).buffer),
    ),
  );
  const opening = new Uint8Array(8);
  opening.set(new TextEncoder().encode("RNT1"));
  new DataView(opening.buffer).setUint32(4, head.length, true);
  return Uint8Array.from([opening, head, ...parts].flatMap((part) => [...part]));
}

/** The same numbers every time, spread from -1 to 1. */
function* drawn(): Generator<number, never> {
  for (let state = 7; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 0x80000000 - 1;
  }
}

const WIDTH = 8;
const DIMENSIONS = 2;

class TinyNet {
  readonly tensors: Written[] = [];
  private readonly dice = drawn();

  floats(name: string, ...shape: number[]): void {
    this.tensors.push({ name, kind: "f32", shape, cells: this.cells(shape, 1) });
  }

  matrix(name: string, inputs: number, outputs: number): void {
    const cells = this.cells([inputs, outputs], 100).map(Math.round);
    this.tensors.push({ name: `${name}.w`, kind: "i8", shape: [inputs, outputs], cells });
    this.tensors.push({
      name: `${name}.scale`,
      kind: "f32",
      shape: [outputs],
      cells: new Array<number>(outputs).fill(0.01),
    });
    this.floats(`${name}.b`, outputs);
  }

  table(name: string, rows: number): void {
    const cells = this.cells([rows, WIDTH], 100).map(Math.round);
    this.tensors.push({ name: `${name}.w`, kind: "i8", shape: [rows, WIDTH], cells });
    this.tensors.push({ name: `${name}.scale`, kind: "f32", shape: [1], cells: [0.01] });
  }

  encoder(): void {
    for (const part of WORD_PARTS) this.table(`part.${part}`, 16);
    this.floats("vector.w", DIMENSIONS, WIDTH);
    this.floats("vector.none", WIDTH);
    for (const name of ["word", "layer0", "layer1"]) {
      this.floats(`${name}.gain`, WIDTH);
      this.floats(`${name}.shift`, WIDTH);
    }
    this.matrix("layer0", 3 * WIDTH, WIDTH);
    this.matrix("layer1", WIDTH, 3 * WIDTH);
  }

  private cells(shape: readonly number[], by: number): number[] {
    const count = shape.reduce((a, b) => a * b, 1);
    return Array.from({ length: count }, () => this.dice.next().value * by);
  }
}

const LAYERS = ["window", "recurrent"];

export function tinySyntaxNet(): Uint8Array {
  const net = new TinyNet();
  net.encoder();
  for (const name of ["tag", "asks", "answers", "below", "above", "label"])
    net.matrix(name, WIDTH, WIDTH);
  net.floats("root.answer", WIDTH);
  net.floats("root.above", WIDTH);
  net.floats("distance", 2, 12);
  const about = {
    layers: LAYERS,
    tags: ["NOUN NN", "VERB VBZ", "PUNCT ."],
    labels: ["dep", "nsubj"],
  };
  return tensorBytes(about, net.tensors);
}

/** Vectors of two words, for nets of this size. */
export const tinyVectors = (): Uint8Array =>
  encodeVectors(["oslo", "talks"], DIMENSIONS, Int8Array.of(90, 20, -40, 110));
