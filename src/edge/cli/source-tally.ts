import { once } from "node:events";
import type { WriteStream } from "node:fs";
import type { Outcome } from "../../app/arrival.ts";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import type { FromSource } from "../intake/receive.ts";
import { counted, printable } from "./output.ts";

type Kind = Outcome["kind"];

const WORDS: readonly (readonly [kind: Kind, words: string])[] = [
  ["added", "added"],
  ["new-version", "new versions"],
  ["read-again", "read again"],
  ["known", "already there"],
  ["refused", "refused"],
];

/** What became of each input: counted by the file or address it came in with, and written down where that is wanted. */
export class SourceTally {
  private readonly counts = new Map<string, Map<Kind, number>>();
  private readonly report: WriteStream | null;
  private failure: Error | null = null;
  private current: Pick<FromSource, "source" | "path"> = { source: "", path: "" };

  constructor(report: WriteStream | null) {
    this.report = report;
    report?.on("error", (error) => {
      this.failure = error;
    });
  }

  /** The next outcome is of this input. */
  begin(one: FromSource): void {
    this.current = one;
  }

  count(outcome: Outcome): void {
    const { source, path } = this.current;
    const counts = this.counts.get(source) ?? new Map<Kind, number>();
    counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
    this.counts.set(source, counts);
    const why =
      outcome.kind === "refused"
        ? { code: outcome.refusal.code, message: outcome.refusal.message }
        : { name: outcome.name };
    this.report?.write(`${JSON.stringify({ source, path, outcome: outcome.kind, ...why })}\n`);
  }

  /** A line for each file and address that held more than one document. */
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

  /** Ends the report. */
  async end(): Promise<void> {
    if (this.report === null) return;
    if (this.failure === null) {
      this.report.end();
      await Promise.race([once(this.report, "finish"), once(this.report, "error")]).catch(() => {
        // Kept in `failure`.
      });
    }
    if (this.failure !== null)
      throw new RapporteurError(
        "unreadable",
        `The report could not be written (${this.failure.message}). The record has what was added.`,
      );
  }
}
