import type { Passage } from "../annotation/contract.ts";

/** Numbered footnotes to passages: one number a passage, in the order in which they are first called. */
export class Footnotes {
  private readonly numbers = new Map<string, number>();
  private readonly passages: Passage[] = [];

  /** The marks for some passages, as "[3][4]". */
  mark(evidence: readonly Passage[]): string {
    return evidence.map((passage) => `[${this.numberOf(passage)}]`).join("");
  }

  private numberOf(passage: Passage): number {
    const key = `${passage.article} ${passage.start} ${passage.end}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.passages.push(passage);
    this.numbers.set(key, this.passages.length);
    return this.passages.length;
  }

  list(): readonly Passage[] {
    return this.passages;
  }
}
