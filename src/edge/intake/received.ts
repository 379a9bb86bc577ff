import type { Article } from "../../core/annotation/article.ts";
import type { Refusal } from "./refusal.ts";

/** An article as it came in. */
export interface ReceivedArticle {
  /** Of the file, or of the member of an archive, or the address. */
  readonly path: string;
  readonly article: Article;
  /** What the article is read from again: the file, the page, or its own part of a bundle. */
  readonly bytes: Buffer;
  /** The address it was published at, where that is known to be so: what arrives there later is a new version. */
  readonly place?: string;
}

/** One input: the article with its bytes, why it was not taken, or that the site says nothing has changed. */
export type Received =
  | ReceivedArticle
  | { readonly path: string; readonly refusal: Refusal }
  | { readonly path: string; readonly unchanged: true };
