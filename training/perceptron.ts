/**
 * An averaged perceptron with hashed features. Weights change by whole numbers only, so training gives the same
 * bytes on every machine and every run.
 */
import { encodeTable, type Row } from "../src/core/languages/table.ts";

const FIRST_CELLS = 2;

export class Perceptron {
  /** Examples seen; weights are averaged over them. */
  private step = 0;
  private slots = new Int32Array(1 << 17);
  private rows = 0;
  private hashes = new Int32Array(1 << 16);
  private starts = new Int32Array(1 << 16);
  private lengths = new Int16Array(1 << 16);
  private rooms = new Int16Array(1 << 16);
  private cells = 0;
  private labels = new Uint8Array(1 << 18);
  private weights = new Int32Array(1 << 18);
  /** Per cell, the sum of its changes, each times the step it was made at. */
  private sums = new Float64Array(1 << 18);

  /** To be called once an example, before its updates. */
  next(): void {
    this.step++;
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const row = this.find(features[i] as number);
      if (row < 0) continue;
      const start = this.starts[row] as number;
      const end = start + (this.lengths[row] as number);
      for (let cell = start; cell < end; cell++) {
        const label = this.labels[cell] as number;
        scores[label] = (scores[label] as number) + (this.weights[cell] as number);
      }
    }
  }

  update(features: Int32Array, count: number, label: number, change: number): void {
    for (let i = 0; i < count; i++) {
      const cell = this.cellOf(this.rowOf(features[i] as number), label);
      this.weights[cell] = (this.weights[cell] as number) + change;
      this.sums[cell] = (this.sums[cell] as number) + change * this.step;
    }
  }

  /** The table of averaged weights. `top` is the weight (in steps of one update) that becomes 127; larger ones are cut. */
  encode(classes: readonly string[], { top, least }: { top: number; least: number }): Uint8Array {
    const rows: Row[] = [];
    for (let row = 0; row < this.rows; row++) {
      const cells: [number, number][] = [];
      const start = this.starts[row] as number;
      for (let cell = start; cell < start + (this.lengths[row] as number); cell++) {
        const total =
          (this.weights[cell] as number) * (this.step + 1) - (this.sums[cell] as number);
        const weight = Math.round((total * 127) / ((this.step + 1) * top));
        if (Math.abs(weight) < least || weight === 0) continue;
        cells.push([this.labels[cell] as number, Math.max(-127, Math.min(127, weight))]);
      }
      if (cells.length === 0) continue;
      cells.sort((a, b) => a[0] - b[0]);
      rows.push({ hash: this.hashes[row] as number, cells });
    }
    return encodeTable(classes, rows);
  }

  private find(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const row = (this.slots[slot] as number) - 1;
      if (row < 0 || this.hashes[row] === hash) return row;
      slot = (slot + 1) & mask;
    }
  }

  private rowOf(hash: number): number {
    const found = this.find(hash);
    if (found >= 0) return found;
    if (this.rows === this.hashes.length) this.growRows();
    const row = this.rows++;
    this.hashes[row] = hash;
    this.starts[row] = this.reserve(FIRST_CELLS);
    this.rooms[row] = FIRST_CELLS;
    if (this.rows * 2 > this.slots.length) this.rehash();
    else this.place(row);
    return row;
  }

  private place(row: number): void {
    const mask = this.slots.length - 1;
    let slot = (this.hashes[row] as number) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = row + 1;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let row = 0; row < this.rows; row++) this.place(row);
  }

  private cellOf(row: number, label: number): number {
    const start = this.starts[row] as number;
    const length = this.lengths[row] as number;
    for (let cell = start; cell < start + length; cell++)
      if (this.labels[cell] === label) return cell;
    if (length === this.rooms[row]) this.move(row);
    const cell = (this.starts[row] as number) + length;
    this.labels[cell] = label;
    this.lengths[row] = length + 1;
    return cell;
  }

  /** Gives a full row twice the room, at the end of the cells. */
  private move(row: number): void {
    const room = (this.rooms[row] as number) * 2;
    const from = this.starts[row] as number;
    const to = this.reserve(room);
    const end = from + (this.lengths[row] as number);
    this.labels.copyWithin(to, from, end);
    this.weights.copyWithin(to, from, end);
    this.sums.copyWithin(to, from, end);
    this.starts[row] = to;
    this.rooms[row] = room;
  }

  private reserve(room: number): number {
    const at = this.cells;
    this.cells += room;
    while (this.cells > this.labels.length) {
      this.labels = enlarged(this.labels, new Uint8Array(this.labels.length * 2));
      this.weights = enlarged(this.weights, new Int32Array(this.weights.length * 2));
      this.sums = enlarged(this.sums, new Float64Array(this.sums.length * 2));
    }
    return at;
  }

  private growRows(): void {
    const size = this.hashes.length * 2;
    this.hashes = enlarged(this.hashes, new Int32Array(size));
    this.starts = enlarged(this.starts, new Int32Array(size));
    this.lengths = enlarged(this.lengths, new Int16Array(size));
    this.rooms = enlarged(this.rooms, new Int16Array(size));
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
