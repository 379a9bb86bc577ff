/** Gold offsets count code points; the program counts UTF-16 code units. */

/** A text with its offsets both ways. Where no character lies above U+FFFF the two are equal. */
export class CodePoints {
  /** The text, one entry a code point. */
  readonly points: readonly string[];
  readonly #units: readonly number[] | null;

  constructor(text: string) {
    this.points = Array.from(text);
    this.#units = this.points.length === text.length ? null : unitsOf(this.points);
  }

  /** The code unit at which a code point begins. */
  toUnits(point: number): number {
    if (this.#units === null) return point;
    return this.#units[Math.min(point, this.#units.length - 1)] ?? point;
  }

  /** The code point that a code unit lies in. */
  toPoints(unit: number): number {
    const units = this.#units;
    if (units === null) return unit;
    let low = 0;
    let high = units.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((units[middle] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  slice(start: number, end: number): string {
    return this.points.slice(start, end).join("");
  }
}

function unitsOf(points: readonly string[]): readonly number[] {
  const units = [0];
  for (const point of points) units.push((units.at(-1) ?? 0) + point.length);
  return units;
}
