import type { Reading } from "../../annotation/contract.ts";
import type { ReadArticle } from "../read-article.ts";
import { bodyWordsOf } from "./body-words.ts";
import { type Account, accountsIn } from "./paraphrases.ts";
import { type Text, textOf } from "./runs.ts";

/** An article with the words of its body, made ready to be compared with others. */
export interface Body extends Text {
  readonly article: ReadArticle;
  readonly accounts: readonly Account[];
}

/** Made once for a reading: when an article is added, those beside it are asked again and again. */
const MADE = new WeakMap<Reading, Omit<Body, "article">>();

export function bodyOf(article: ReadArticle): Body {
  const known = MADE.get(article.reading);
  if (known !== undefined) return { article, ...known };
  const made = { accounts: accountsIn(article), ...textOf(bodyWordsOf(article)) };
  MADE.set(article.reading, made);
  return { article, ...made };
}
