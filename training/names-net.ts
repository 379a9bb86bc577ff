import {
  encodeNet,
  inputsOf,
  type NetWeights,
  REACH,
  WINDOW,
  WORD_CLASSES,
} from "../src/core/languages/en/recogniser-net.ts";
import type { Vectors } from "../src/core/languages/vectors.ts";
import type { Dice } from "./names-dice.ts";

const RATE = 0.05;
/** The first layer learns more slowly than the last. */
const FIRST_SHARE = 0.3;
/** The share of the units left out of each sentence, so that none leans on another. */
const LEFT_OUT = 0.3;
const MOST_WORDS = 400;

/** The net while it learns: one sentence forward, then its mistakes backward, word by word. */
export class TrainedNet {
  private readonly width: number;
  private readonly row: number;
  private readonly first: Float32Array;
  private readonly thresholds: Float32Array;
  private readonly last: Float32Array;
  private readonly seenFirst: Float32Array;
  private readonly seenLast: Float32Array;
  private readonly units: Float32Array;
  private readonly isIn: Uint8Array;

  private readonly hidden: number;
  private readonly labels: number;
  private readonly vectors: Vectors;
  private readonly roll: Dice;

  constructor(hidden: number, labels: number, vectors: Vectors, roll: Dice) {
    this.hidden = hidden;
    this.labels = labels;
    this.vectors = vectors;
    this.roll = roll;
    this.width = vectors.dimensions + WORD_CLASSES;
    this.row = this.width * WINDOW;
    this.first = Float32Array.from({ length: hidden * this.row }, () => (roll() - 0.5) * 0.2);
    this.last = Float32Array.from({ length: labels * hidden }, () => (roll() - 0.5) * 0.1);
    this.thresholds = new Float32Array(hidden);
    this.seenFirst = new Float32Array(hidden).fill(0.01);
    this.seenLast = new Float32Array(labels * hidden).fill(0.01);
    this.units = new Float32Array(MOST_WORDS * hidden);
    this.isIn = new Uint8Array(hidden);
  }

  /** The inputs of a sentence with its edges, one word after the other. */
  inputs(words: readonly string[]): Float32Array {
    const all = new Float32Array((words.length + 2 * REACH) * this.width);
    for (let i = 0; i < words.length + 2 * REACH; i++)
      all.set(inputsOf(words[i - REACH] ?? null, this.vectors), i * this.width);
    return all;
  }

  /** Adds the net's scores to those of `length` words, a share of the units left out. */
  forward(inputs: Float32Array, length: number, scores: Float64Array): void {
    for (let j = 0; j < this.hidden; j++) this.isIn[j] = this.roll() < LEFT_OUT ? 0 : 1;
    for (let i = 0; i < length; i++)
      for (let j = 0; j < this.hidden; j++) {
        const unit = this.isIn[j] === 0 ? 0 : Math.max(0, this.unit(inputs, i, j)) / (1 - LEFT_OUT);
        this.units[i * this.hidden + j] = unit;
        if (unit === 0) continue;
        for (let of = 0; of < this.labels; of++) {
          const at = i * this.labels + of;
          scores[at] = (scores[at] as number) + (this.last[of * this.hidden + j] as number) * unit;
        }
      }
  }

  private unit(inputs: Float32Array, i: number, j: number): number {
    const { first, row } = this;
    const from = i * this.width;
    const weights = j * row;
    let even = this.thresholds[j] as number;
    let odd = 0;
    for (let k = 0; k < row; k += 2) {
      even += (first[weights + k] as number) * (inputs[from + k] as number);
      odd += (first[weights + k + 1] as number) * (inputs[from + k + 1] as number);
    }
    return even + odd;
  }

  /** Learns from one word: `wrong` is how much too high each label scored. */
  backward(inputs: Float32Array, i: number, wrong: Float64Array): void {
    for (let j = 0; j < this.hidden; j++) {
      const unit = this.units[i * this.hidden + j] as number;
      if (unit <= 0) continue;
      const blame = this.learnLast(j, unit, wrong) / (1 - LEFT_OUT);
      const seen = (this.seenFirst[j] as number) + blame * blame;
      this.seenFirst[j] = seen;
      this.learnFirst(inputs, i * this.width, j, (RATE * FIRST_SHARE * blame) / Math.sqrt(seen));
    }
  }

  private learnLast(j: number, unit: number, wrong: Float64Array): number {
    const { last, seenLast } = this;
    let blame = 0;
    for (let of = 0; of < this.labels; of++) {
      const at = of * this.hidden + j;
      const weight = last[at] as number;
      const slope = (wrong[of] as number) * unit;
      blame += (wrong[of] as number) * weight;
      const seen = (seenLast[at] as number) + slope * slope;
      seenLast[at] = seen;
      last[at] = weight - (RATE * slope) / Math.sqrt(seen);
    }
    return blame;
  }

  private learnFirst(inputs: Float32Array, from: number, j: number, by: number): void {
    const { first, row } = this;
    this.thresholds[j] = (this.thresholds[j] as number) - by;
    for (let k = 0, at = j * row; k < row; k++, at++)
      first[at] = (first[at] as number) - by * (inputs[from + k] as number);
  }

  bytes(): Uint8Array {
    const net: NetWeights = {
      hidden: this.hidden,
      inputs: this.width,
      labels: this.labels,
      first: this.first,
      thresholds: this.thresholds,
      last: this.last,
    };
    return encodeNet(net);
  }
}
