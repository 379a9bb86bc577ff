/** Pages as plain text, and the articles alone: what people copy out of a browser, with more or less around it. */
import { flattened, type Gap, plainArticle } from "../../evaluation/predictions/plain-pages.ts";
import { hashText } from "../../src/core/languages/hashes.ts";
import { bodyWords, wordsOf } from "./body-labels.ts";
import type { MarkedPage } from "./page-sets.ts";

/**
 * Each page flattened, what a person selects of it around the article, and each article without its page, so that it is
 * learnt what a text with little or no furniture is like.
 */
export function plainPages(pages: readonly MarkedPage[]): readonly MarkedPage[] {
  return pages.flatMap((page) => {
    const dice = hashText(page.gold.id) >>> 0;
    const gap: Gap = dice % 2 === 0 ? "\n\n" : "\n";
    const flat = { ...page, article: flattened(page.article, gap) };
    if (!isArticle(page)) return [flat];
    const selected = selectedOf(page, gap, dice);
    return [flat, ...(selected === null ? [] : [selected]), aloneOf(page, gap, dice % 3)];
  });
}

const isArticle = ({ gold: { type, text } }: MarkedPage): boolean =>
  Boolean(text) && (type == null || type === "article");

/** What stands in a page already is not learnt as much again. */
const AGAIN = 0.5;
const MOST_AROUND = 24;

/** The blocks from a few above the body to a few below it; null for a page that does not show its body. */
function selectedOf(page: MarkedPage, gap: Gap, dice: number): MarkedPage | null {
  const { article, gold, set } = page;
  const words = article.blocks.map(({ start, end }) => wordsOf(article.text.slice(start, end)));
  const hits = bodyWords(words, wordsOf(gold.text ?? ""));
  const isBody = (hit: number, i: number): boolean => 2 * hit > (words[i]?.length ?? 0);
  const [first, last] = [hits.findIndex(isBody), hits.findLastIndex(isBody)];
  if (first < 0) return null;
  const above = (dice >>> 4) % MOST_AROUND;
  const below = (dice >>> 12) % MOST_AROUND;
  const blocks = article.blocks.slice(Math.max(0, first - above), last + 1 + below);
  const selected = flattened({ ...article, blocks }, gap);
  return { ...page, set: `${set}, selected`, article: selected, weight: AGAIN };
}

/** The body that people marked; of three one under its headline, one under headline and day. */
function aloneOf({ set, gold, site }: MarkedPage, gap: Gap, above: number): MarkedPage {
  const head = [above > 0 ? gold.title : null, above > 1 ? gold.published : null];
  const body = (gold.text ?? "").split(/\n+/);
  const text = [...head, ...body].filter(Boolean).join(gap);
  return {
    set: `${set}, article alone`,
    gold: { ...gold, title: above > 0 ? (gold.title ?? null) : null },
    site,
    weight: AGAIN,
    article: plainArticle(gold.file, text),
  };
}
