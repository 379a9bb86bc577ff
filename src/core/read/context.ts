import type { ReadDate } from "../annotation/contract.ts";
import type { Language } from "../languages/language.ts";
import type { Span } from "../text/span.ts";

/** What the stages of a reading may know besides the layers. */
export interface ReadingContext {
  /** The clean text, which every span of a stage lies in. */
  readonly text: string;
  readonly language: Language;
  /** The article's own date with its basis; null when it states none. Nothing relative is resolved without it. */
  readonly published: ReadDate<Span> | null;
  /** The body whose "we" the article speaks with, if it is told; never guessed. */
  readonly issuer: string | null;
  /** The outlet's name, if it is told. */
  readonly outlet: string | null;
}
