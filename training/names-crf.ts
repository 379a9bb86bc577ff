import { stepFeature, WEIGHT_SCALE } from "../src/core/languages/en/recogniser.ts";
import {
  BEFORE,
  LABEL_COUNT,
  MAY_BEGIN,
  MAY_END,
} from "../src/core/languages/en/recogniser-labels.ts";
import { hashText } from "../src/core/languages/hashes.ts";
import type { Row } from "../src/core/languages/table.ts";
import { exponential } from "./exponential.ts";
import type { Dice } from "./names-dice.ts";
import type { TrainedNet } from "./names-net.ts";

/** A sentence as numbers: the features of word `i` are `features[starts[i]..starts[i + 1])`. */
export interface Example {
  readonly words: readonly string[];
  readonly features: Int32Array;
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
}

const L = LABEL_COUNT;
const RATE = 0.1;
const SEEN_AT_FIRST = 0.1;
/** The share of features left out of each sentence, and of words whose own features are. */
const FEATURES_OUT = 0.15;
const WORDS_OUT = 0.2;
const MOST_WORDS = 400;
/** Slopes below this teach nothing worth the time. */
const FLAT = 2e-3;
const SURE = 0.998;

const allowed = BEFORE.flatMap((before, after) => before.map((b) => [b, after] as const));
const STEP_FROM = Int32Array.from(allowed, ([before]) => before);
const STEP_TO = Int32Array.from(allowed, ([, after]) => after);

/**
 * A conditional random field over sparse features and a net, learnt sentence by sentence (AdaGrad). What it keeps is the
 * mean of the weights at the ends of rounds.
 */
export class NameField {
  private readonly weights: Float32Array;
  private readonly seen: Float32Array;
  private readonly mean: Float32Array;
  private readonly steps = new Float32Array(L * L);
  private readonly seenSteps = new Float32Array(L * L).fill(SEEN_AT_FIRST);
  private readonly meanSteps = new Float32Array(L * L);
  private rounds = 0;
  private readonly scores = new Float64Array(MOST_WORDS * L);
  private readonly powers = new Float64Array(MOST_WORDS * L);
  private readonly from = new Float64Array(MOST_WORDS * L);
  private readonly to = new Float64Array(MOST_WORDS * L);
  private readonly stepPowers = new Float64Array(L * L);
  private readonly row = new Float64Array(L);
  private readonly wrong = new Float64Array(L);
  private isOut = new Uint8Array(1 << 16);

  private readonly tellsWord: Uint8Array;
  private readonly net: TrainedNet;
  private readonly roll: Dice;

  constructor(features: number, tellsWord: Uint8Array, net: TrainedNet, roll: Dice) {
    this.tellsWord = tellsWord;
    this.net = net;
    this.roll = roll;
    this.weights = new Float32Array(features * L);
    this.seen = new Float32Array(features * L).fill(SEEN_AT_FIRST);
    this.mean = new Float32Array(features * L);
  }

  /** Learns one sentence; returns how much of its labels was not believed. */
  learn(example: Example): number {
    const length = example.labels.length;
    if (length === 0 || length > MOST_WORDS) return 0;
    const inputs = this.net.inputs(example.words);
    this.leaveOut(example);
    this.score(example, length);
    this.net.forward(inputs, length, this.scores);
    this.raise(length);
    this.forward(length);
    this.backward(length);
    let doubt = 0;
    for (let i = 0; i < length; i++) {
      this.believe(i);
      const right = example.labels[i] as number;
      const belief = this.wrong[right] as number;
      if (i > 0 && belief < 0.999) this.learnSteps(example.labels, i);
      doubt += 1 - belief;
      if (belief > SURE) continue;
      this.wrong[right] = belief - 1;
      this.net.backward(inputs, i, this.wrong);
      this.learnWord(example, i);
    }
    return doubt;
  }

  private leaveOut({ features, starts, labels }: Example): void {
    if (features.length > this.isOut.length) this.isOut = new Uint8Array(2 * features.length);
    for (let f = 0; f < features.length; f++) this.isOut[f] = this.roll() < FEATURES_OUT ? 1 : 0;
    for (let i = 0; i < labels.length; i++) {
      if (this.roll() >= WORDS_OUT) continue;
      for (let f = starts[i] as number; f < (starts[i + 1] as number); f++)
        if (this.tellsWord[features[f] as number] === 1) this.isOut[f] = 1;
    }
  }

  private score({ features, starts }: Example, length: number): void {
    const { weights, scores } = this;
    scores.fill(0, 0, length * L);
    for (let i = 0; i < length; i++) {
      const to = i * L;
      for (let f = starts[i] as number; f < (starts[i + 1] as number); f++) {
        if (this.isOut[f] === 1) continue;
        const row = (features[f] as number) * L;
        for (let of = 0; of < L; of++)
          scores[to + of] = (scores[to + of] as number) + (weights[row + of] as number);
      }
      for (let of = 0; of < L; of++)
        scores[to + of] = (scores[to + of] as number) / (1 - FEATURES_OUT);
    }
  }

