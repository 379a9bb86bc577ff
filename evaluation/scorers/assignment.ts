/** The best one-to-one assignment of rows to columns: the sum of its weights. */

/**
 * Rows hold the weights above zero by column. Rows and columns that no weight connects are independent, so each
 * connected part is solved for itself, with the Hungarian method.
 */
export function bestAssignment(rows: readonly ReadonlyMap<number, number>[]): number {
  let sum = 0;
  for (const part of connectedParts(rows)) sum += solved(part.map((at) => rows[at] ?? new Map()));
  return sum;
}

function connectedParts(rows: readonly ReadonlyMap<number, number>[]): readonly number[][] {
  const partOf = rows.map((_, at) => at);
  const rootOf = (row: number): number => {
    let root = row;
    while (partOf[root] !== root) root = partOf[root] ?? root;
    return root;
  };
  const rowOfColumn = new Map<number, number>();
  rows.forEach((row, at) => {
    for (const column of row.keys()) {
      const other = rowOfColumn.get(column);
      if (other === undefined) rowOfColumn.set(column, at);
      else partOf[rootOf(at)] = rootOf(other);
    }
  });
  const parts = new Map<number, number[]>();
  for (const row of rows.keys()) {
    const root = rootOf(row);
    parts.set(root, [...(parts.get(root) ?? []), row]);
  }
  return [...parts.values()];
}

/** Shortest augmenting paths over a square matrix of costs; weights are turned into costs. */
function solved(rows: readonly ReadonlyMap<number, number>[]): number {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const size = Math.max(rows.length, columns.length);
  const cost = (row: number, column: number): number =>
    -(rows[row]?.get(columns[column] ?? -1) ?? 0);
  const matching = new Matching(size, cost);
  for (let row = 1; row <= size; row++) matching.place(row);
  return matching.weight();
}

/** One-based, as the method is usually written: row and column 0 stand for "none". */
class Matching {
  readonly #size: number;
  readonly #cost: (row: number, column: number) => number;
  readonly #rowPrice: Float64Array;
  readonly #columnPrice: Float64Array;
  readonly #rowOf: Int32Array;
  readonly #before: Int32Array;

  constructor(size: number, cost: (row: number, column: number) => number) {
    this.#size = size;
    this.#cost = cost;
    this.#rowPrice = new Float64Array(size + 1);
    this.#columnPrice = new Float64Array(size + 1);
    this.#rowOf = new Int32Array(size + 1);
    this.#before = new Int32Array(size + 1);
  }

  /** Gives a further row a column, moving others where that is cheaper. */
  place(row: number): void {
    const least = new Float64Array(this.#size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(this.#size + 1);
    this.#rowOf[0] = row;
    let column = 0;
    while ((this.#rowOf[column] ?? 0) !== 0) column = this.#next(column, least, used);
    while (column !== 0) {
      const previous = this.#before[column] ?? 0;
      this.#rowOf[column] = this.#rowOf[previous] ?? 0;
      column = previous;
    }
  }

  /** The free column that is nearest to those tried so far; the prices move so that it costs nothing. */
  #next(column: number, least: Float64Array, used: Uint8Array): number {
    used[column] = 1;
    const row = this.#rowOf[column] ?? 0;
    let [best, step] = [0, Number.POSITIVE_INFINITY];
    for (let other = 1; other <= this.#size; other++) {
      if (used[other]) continue;
      const reduced = this.#reducedCost(row, other);
      if (reduced < (least[other] ?? 0)) {
        least[other] = reduced;
        this.#before[other] = column;
      }
      if ((least[other] ?? 0) < step) [best, step] = [other, least[other] ?? 0];
    }
    this.#movePrices(step, least, used);
    return best;
  }

  #reducedCost(row: number, column: number): number {
    const prices = (this.#rowPrice[row] ?? 0) + (this.#columnPrice[column] ?? 0);
    return this.#cost(row - 1, column - 1) - prices;
  }

  #movePrices(step: number, least: Float64Array, used: Uint8Array): void {
    for (let column = 0; column <= this.#size; column++) {
      if (!used[column]) {
        least[column] = (least[column] ?? 0) - step;
        continue;
      }
      const row = this.#rowOf[column] ?? 0;
      this.#rowPrice[row] = (this.#rowPrice[row] ?? 0) + step;
      this.#columnPrice[column] = (this.#columnPrice[column] ?? 0) - step;
    }
  }

  weight(): number {
    let sum = 0;
    for (let column = 1; column <= this.#size; column++)
      sum -= this.#cost((this.#rowOf[column] ?? 0) - 1, column - 1);
    return sum;
  }
}
