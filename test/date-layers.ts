import type { Layers, Segment } from "../src/core/annotation/layers.ts";
import { NO_PACKS } from "../src/core/languages/packs.ts";
import type { ReadingContext } from "../src/core/read/context.ts";
import { dates } from "../src/core/read/dates.ts";
import { sentences } from "../src/core/read/sentences.ts";
import { tokens } from "../src/core/read/tokens.ts";

/** The layers up to the dates of a text whose lines are its segments. `published` is EDTF. */
export function dateLayersOf(
  text: string,
  published: string | null,
): Pick<Layers, "segments" | "tokens" | "sentences" | "dates"> {
  const context: ReadingContext = {
    text,
    language: { syntax: null, recogniser: null, packs: NO_PACKS },
    published: published === null ? null : { edtf: published, expression: null, basis: "given" },
    issuer: null,
    outlet: null,
  };
  const segments: Segment[] = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    role: "body",
  }));
  const withTokens = { segments, tokens: tokens.read({ segments }, context).layer };
  const all = { ...withTokens, sentences: sentences.read(withTokens, context).layer };
  return { ...all, dates: dates.read(all, context).layer };
}