  /** Scores to powers, each word's highest at one. */
  private raise(length: number): void {
    for (let k = 0; k < L * L; k++) this.stepPowers[k] = exponential(this.steps[k] as number);
    for (let i = 0; i < length; i++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let of = 0; of < L; of++) top = Math.max(top, this.scores[i * L + of] as number);
      for (let of = 0; of < L; of++)
        this.powers[i * L + of] = exponential((this.scores[i * L + of] as number) - top);
    }
  }

  private forward(length: number): void {
    const { from, powers, row } = this;
    for (const of of MAY_BEGIN) from[of] = powers[of] as number;
    for (let of = 0; of < L; of++) if (!MAY_BEGIN.includes(of)) from[of] = 0;
    toShares(from, 0);
    for (let i = 1; i < length; i++) {
      row.fill(0);
      const before = (i - 1) * L;
      for (let k = 0; k < STEP_FROM.length; k++) {
        const [a, b] = [STEP_FROM[k] as number, STEP_TO[k] as number];
        row[b] =
          (row[b] as number) +
          (from[before + a] as number) * (this.stepPowers[a * L + b] as number);
      }
      for (let of = 0; of < L; of++)
        from[i * L + of] = (row[of] as number) * (powers[i * L + of] as number);
      toShares(from, i * L);
    }
  }

  private backward(length: number): void {
    const { to } = this;
    const end = (length - 1) * L;
    to.fill(0, end, end + L);
    for (const of of MAY_END) to[end + of] = 1;
    for (let i = length - 2; i >= 0; i--) {
      const here = i * L;
      this.onward(i + 1);
      to.fill(0, here, here + L);
      for (let k = 0; k < STEP_FROM.length; k++) {
        const [a, b] = [STEP_FROM[k] as number, STEP_TO[k] as number];
        to[here + a] =
          (to[here + a] as number) +
          (this.stepPowers[a * L + b] as number) * (this.row[b] as number);
      }
      toShares(to, here);
    }
  }

  /** What the labels of a word and all behind it weigh. */
  private onward(i: number): void {
    for (let of = 0; of < L; of++)
      this.row[of] = (this.to[i * L + of] as number) * (this.powers[i * L + of] as number);
  }

  /** How far each label of a word is believed. */
  private believe(i: number): void {
    for (let of = 0; of < L; of++)
      this.wrong[of] = (this.from[i * L + of] as number) * (this.to[i * L + of] as number);
    toShares(this.wrong, 0);
  }

  private learnSteps(labels: Uint8Array, i: number): void {
    const before = (i - 1) * L;
    this.onward(i);
    const weight = (a: number, b: number): number =>
      (this.from[before + a] as number) *
      (this.stepPowers[a * L + b] as number) *
      (this.row[b] as number);
    let sum = 0;
    for (let k = 0; k < STEP_FROM.length; k++)
      sum += weight(STEP_FROM[k] as number, STEP_TO[k] as number);
    for (let k = 0; k < STEP_FROM.length; k++) {
      const [a, b] = [STEP_FROM[k] as number, STEP_TO[k] as number];
      const isRight = labels[i - 1] === a && labels[i] === b;
      const slope = weight(a, b) / sum - (isRight ? 1 : 0);
      if (Math.abs(slope) < FLAT / 2) continue;
      const seen = (this.seenSteps[a * L + b] as number) + slope * slope;
      this.seenSteps[a * L + b] = seen;
      this.steps[a * L + b] = (this.steps[a * L + b] as number) - (RATE * slope) / Math.sqrt(seen);
    }
  }

  private learnWord({ features, starts }: Example, i: number): void {
    const { weights, seen, isOut } = this;
    for (let of = 0; of < L; of++) {
      const slope = this.wrong[of] as number;
      if (Math.abs(slope) < FLAT) continue;
      for (let f = starts[i] as number; f < (starts[i + 1] as number); f++) {
        if (isOut[f] === 1) continue;
        const cell = (features[f] as number) * L + of;
        const much = (seen[cell] as number) + slope * slope;
        seen[cell] = much;
        weights[cell] = (weights[cell] as number) - (RATE * slope) / Math.sqrt(much);
      }
    }
  }

  /** Takes the weights into the mean. */
  endRound(): void {
    this.rounds++;
    const take = (mean: Float32Array, now: Float32Array): void => {
      for (let k = 0; k < now.length; k++)
        mean[k] = (mean[k] as number) + ((now[k] as number) - (mean[k] as number)) / this.rounds;
    };
    take(this.mean, this.weights);
    take(this.meanSteps, this.steps);
  }

  /** The mean weights as whole numbers of eight bits, by the hash of their feature. */
  rows(ids: ReadonlyMap<number, number>): Row[] {
    const cellsOf = (weights: Float32Array, row: number): (readonly [number, number])[] => {
      const cells: (readonly [number, number])[] = [];
      for (let of = 0; of < L; of++) {
        const value = Math.round((weights[row * L + of] as number) * WEIGHT_SCALE);
        if (value !== 0) cells.push([of, Math.max(-127, Math.min(127, value))]);
      }
      return cells;
    };
    const rows: Row[] = [];
    for (const [hash, id] of ids) {
      const cells = cellsOf(this.mean, id);
      if (cells.length > 0) rows.push({ hash, cells });
    }
    for (let before = 0; before < L; before++) {
      const cells = cellsOf(this.meanSteps, before);
      if (cells.length > 0) rows.push({ hash: hashText(stepFeature(before)), cells });
    }
    return rows;
  }
}

/** Makes the numbers of one word add up to one. */
function toShares(of: Float64Array, at: number): void {
  let sum = 0;
  for (let k = 0; k < L; k++) sum += of[at + k] as number;
  for (let k = 0; k < L; k++) of[at + k] = (of[at + k] as number) / sum;
}
