import type { Passage } from "../annotation/contract.ts";

export interface Footnote {
  readonly passage: Passage;
  /** Why the line that called it first stands in the dossier; null where nothing was told. */
  readonly why: string | null;
}

/** Numbered footnotes to passages: one number a passage, in the order in which they are first called. */
export class Footnotes {
  private readonly numbers = new Map<string, number>();
  private readonly notes: Footnote[] = [];

  /** The marks for some passages, as "[3][4]". */
  mark(evidence: readonly Passage[], why?: string): string {
    return evidence.map((passage) => `[${this.numberOf(passage, why ?? null)}]`).join("");
  }

  private numberOf(passage: Passage, why: string | null): number {
    const key = `${passage.article} ${passage.start} ${passage.end}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.notes.push({ passage, why });
    this.numbers.set(key, this.notes.length);
    return this.notes.length;
  }

  list(): readonly Footnote[] {
    return this.notes;
  }
}
