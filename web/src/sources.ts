/** Articles by a short name, and the three wordings for how many texts a line rests on. */
import type { Passage } from "../../src/core/annotation/contract.ts";
import type { DeskArticle, LineCard } from "../../src/edge/http/contract.ts";
import { printedDate } from "./edtf.ts";

export type LabelOf = (article: string) => string;

/** Longest id or file name part that still reads as a name in a line. */
const SHORT = 6;

/** The id itself where ids are short, else the first part of the file's name, else a number. */
export function labelsOf(articles: readonly DeskArticle[]): LabelOf {
  const byName = articles.map(({ source }) => source.name.split(/[_.\s-]/)[0] ?? "");
  const namesServe =
    new Set(byName).size === articles.length && byName.every((n) => n !== "" && n.length <= SHORT);
  const labels = new Map(
    articles.map(({ id }, at) => {
      if (id.length <= SHORT) return [id, id];
      return [id, namesServe ? (byName[at] ?? id) : String(at + 1)];
    }),
  );
  return (article) => labels.get(article) ?? article;
}

export function titleOf(article: DeskArticle): string {
  return article.title ?? article.source.name;
}

/** Who printed it, when, in which file. */
export function aboutWords(article: DeskArticle): string {
  const file = article.title === null ? null : article.source.name;
  return [article.outlet ?? article.issuer, datedWords(article), file]
    .filter((part) => part !== null)
    .join(" · ");
}

/** The article's date as the record knows it. */
export function datedWords({ published, pageClock }: DeskArticle): string {
  const { edtf, basis, notBefore, notAfter } = published;
  if (edtf !== null)
    return basis === "stated" ? printedDate(edtf) : `${printedDate(edtf)} (${basis})`;
  const bounds =
    notBefore !== null && notAfter !== null
      ? `${printedDate(notBefore)} to ${printedDate(notAfter)}`
      : notBefore !== null
        ? `not before ${printedDate(notBefore)}`
        : notAfter !== null
          ? `by ${printedDate(notAfter)}`
          : "";
  const why = pageClock ? "only a page clock" : "undated";
  return bounds === "" ? why : `${why}, ${bounds}`;
}

/** "5 articles: 2 with a printed date, 2 undated, 1 with only a page clock". */
export function tallyWords(articles: readonly DeskArticle[]): string {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const kind = dateKind(article);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = DATE_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [`${count} ${kind}`];
  });
  return `${articles.length === 1 ? "1 article" : `${articles.length} articles`}: ${parts.join(", ")}`;
}

const DATE_KINDS = [
  "with a printed date",
  "dated by its page",
  "with a date you gave",
  "with an inferred date",
  "undated",
  "with only a page clock",
] as const;

function dateKind({ published, pageClock }: DeskArticle): (typeof DATE_KINDS)[number] {
  if (published.edtf === null) return pageClock ? "with only a page clock" : "undated";
  switch (published.basis) {
    case "stated":
      return "with a printed date";
    case "metadata":
      return "dated by its page";
    case "given":
      return "with a date you gave";
    default:
      return "with an inferred date";
  }
}

/** How many texts speak; empty for a single article, which is named instead. */
export function sourceWords(passages: readonly Passage[], cards: readonly LineCard[]): string {
  const articles = new Set(passages.map(({ article }) => article)).size;
  if (articles < 2) return "";
  const oneText = cards.some(({ sources }) => sources !== null && sources.so === 1);
  return oneText ? "one text" : `${articles} articles, independence not shown`;
}

/** The first passage in each article, in order. */
export function firstPassages(passages: readonly Passage[]): readonly Passage[] {
  const seen = new Set<string>();
  return passages.filter(({ article }) => !seen.has(article) && seen.add(article));
}
