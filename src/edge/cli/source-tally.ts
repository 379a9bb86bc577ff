import type { Outcome } from "../../app/add.ts";
import { counted, printable } from "./output.ts";

type Kind = Outcome["kind"];

const WORDS: readonly (readonly [kind: Kind, words: string])[] = [
  ["added", "added"],
  ["new-version", "new versions"],
  ["read-again", "read again"],
  ["known", "already there"],
  ["refused", "refused"],
];

/** What became of the articles of each file or address, told at the end of those that held more than one. */
export class SourceTally {
  private readonly counts = new Map<string, Map<Kind, number>>();
  private current = "";

  /** The next outcomes are of this file or address. */
  begin(source: string): void {
    this.current = source;
  }

  count(kind: Kind): void {
    const counts = this.counts.get(this.current) ?? new Map<Kind, number>();
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    this.counts.set(this.current, counts);
  }

  lines(): readonly string[] {
    return [...this.counts].flatMap(([source, counts]) => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const parts = WORDS.flatMap(([kind, words]) =>
        counts.has(kind) ? [`${counts.get(kind)} ${words}`] : [],
      );
      return all > 1
        ? [printable(`${source}: ${counted(all, "document")}, ${parts.join(", ")}`)]
        : [];
    });
  }
}
