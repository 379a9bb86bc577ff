import type { ReadArticle } from "../read-article.ts";
import { bodyWordsOf } from "./body-words.ts";
import { type Account, accountsIn } from "./paraphrases.ts";
import { type Text, textOf } from "./runs.ts";

/** An article with the words of its body, made ready to be compared with others. */
export interface Body extends Text {
  readonly article: ReadArticle;
  readonly accounts: readonly Account[];
}

export const bodyOf = (article: ReadArticle): Body => ({
  article,
  accounts: accountsIn(article),
  ...textOf(bodyWordsOf(article)),
});
