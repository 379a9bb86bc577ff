import type { Problem, ReadDate, Zone } from "../annotation/contract.ts";
import type { Segment } from "../annotation/layers.ts";
import type { Edited } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

/** An article with its zones decided, and the plane that the stages read. */
export interface Cleaned {
  /** In order, disjoint, together covering every non-blank character of the text. */
  readonly zones: readonly Zone[];
  readonly title: Span<"text"> | null;
  /** One a name, without "By". */
  readonly bylines: readonly Span<"text">[];
  /** A page's headline in the words of its text or its metadata; null for plain text. */
  readonly headline: string | null;
  /** Who wrote a page, by its text or its metadata; none for plain text. */
  readonly authors: readonly string[];
  /** Null when no date is stated; a page clock is none. */
  readonly published: ReadDate<Span<"text">> | null;
  /** The text without page furniture and invisible characters; paragraphs are parted by "\n\n". */
  readonly clean: Edited<"text", "clean">;
  readonly segments: readonly Segment[];
  /** Their spans lie in the text. */
  readonly problems: readonly Problem[];
  /** ISO 639-1 where a language is recognised, else "und". Only "en" has segments. */
  readonly language: string;
}
