/**
 * An averaged perceptron with hashed features. Weights change by whole numbers only, so training gives the same
 * bytes on every machine and every run.
 */
import { encodeTable, type Row } from "../src/core/languages/table.ts";

const FIRST_ROOM = 2;
/** Numbers a slot holds: the hash, where its cells start, how many there are, and how many have room. */
const SLOT = 4;

/** How averaged weights become whole numbers from -127 to 127. */
export interface Quantised {
  /** The weight, in steps of one update, that becomes 127; larger ones are cut. */
  readonly top: number;
  /** Whole numbers below this are left out. */
  readonly least: number;
}

export class Perceptron {
  /** Examples seen; weights are averaged over them. */
  private step = 0;
  private size = 1 << 17;
  private slots = new Int32Array(this.size * SLOT);
  /** How often each feature would have been updated, up to `patience`; features that share a place share a count. */
  private readonly calls = new Uint8Array(1 << 23);
  private readonly patience: number;
  private rows = 0;
  private used = 0;
  /** The weight times 256, plus the class. */
  private cells = new Int32Array(1 << 18);
  /** Per cell, the sum of its changes, each times the step it was made at. */
  private sums = new Float64Array(1 << 18);

  /** A feature gets weights once it has been called for more than `patience` times: rare ones only cost room. */
  constructor(patience: number) {
    this.patience = patience;
  }

  /** To be called once an example, before its updates. */
  next(): void {
    this.step++;
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { slots, cells, calls, patience } = this;
    for (let i = 0; i < count; i++) {
      const hash = features[i] as number;
      if ((calls[hash >>> 9] as number) < patience) continue;
      const slot = this.slotOf(hash);
      const start = slots[slot + 1] as number;
      const end = start + (slots[slot + 2] as number);
      for (let at = start; at < end; at++) {
        const cell = cells[at] as number;
        const label = cell & 0xff;
        scores[label] = (scores[label] as number) + (cell >> 8);
      }
    }
  }

  update(features: Int32Array, count: number, label: number, change: number): void {
    for (let i = 0; i < count; i++) {
      const hash = features[i] as number;
      const called = this.calls[hash >>> 9] as number;
      if (called < this.patience) {
        this.calls[hash >>> 9] = called + 1;
        continue;
      }
      const cell = this.cellOf(hash, label);
      this.cells[cell] = (this.cells[cell] as number) + change * 256;
      this.sums[cell] = (this.sums[cell] as number) + change * this.step;
    }
  }

  /** The table of averaged weights, without what hardly weighs. */
  encode(classes: readonly string[], { top, least }: Quantised): Uint8Array {
    const rows: Row[] = [];
    for (let slot = 0; slot < this.slots.length; slot += SLOT) {
      const start = this.slots[slot + 1] as number;
      const end = start + (this.slots[slot + 2] as number);
      const cells: [number, number][] = [];
      for (let at = start; at < end; at++) {
        const cell = this.cells[at] as number;
        const total = (cell >> 8) * (this.step + 1) - (this.sums[at] as number);
        const weight = Math.round((total * 127) / ((this.step + 1) * top));
        if (Math.abs(weight) >= least && weight !== 0)
          cells.push([cell & 0xff, Math.max(-127, Math.min(127, weight))]);
      }
      if (cells.length === 0) continue;
      cells.sort((a, b) => a[0] - b[0]);
      rows.push({ hash: this.slots[slot] as number, cells });
    }
    return encodeTable(classes, rows);
  }

  /** The slot of a feature, or the empty one where it belongs. An empty slot has no room. */
  private slotOf(hash: number): number {
    const mask = this.size - 1;
    let slot = hash & mask;
    for (;;) {
      const at = slot * SLOT;
      if (this.slots[at] === hash || this.slots[at + 3] === 0) return at;
      slot = (slot + 1) & mask;
    }
  }

  private cellOf(hash: number, label: number): number {
    let slot = this.slotOf(hash);
    if (this.slots[slot + 3] === 0) {
      slot = this.open(hash);
    }
    const start = this.slots[slot + 1] as number;
    const length = this.slots[slot + 2] as number;
    for (let at = start; at < start + length; at++)
      if (((this.cells[at] as number) & 0xff) === label) return at;
    if (length === this.slots[slot + 3]) this.move(slot);
    const at = (this.slots[slot + 1] as number) + length;
    this.cells[at] = label;
    this.slots[slot + 2] = length + 1;
    return at;
  }

  private open(hash: number): number {
    if (++this.rows * 2 > this.size) this.rehash();
    const slot = this.slotOf(hash);
    this.slots[slot] = hash;
    this.slots[slot + 1] = this.reserve(FIRST_ROOM);
    this.slots[slot + 3] = FIRST_ROOM;
    return slot;
  }

  private rehash(): void {
    const before = this.slots;
    this.size *= 2;
    this.slots = new Int32Array(this.size * SLOT);
    for (let at = 0; at < before.length; at += SLOT)
      if (before[at + 3] !== 0)
        this.slots.set(before.subarray(at, at + SLOT), this.slotOf(before[at] as number));
  }

  /** Gives a full row twice the room, at the end of the cells. */
  private move(slot: number): void {
    const room = (this.slots[slot + 3] as number) * 2;
    const from = this.slots[slot + 1] as number;
    const to = this.reserve(room);
    const end = from + (this.slots[slot + 2] as number);
    this.cells.copyWithin(to, from, end);
    this.sums.copyWithin(to, from, end);
    this.slots[slot + 1] = to;
    this.slots[slot + 3] = room;
  }

  private reserve(room: number): number {
    const at = this.used;
    this.used += room;
    while (this.used > this.cells.length) {
      this.cells = enlarged(this.cells, new Int32Array(this.cells.length * 2));
      this.sums = enlarged(this.sums, new Float64Array(this.sums.length * 2));
    }
    return at;
  }
}

function enlarged<A extends { set(from: A): void }>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** A fixed sequence of shuffles: the same seed gives the same order everywhere. */
export function shuffler(seed: number): (order: Int32Array) => void {
  let state = seed | 1;
  const draw = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  return (order) => {
    for (let i = order.length - 1; i > 0; i--) {
      const j = draw(i + 1);
      const held = order[i] as number;
      order[i] = order[j] as number;
      order[j] = held;
    }
  };
}
