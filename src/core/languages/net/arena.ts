/** Stretches of one WebAssembly memory: weights that stay, and above them scratch that is given back all at once. */

/** The kinds of cells, and the arrays that show them. */
export interface Cells {
  readonly i16: Int16Array;
  readonly i32: Int32Array;
  readonly f32: Float32Array;
}
export type Kind = keyof Cells;

/** The part of `WebAssembly.Memory` that is used; `grow` takes pages and throws `RangeError` where there are no more. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

export const CELL_BYTES = { i16: 2, i32: 4, f32: 4 } as const;
const VIEWS: { [K in Kind]: (buffer: ArrayBuffer, at: number, length: number) => Cells[K] } = {
  i16: (buffer, at, length) => new Int16Array(buffer, at, length),
  i32: (buffer, at, length) => new Int32Array(buffer, at, length),
  f32: (buffer, at, length) => new Float32Array(buffer, at, length),
};
const PAGE = 65536;
/** Blocks begin with a line of the processor's cache. */
const LINE = 64;

/** Rows of a matrix inside a block: row `i` begins at cell `from + i * stride` of the block. */
export interface Rows<K extends Kind> {
  readonly block: Block<K>;
  readonly from: number;
  readonly stride: number;
}

/** Cells of one kind, side by side in the memory. */
export class Block<K extends Kind> {
  readonly kind: K;
  /** In bytes from the beginning of the memory. */
  readonly at: number;
  /** In cells. */
  readonly length: number;
  readonly #memory: Memory;
  #cells: Cells[K];

  constructor(memory: Memory, kind: K, at: number, length: number) {
    this.kind = kind;
    this.at = at;
    this.length = length;
    this.#memory = memory;
    this.#cells = VIEWS[kind](memory.buffer, at, length);
  }

  /** The cells, to read and to write. Ask again after each `keep` and `scratch`: a grown memory empties old arrays. */
  get cells(): Cells[K] {
    if (this.#cells.buffer !== this.#memory.buffer)
      this.#cells = VIEWS[this.kind](this.#memory.buffer, this.at, this.length);
    return this.#cells;
  }

  /** Rows that begin `stride` cells apart, the first at cell `from`; rows may overlap, as windows do. */
  rows(stride: number, from = 0): Rows<K> {
    return { block: this, from, stride };
  }
}

export class Arena {
  readonly #memory: Memory;
  #kept = 0;
  #end = 0;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Zeros that stay as long as the arena; a `RangeError` while there is scratch. */
  keep<K extends Kind>(kind: K, length: number): Block<K> {
    if (this.#end > this.#kept)
      throw new RangeError(
        `${this.#end - this.#kept} bytes of scratch lie where weights would stay`,
      );
    const block = this.scratch(kind, length);
    this.#kept = this.#end;
    return block;
  }

  /** Zeros that last until `release`. */
  scratch<K extends Kind>(kind: K, length: number): Block<K> {
    if (!Number.isInteger(length) || length < 0)
      throw new RangeError(`A block has a whole number of cells, not ${length}`);
    const at = this.#end;
    const bytes = Math.ceil((length * CELL_BYTES[kind]) / LINE) * LINE;
    const missing = at + bytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    this.#end = at + bytes;
    const block = new Block(this.#memory, kind, at, length);
    block.cells.fill(0);
    return block;
  }

  /** Gives all scratch back: its blocks must not be used any more. */
  release(): void {
    this.#end = this.#kept;
  }
}
