/** Where words stand between quotation marks, whatever marks the text uses. */
import type { Problem } from "../../annotation/contract.ts";
import type { Quotation } from "../../annotation/layers.ts";
import type { Stage } from "../../annotation/pipeline.ts";
import type { ReadingContext } from "../context.ts";
import { type FoundQuotation, quotationsOf } from "./paragraph.ts";

/** Sorted by start, the outermost first. A mark without a partner leaves the problem "unclosed-quotation". */
export const quotations: Stage<"segments", "quotations", ReadingContext> = {
  needs: ["segments"],
  makes: "quotations",
  read({ segments }, { text }) {
    const layer = numbered(segments.map((segment) => quotationsOf(text, segment)));
    const speeches = extentOf(layer);
    return { layer, problems: layer.flatMap((q) => unclosed(q, speeches.get(q.speech))) };
  },
};

/** A paragraph left open and the next one, which opens with a mark or only closes one, are one speech. */
function numbered(paragraphs: readonly (readonly FoundQuotation[])[]): readonly Quotation[] {
  const out: Quotation[] = [];
  let speech = -1;
  let goesOn = false;
  for (const found of paragraphs) {
    const joined = goesOn ? found.find((q) => q.leads) : undefined;
    for (const quotation of found) {
      if (quotation.level === 1 && quotation !== joined) speech++;
      const { start, end, outer, level, closed } = quotation;
      out.push({ start, end, outer, level, closed, speech });
    }
    goesOn = found.findLast((q) => q.level === 1)?.leftOpen ?? false;
  }
  return out;
}

/** Where the outermost quotations of a speech begin. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

function extentOf(all: readonly Quotation[]): ReadonlyMap<number, Extent> {
  const speeches = new Map<number, Extent>();
  for (const { level, speech, start } of all) {
    if (level > 1) continue;
    const { first, last } = speeches.get(speech) ?? { first: start, last: start };
    speeches.set(speech, { first: Math.min(first, start), last: Math.max(last, start) });
  }
  return speeches;
}

/** The last paragraph of a speech is the one that should close. */
function unclosed(q: Quotation, speech: Extent | undefined): readonly Problem[] {
  const goesOn = speech !== undefined && speech.last > q.start;
  const wentOn = speech !== undefined && speech.first < q.start;
  const isSound = q.closed || q.level > 1 || goesOn || (wentOn && q.outer.end > q.end);
  if (isSound) return [];
  const at = { start: q.outer.start, end: q.outer.end };
  return [
    {
      code: "unclosed-quotation",
      message: "A quotation mark has no partner in its paragraph.",
      at,
    },
  ];
}
