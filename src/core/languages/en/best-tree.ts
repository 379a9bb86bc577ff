/**
 * The best tree of a sentence without crossing arcs and with one root: Eisner, Three new probabilistic models for
 * dependency parsing (1996), over scores of single arcs.
 */

/**
 * The head of each word, -1 for the root. `scores[word * stride + head]` is what an arc from `head` to `word` is worth,
 * `scores[word * stride + count]` that `word` is the root. Time grows with the cube of `count` where the best heads of
 * the single words make no such tree.
 */
export function bestTree(scores: Float32Array, stride: number, count: number): Int32Array {
  const alone = bestHeads(scores, stride, count);
  if (count === 0 || isTree(alone)) return alone;
  const chart = new Chart(count);
  chart.fill(scores, stride);
  return chart.heads(scores, stride);
}

/** The best head of each word for itself. */
function bestHeads(scores: Float32Array, stride: number, count: number): Int32Array {
  const heads = new Int32Array(count);
  for (let word = 0; word < count; word++) {
    const row = word * stride;
    let best = -1;
    let top = scores[row + count] as number;
    for (let head = 0; head < count; head++) {
      const score = scores[row + head] as number;
      if (score <= top || head === word) continue;
      top = score;
      best = head;
    }
    heads[word] = best;
  }
  return heads;
}

/** Whether there is one root, every word hangs on it, and no arcs cross. */
function isTree(heads: Int32Array): boolean {
  let roots = 0;
  for (const head of heads) roots += Number(head < 0);
  return roots === 1 && !hasCircle(heads) && !hasCrossing(heads);
}

function hasCircle(heads: Int32Array): boolean {
  const seenFrom = new Int32Array(heads.length).fill(-1);
  for (let word = 0; word < heads.length; word++)
    for (let at = word; at >= 0 && seenFrom[at] !== word; at = heads[at] as number) {
      if ((seenFrom[at] as number) >= 0) break;
      seenFrom[at] = word;
      if (seenFrom[heads[at] as number] === word) return true;
    }
  return false;
}

/** Whether some word between a word and its head hangs, at last, on neither. */
function hasCrossing(heads: Int32Array): boolean {
  for (let word = 0; word < heads.length; word++) {
    const head = heads[word] as number;
    if (head < 0) continue;
    const left = Math.min(word, head);
    const right = Math.max(word, head);
    for (let inner = left + 1; inner < right; inner++) {
      const above = heads[inner] as number;
      if (above < left || above > right) return true;
    }
  }
  return false;
}

/**
 * The best part trees over every run of words: open ones, with an arc between their outer words, and closed ones, of
 * which one outer word is above all others. Cells lie as the loops read them, one behind the other.
 */
class Chart {
  readonly #count: number;
  /** `open[head * count + word]` by the outer words. */
  readonly #open: Float64Array;
  /** By the outer words in either order: below the first word, and below the last. */
  readonly #underFirst: Float64Array;
  readonly #underLast: Float64Array;

  constructor(count: number) {
    this.#count = count;
    this.#open = new Float64Array(count * count);
    this.#underFirst = new Float64Array(count * count);
    this.#underLast = new Float64Array(count * count);
  }

  fill(scores: Float32Array, stride: number): void {
    const [open, below, above] = [this.#open, this.#underFirst, this.#underLast];
    for (let last = 1; last < this.#count; last++)
      for (let first = last - 1; first >= 0; first--) {
        const length = last - first;
        const ahead = first * this.#count;
        const back = last * this.#count;
        // Two closed runs that meet, under an arc between the outer words.
        const inner = bestSum(below, ahead + first, above, back + first + 1, length);
        open[ahead + last] = inner + (scores[last * stride + first] as number);
        open[back + first] = inner + (scores[first * stride + last] as number);
        // An open run with a closed one below its lower end.
        const right = bestSum(open, ahead + first + 1, below, back + first + 1, length);
        below[ahead + last] = right;
        below[back + first] = right;
        const left = bestSum(open, back + first, above, ahead + first, length);
        above[ahead + last] = left;
        above[back + first] = left;
      }
  }

  /** The heads of the best tree; `scores` also say what each word is worth as the root. */
  heads(scores: Float32Array, stride: number): Int32Array {
    const count = this.#count;
    const heads = new Int32Array(count).fill(-1);
    let root = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let word = 0; word < count; word++) {
      const row = word * count;
      const under =
        (this.#underLast[row] as number) + (this.#underFirst[row + count - 1] as number);
      const sum = under + (scores[word * stride + count] as number);
      if (sum <= top) continue;
      top = sum;
      root = word;
    }
    this.#hang(root, 0, heads);
    this.#hang(root, count - 1, heads);
    return heads;
  }

  /** Gives the words of a closed run from `head` to `end` their heads. */
  #hang(head: number, end: number, heads: Int32Array): void {
    if (head === end) return;
    const count = this.#count;
    const under = head < end ? this.#underFirst : this.#underLast;
    const from = head < end ? head + 1 : end;
    const [open, lower] = [head * count + from, end * count + from];
    const word = from + bestSplit(this.#open, open, under, lower, Math.abs(head - end));
    heads[word] = head;
    const first = Math.min(head, word);
    const last = Math.max(head, word);
    const [left, right] = [first * count + first, last * count + first + 1];
    const split = first + bestSplit(this.#underFirst, left, this.#underLast, right, last - first);
    this.#hang(first, split, heads);
    this.#hang(last, split + 1, heads);
    this.#hang(word, end, heads);
  }
}

/** The highest sum of two rows of cells. */
function bestSum(
  left: Float64Array,
  fromLeft: number,
  right: Float64Array,
  fromRight: number,
  count: number,
): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const sum = (left[fromLeft + i] as number) + (right[fromRight + i] as number);
    if (sum > top) top = sum;
  }
  return top;
}

/** Where it is, the first of equals. */
function bestSplit(
  left: Float64Array,
  fromLeft: number,
  right: Float64Array,
  fromRight: number,
  count: number,
): number {
  const top = bestSum(left, fromLeft, right, fromRight, count);
  let i = 0;
  while ((left[fromLeft + i] as number) + (right[fromRight + i] as number) < top) i++;
  return i;
}
