/**
 * The arc-hybrid transition system. Words wait on a buffer; `shift` puts the next one on the stack, `left` gives the
 * top of the stack the next word as its head, `right` the word below it on the stack. The root waits behind the last
 * word; only the last word of the stack may hang on it, so there is one root.
 */

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export type Move = typeof SHIFT | typeof LEFT | typeof RIGHT;

export class ParserState {
  readonly length: number;
  readonly stack: Int32Array;
  depth = 0;
  /** The next word of the buffer; `length` is the root. */
  next = 0;
  /** The head of each word; -1 while it has none, `length` for the root. */
  readonly heads: Int32Array;
  /** Number of the label of each word, plus one. */
  readonly labels: Int32Array;
  /** First and second word from the left, and from the right, that hang on a word; -1 for none. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;

  constructor(length: number) {
    this.length = length;
    this.stack = new Int32Array(length + 1);
    this.heads = new Int32Array(length + 1).fill(-1);
    this.labels = new Int32Array(length + 1);
    this.left = new Int32Array(length + 1).fill(-1);
    this.left2 = new Int32Array(length + 1).fill(-1);
    this.right = new Int32Array(length + 1).fill(-1);
    this.right2 = new Int32Array(length + 1).fill(-1);
    this.leftCount = new Int32Array(length + 1);
    this.rightCount = new Int32Array(length + 1);
  }

  get done(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  may(move: Move): boolean {
    switch (move) {
      case SHIFT:
        return this.next < this.length;
      case LEFT:
        return this.depth > 0 && (this.next < this.length || this.depth === 1);
      case RIGHT:
        return this.depth > 1;
    }
  }

  /** The word `below` places under the top of the stack, or -1. */
  onStack(below: number): number {
    const at = this.depth - 1 - below;
    return at < 0 ? -1 : (this.stack[at] as number);
  }

  /** Applies a move; `label` is its label's number. */
  apply(move: Move, label: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const child = this.stack[--this.depth] as number;
    const head = move === LEFT ? this.next : (this.stack[this.depth - 1] as number);
    this.heads[child] = head;
    this.labels[child] = label + 1;
    const [outer, inner, count] =
      move === LEFT
        ? [this.left, this.left2, this.leftCount]
        : [this.right, this.right2, this.rightCount];
    inner[head] = outer[head] as number;
    outer[head] = child;
    count[head] = (count[head] as number) + 1;
  }
}
