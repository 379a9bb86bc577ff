import type { ReadArticle } from "../read-article.ts";
import { type BodyWord, bodyWordsOf } from "./body-words.ts";

/** An article with the words of its body. */
export interface Body {
  readonly article: ReadArticle;
  readonly words: readonly BodyWord[];
}

export const bodyOf = (article: ReadArticle): Body => ({ article, words: bodyWordsOf(article) });
