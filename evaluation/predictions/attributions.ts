/** The statements that the program reads, as attributions. */
import type { Quote } from "../../src/core/annotation/contract.ts";
import type { Language } from "../../src/core/languages/language.ts";
import { CodePoints } from "../code-points.ts";
import { plainText, readPlain } from "../program.ts";
import type { AttributedText, Bounds, PredictedAttributions } from "../scorers/attributions.ts";

/** Weaker statements count too: only what the reader itself rejects is left out. */
export function readAttributions(
  { id, text }: AttributedText,
  language: Language,
): PredictedAttributions {
  const points = new CodePoints(text);
  const bounds = (quotes: readonly (Quote | null)[]): Bounds[] =>
    quotes.flatMap((quote): Bounds[] =>
      quote === null ? [] : [[points.toPoints(quote.start), points.toPoints(quote.end)]],
    );
  const { statements } = readPlain(plainText(text, language), id);
  return {
    id,
    attributions: statements
      .filter(({ standing }) => standing !== "rejected")
      .map(({ source, cue, content }) => ({
        source: bounds([source]),
        cue: bounds([cue]),
        content: bounds(content),
      })),
  };
}
