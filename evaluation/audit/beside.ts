/** A line as it is judged: its words beside its passages, each in the sentence it stands in. */
import type { Passage, RecordArticle } from "../../src/core/annotation/contract.ts";
import type { ReadArticle } from "../../src/core/reconcile/read-article.ts";
import type { ShownLine } from "./lines.ts";
import type { Judged } from "./verdicts.ts";

export interface Shelf {
  readonly articles: ReadonlyMap<string, ReadArticle>;
  readonly described: ReadonlyMap<string, RecordArticle>;
}

/** Passages beyond these are only counted. */
const MOST_PASSAGES = 6;

export function printedLine(
  { id, kind, says, passages }: ShownLine,
  number: number,
  shelf: Shelf | undefined,
  judged: Judged | undefined,
): string {
  const beside = passages
    .slice(0, MOST_PASSAGES)
    .map((passage) => `    ${inSentence(passage, shelf)}`);
  const more = passages.length - beside.length;
  return [
    `${number}. ${id}  ${kind}${judged === undefined ? "" : `  — ${judged.verdict} ${judged.reason}`.trimEnd()}`,
    `    ${says}`,
    ...beside,
    ...(more > 0 ? [`    … and ${more} more passages`] : []),
  ].join("\n");
}

function inSentence({ article, start, end }: Passage, shelf: Shelf | undefined): string {
  const text = shelf?.articles.get(article)?.reading.text ?? "";
  const { published, title } = shelf?.described.get(article) ?? {};
  const { from, to } = sentenceAround(text, start, end);
  const words = `${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}`;
  const headline = (title ?? "").replace(/\s+/g, " ").slice(0, 60);
  return `[${article}, ${published?.edtf ?? "undated"}, “${headline}”] ${words.replace(/\s+/g, " ").trim()}`;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** From the beginning of the first sentence to the end of the last, inside the paragraph. */
function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  const before = text.lastIndexOf("\n\n", start);
  const after = text.indexOf("\n\n", end);
  const [first, last] = [before < 0 ? 0 : before, after < 0 ? text.length : after];
  let [from, to] = [first, last];
  for (const { index, segment } of segmenter.segment(
    text.slice(first, last).replaceAll("\n", " "),
  )) {
    const [opens, closes] = [first + index, first + index + segment.length];
    if (opens <= start) from = opens;
    if (closes >= end) {
      to = closes;
      break;
    }
  }
  return { from, to };
}
