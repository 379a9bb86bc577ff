/**
 * The best tree of a sentence without crossing arcs and with one root: Eisner, Three new probabilistic models for
 * dependency parsing (1996), over scores of single arcs.
 */

/** For one half of the pairs of words the head is the left one, for the other the right one. */
const TO_RIGHT = 0;
const TO_LEFT = 1;

/**
 * The head of each word, -1 for the root. `scores[word * (count + 1) + 1 + head]` is what an arc from `head` to `word`
 * is worth, `scores[word * (count + 1)]` that `word` is the root. Time grows with the cube of `count` where the best
 * heads of the single words make no such tree.
 */
export function bestTree(scores: Float64Array, count: number): Int32Array {
  const alone = bestHeads(scores, count);
  return count === 0 || isTree(alone) ? alone : new Chart(scores, count).heads();
}

/** The best head of each word for itself. */
function bestHeads(scores: Float64Array, count: number): Int32Array {
  const heads = new Int32Array(count);
  for (let word = 0; word < count; word++) {
    const row = word * (count + 1);
    let best = -1;
    for (let head = 0; head < count; head++)
      if (head !== word && (scores[row + 1 + head] as number) > (scores[row + 1 + best] as number))
        best = head;
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

/** A run of words: open ones have an arc between their outer words, closed ones hang on one of these alone. */
interface Run {
  readonly isOpen: boolean;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** The best part trees over every run of words: open ones, whose arc spans the run, and closed ones. */
class Chart {
  readonly #scores: Float64Array;
  readonly #count: number;
  /** By direction of the head, then first and last word of the run. */
  readonly #open: Float64Array;
  readonly #closed: Float64Array;
  readonly #openSplit: Int16Array;
  readonly #closedSplit: Int16Array;

  constructor(scores: Float64Array, count: number) {
    this.#scores = scores;
    this.#count = count;
    const size = 2 * count * count;
    this.#open = new Float64Array(size);
    this.#closed = new Float64Array(size);
    this.#openSplit = new Int16Array(size);
    this.#closedSplit = new Int16Array(size);
    for (let length = 1; length < count; length++)
      for (let first = 0; first + length < count; first++) {
        this.#spanOpen(first, first + length);
        this.#spanClosed(first, first + length);
      }
  }

  #at(to: number, first: number, last: number): number {
    return (to * this.#count + first) * this.#count + last;
  }

  #arc(head: number, word: number): number {
    return this.#scores[word * (this.#count + 1) + 1 + head] as number;
  }

  /** Two closed runs that meet, under an arc between the outer words. */
  #spanOpen(first: number, last: number): void {
    const closed = this.#closed;
    const left = this.#at(TO_RIGHT, first, 0);
    let best = Number.NEGATIVE_INFINITY;
    let split = first;
    for (let middle = first; middle < last; middle++) {
      const sum =
        (closed[left + middle] as number) + (closed[this.#at(TO_LEFT, middle + 1, last)] as number);
      if (sum > best) {
        best = sum;
        split = middle;
      }
    }
    for (const to of [TO_RIGHT, TO_LEFT]) {
      const at = this.#at(to, first, last);
      this.#open[at] = best + (to === TO_RIGHT ? this.#arc(first, last) : this.#arc(last, first));
      this.#openSplit[at] = split;
    }
  }

  /** An open run with a closed one below its lower end. */
  #spanClosed(first: number, last: number): void {
    const right = this.#at(TO_RIGHT, first, last);
    const left = this.#at(TO_LEFT, first, last);
    this.#closed[right] = Number.NEGATIVE_INFINITY;
    this.#closed[left] = Number.NEGATIVE_INFINITY;
    for (let middle = first; middle <= last; middle++) {
      if (middle > first) {
        const at = this.#at(TO_RIGHT, middle, last);
        this.#better(right, middle, this.#at(TO_RIGHT, first, middle), at);
      }
      if (middle < last) {
        const at = this.#at(TO_LEFT, first, middle);
        this.#better(left, middle, this.#at(TO_LEFT, middle, last), at);
      }
    }
  }

  #better(at: number, middle: number, open: number, closed: number): void {
    const sum = (this.#open[open] as number) + (this.#closed[closed] as number);
    if (sum <= (this.#closed[at] as number)) return;
    this.#closed[at] = sum;
    this.#closedSplit[at] = middle;
  }

  heads(): Int32Array {
    const heads = new Int32Array(this.#count).fill(-1);
    const last = this.#count - 1;
    let root = 0;
    for (let word = 1; word <= last; word++)
      if (this.#rootedAt(word) > this.#rootedAt(root)) root = word;
    const runs: Run[] = [
      { isOpen: false, to: TO_LEFT, first: 0, last: root },
      { isOpen: false, to: TO_RIGHT, first: root, last },
    ];
    for (let run = runs.pop(); run !== undefined; run = runs.pop()) {
      if (run.first === run.last) continue;
      if (run.isOpen && run.to === TO_RIGHT) heads[run.last] = run.first;
      if (run.isOpen && run.to === TO_LEFT) heads[run.first] = run.last;
      runs.push(...this.#partsOf(run));
    }
    return heads;
  }

  /** The two runs that a run of several words was made of. */
  #partsOf({ isOpen, to, first, last }: Run): readonly [Run, Run] {
    const at = this.#at(to, first, last);
    if (isOpen) {
      const middle = this.#openSplit[at] as number;
      return [
        { isOpen: false, to: TO_RIGHT, first, last: middle },
        { isOpen: false, to: TO_LEFT, first: middle + 1, last },
      ];
    }
    const middle = this.#closedSplit[at] as number;
    const left = { to, first, last: middle };
    const right = { to, first: middle, last };
    const goesRight = to === TO_RIGHT;
    return [
      { isOpen: goesRight, ...left },
      { isOpen: !goesRight, ...right },
    ];
  }

  #rootedAt(word: number): number {
    const left = this.#closed[this.#at(TO_LEFT, 0, word)] as number;
    const right = this.#closed[this.#at(TO_RIGHT, word, this.#count - 1)] as number;
    return left + right + (this.#scores[word * (this.#count + 1)] as number);
  }
}
