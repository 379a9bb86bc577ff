import type { Commitment } from "../../annotation/contract.ts";
import { overlap, type Span } from "../../text/span.ts";
import { SpanIndex } from "../../text/span-index.ts";

type Line = Commitment<Span>;

/** Of two readings of one act the shown one stays, then the first; the same words again add their passage. */
export function withoutRepeats(text: string, found: readonly Line[]): readonly Line[] {
  const kept = new Kept(text, found);
  for (const line of found) kept.add(line);
  return kept.lines();
}

class Kept {
  readonly #text: string;
  readonly #acts: SpanIndex<Line>;
  readonly #lines: Line[] = [];
  readonly #passages: Span[][] = [];
  /** Where among the kept a line stands. */
  readonly #placeOf = new Map<Line, number>();
  readonly #byWording = new Map<string, number>();

  constructor(text: string, found: readonly Line[]) {
    this.#text = text;
    this.#acts = new SpanIndex(found, (line) => [line.act]);
  }

  add(line: Line): void {
    const rival = this.#rivalOf(line);
    const again = this.#byWording.get(this.#wording(line));
    if (rival !== undefined) {
      if (this.#lines[rival]?.standing !== "shown" && line.standing === "shown")
        this.#put(line, rival);
    } else if (again === undefined) this.#put(line, this.#lines.length);
    // Into the list that is there: copying it for each repeat would cost their square.
    else for (const span of line.evidence) this.#passages[again]?.push(span);
  }

  lines(): readonly Line[] {
    return this.#lines.map((line, at) => ({ ...line, evidence: this.#passages[at] ?? [] }));
  }

  #put(line: Line, at: number): void {
    const before = this.#lines[at];
    if (before !== undefined) {
      this.#placeOf.delete(before);
      if (this.#byWording.get(this.#wording(before)) === at)
        this.#byWording.delete(this.#wording(before));
    }
    this.#lines[at] = line;
    this.#passages[at] = [...line.evidence];
    this.#placeOf.set(line, at);
    const wording = this.#wording(line);
    this.#byWording.set(wording, Math.min(at, this.#byWording.get(wording) ?? at));
  }

  /** The first kept line whose act has words in common with this one's. */
  #rivalOf({ act }: Line): number | undefined {
    const places = this.#acts
      .at(act)
      .flatMap((other) => (overlap(other.act, act) > 0 ? (this.#placeOf.get(other) ?? []) : []));
    return places.length > 0 ? Math.min(...places) : undefined;
  }

  #wording({ act, committers, stage }: Line): string {
    const words = this.#text.slice(act.start, act.end).replace(/\s+/g, " ");
    return [stage, ...committers, words].join("|");
  }
}
