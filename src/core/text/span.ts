/**
 * The planes a text lies in: `received` is what came in, decoded; `text` is what is stored, shown and
 * exported; `clean` is what the stages read. A span of one plane is no span of another.
 */
export type Plane = "received" | "text" | "clean";

/** A half-open range of UTF-16 code units, `[start, end)`. */
export interface Span<In extends Plane = "clean"> {
  readonly start: number;
  readonly end: number;
  /** Never set at run time: it keeps spans of different planes apart in the compiler. */
  readonly in?: In;
}

/** Characters that two spans of one plane have in common. */
export function overlap<In extends Plane>(a: Span<In>, b: Span<In>): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function contains<In extends Plane>(outer: Span<In>, inner: Span<In>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The words of a span. Throws a `RangeError` when the span does not lie in the text. */
export function sliceOf<In extends Plane>(text: string, span: Span<In>): string {
  if (span.start < 0 || span.end < span.start || span.end > text.length)
    throw new RangeError(
      `Span ${span.start}-${span.end} is outside a text of length ${text.length}`,
    );
  return text.slice(span.start, span.end);
}

const EDGE = /[\s\u200b-\u200d\u2060\ufeff]/;

/** The span without blanks and invisible characters at its edges; possibly empty. */
export function trimmed<In extends Plane>(text: string, span: Span<In>): Span<In> {
  let { start, end } = span;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The smallest span that holds all the given ones. Throws a `RangeError` for none. */
export function hull<In extends Plane>(spans: readonly Span<In>[]): Span<In> {
  if (spans.length === 0) throw new RangeError("The hull of no spans is not defined");
  return {
    start: Math.min(...spans.map((s) => s.start)),
    end: Math.max(...spans.map((s) => s.end)),
  };
}
