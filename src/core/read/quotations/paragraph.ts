/** Pairs the quotation marks of one paragraph. */
import type { Segment } from "../../annotation/layers.ts";
import { type Span, trimmed } from "../../text/span.ts";
import { type Mark, marksOf } from "./marks.ts";

/** A quotation before its speech is numbered. */
export interface FoundQuotation extends Span {
  readonly outer: Span;
  readonly level: number;
  readonly closed: boolean;
  /** False where only the closing mark stands in the paragraph. */
  readonly opened: boolean;
  /** Runs to the end of its paragraph because no mark closes it. */
  readonly leftOpen: boolean;
  /** The paragraph begins with it. */
  readonly leads: boolean;
}

/** Outermost first where they begin together. Marks without a partner survive: they reach to the paragraph's end. */
export function quotationsOf(text: string, segment: Segment): readonly FoundQuotation[] {
  const reader = new ParagraphReader(text, segment, marksOf(text, segment));
  return reader.read();
}

/** Print nests two or three deep. A mark inside so many open ones opens nothing, so that each is paired at one cost. */
const DEEPEST = 20;

class ParagraphReader {
  readonly #text: string;
  readonly #segment: Segment;
  readonly #marks: readonly Mark[];
  /** For each mark, how many after it may close one of its family. */
  readonly #closersAfter: readonly number[];
  readonly #found: FoundQuotation[] = [];
  /** Marks that wait for their partner, outermost first. */
  #open: readonly Mark[] = [];

  constructor(text: string, segment: Segment, marks: readonly Mark[]) {
    this.#text = text;
    this.#segment = segment;
    this.#marks = marks;
    this.#closersAfter = closersAfter(marks);
  }

  read(): readonly FoundQuotation[] {
    this.#marks.forEach((mark, index) => {
      if (this.#closes(mark)) this.#close(mark);
      else if (mark.role !== "closes" && this.#mayOpen(mark)) this.#begin(mark, index);
      else if (mark.role === "closes") this.#closeUnopened(mark);
    });
    this.#abandon(this.#open, this.#segment.end);
    return this.#found.toSorted((a, b) => a.outer.start - b.outer.start || a.level - b.level);
  }

  #closes(mark: Mark): boolean {
    const partner = this.#open.findLast((o) => o.family === mark.family);
    if (!partner) return false;
    if (partner.written === "„" && mark.written === "“") return true;
    if (partner.written === "»") return mark.written === "«";
    if (mark.role === "either") return !(mark.beginsWord && this.#looksReopened(mark));
    return mark.role === "closes";
  }

  /** "One. "Two." : a mark at the head of a word closes nothing. */
  #looksReopened(mark: Mark): boolean {
    return /\s/u.test(this.#text.charAt(mark.start - 1));
  }

  #mayOpen(mark: Mark): boolean {
    return mark.role === "opens" || mark.beginsWord || /\s/u.test(this.#text.charAt(mark.end));
  }

  #begin(mark: Mark, index: number): void {
    const same = this.#open.filter((o) => o.family === mark.family);
    const closers = this.#closersAfter[index] ?? 0;
    // With too few closing marks left, the open one was never closed and this one does not stand inside it.
    const [outermost] = same;
    if (outermost && closers <= same.length)
      this.#abandon(this.#open.slice(this.#open.indexOf(outermost)), mark.start);
    if (this.#open.length < DEEPEST) this.#open = [...this.#open, mark];
  }

  #close(mark: Mark): void {
    const at = this.#open.findLastIndex((o) => o.family === mark.family);
    const partner = this.#open[at];
    if (!partner) return;
    this.#abandon(this.#open.slice(at + 1), mark.start);
    this.#open = this.#open.slice(0, at);
    this.#add(
      { start: partner.end, end: mark.start },
      { start: partner.start, end: mark.end },
      { level: at + 1, closed: true, opened: true },
    );
  }

  #closeUnopened(mark: Mark): void {
    if (mark.family !== "double" || this.#found.length > 0 || this.#open.length > 0) return;
    const inner = trimmed(this.#text, { start: this.#segment.start, end: mark.start });
    const span = { start: inner.start, end: mark.start };
    this.#add(
      span,
      { start: span.start, end: mark.end },
      { level: 1, closed: false, opened: false },
    );
  }

  #abandon(marks: readonly Mark[], at: number): void {
    for (const mark of marks) {
      const inner = trimmed<"clean">(this.#text, { start: mark.end, end: at });
      this.#add(
        inner,
        { start: mark.start, end: inner.end },
        { level: this.#open.indexOf(mark) + 1, closed: false, opened: true },
      );
    }
    this.#open = this.#open.filter((o) => !marks.includes(o));
  }

  #add(
    inner: Span,
    outer: Span,
    kind: { readonly level: number; readonly closed: boolean; readonly opened: boolean },
  ): void {
    const words = trimmed(this.#text, inner);
    if (words.start >= words.end) return;
    const rest = trimmed(this.#text, { start: inner.end, end: this.#segment.end });
    const leftOpen = !kind.closed && kind.opened && rest.start >= rest.end;
    const leads = trimmed(this.#text, this.#segment).start === outer.start;
    this.#found.push({ start: inner.start, end: inner.end, outer, ...kind, leftOpen, leads });
  }
}

function closersAfter(marks: readonly Mark[]): readonly number[] {
  const left = new Map<Mark["family"], number>();
  return marks
    .toReversed()
    .map(({ family, role }) => {
      const after = left.get(family) ?? 0;
      if (role !== "opens") left.set(family, after + 1);
      return after;
    })
    .reverse();
}
