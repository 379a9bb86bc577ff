/** What a system says of a text, in the form that every measured program prints: places are UTF-16 code units. */
import type { Span } from "../src/core/text/span.ts";

/** Tags and labels are the system's own words; empty where it has none. */
export interface AnnotatedToken extends Span<"text"> {
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head among the tokens of the text, -1 at a root; null where a system has no trees. */
  readonly head: number | null;
  readonly label: string;
}

export interface AnnotatedName extends Span<"text"> {
  readonly type: string;
}

export interface Annotated {
  readonly tokens: readonly AnnotatedToken[];
  /** Where each sentence ends; blanks behind it do not matter. */
  readonly ends: readonly number[];
  readonly names: readonly AnnotatedName[];
}

/** One text a line. */
export function parseAnnotated(lines: string): readonly Annotated[] {
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Annotated);
}
