import type { ReadArticle } from "../read-article.ts";
import { bodyWordsOf } from "./body-words.ts";
import { type Text, textOf } from "./runs.ts";

/** An article with the words of its body, made ready to be compared with others. */
export interface Body extends Text {
  readonly article: ReadArticle;
}

export const bodyOf = (article: ReadArticle): Body => ({
  article,
  ...textOf(bodyWordsOf(article)),
});
