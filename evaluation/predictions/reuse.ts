/** The passages that the program finds shared between texts, each as a case of the later text. */
import { createHash } from "node:crypto";
import type { Article } from "../../src/core/annotation/article.ts";
import type { Passage, Reuse } from "../../src/core/annotation/contract.ts";
import type { Language } from "../../src/core/languages/language.ts";
import { readArticle } from "../../src/core/read/index.ts";
import { sharedPassages } from "../../src/core/reconcile/reuse/shared-passages.ts";
import { linesOf } from "../../src/edge/intake/plain-text.ts";
import { CodePoints } from "../code-points.ts";
import { givenClaims } from "../program.ts";
import type { PredictedReuse, ReuseCase, ReuseText } from "../scorers/shared-passages.ts";

/** Kinds that say that words were taken over; a quotation or a paraphrase is not scored. */
const SCORED: ReadonlySet<Reuse["kind"]> = new Set(["verbatim", "near"]);

export function readReuse(texts: readonly ReuseText[], language: Language): PredictedReuse[] {
  const articles = texts.map((row) => ({
    id: row.id,
    claims: claimsOf(row),
    reading: readArticle(articleOf(row), language),
  }));
  const days = new Map(texts.map(({ id, published }) => [id, published]));
  const points = new Map(texts.map(({ id, text }) => [id, new CodePoints(text)]));
  const cases = new Map<string, ReuseCase[]>();
  for (const { kind, a, b } of sharedPassages(articles)) {
    if (!SCORED.has(kind)) continue;
    const isALater = (days.get(a.article) ?? "") > (days.get(b.article) ?? "");
    const [later, earlier] = isALater ? [a, b] : [b, a];
    const found = cases.get(later.article) ?? [];
    found.push({
      this: boundsOf(later, points),
      sourceId: earlier.article,
      source: boundsOf(earlier, points),
    });
    cases.set(later.article, found);
  }
  return texts.map(({ id }) => ({ id, cases: cases.get(id) ?? [] }));
}

function boundsOf(
  { article, start, end }: Passage,
  points: ReadonlyMap<string, CodePoints>,
): [number, number] {
  const of = points.get(article);
  return [of?.toPoints(start) ?? start, of?.toPoints(end) ?? end];
}

const claimsOf = ({ published, title, outlet }: ReuseText) =>
  givenClaims({ published, title: title ?? null, outlet: outlet ?? null });

function articleOf(row: ReuseText): Article {
  return {
    name: `${row.id}.txt`,
    sha256: createHash("sha256").update(row.text).digest("hex"),
    mediaType: "text/plain",
    text: row.text,
    blocks: linesOf(row.text),
    claims: claimsOf(row),
  };
}
