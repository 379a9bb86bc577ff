/** What intake hands to the core: one article as received, and what was told about it. */
import type { Span } from "../text/span.ts";
import type { Problem } from "./contract.ts";

/** A block of visible text, in reading order. Plain text comes as one block a line, HTML as one a block element. */
export interface Block extends Span<"text"> {
  /** The HTML element ("p", "h1", "li", "blockquote", "figcaption", "time" …); "line" in plain text. */
  readonly tag: string;
  /**
   * Elements around the block and the block itself, outermost first, each with its id, classes, role and itemprop in
   * lower case, as "nav", "div.share-tools", "footer#page"; the innermost forty, empty in plain text.
   */
  readonly path: readonly string[];
  /** Characters of the block inside links, from 0 to the block's length. */
  readonly linked: number;
  /** Numbers of the elements of `path`, counted as they opened on the page: two blocks with one number share it. */
  readonly elements?: readonly number[];
  /** Share of its runs of words that the page's metadata repeats as the article's body, in thousandths. */
  readonly told?: number;
  /** Superscript marks of foot notes, which are no part of the word before them. */
  readonly notes?: readonly Span<"text">[];
}

export type ClaimField =
  | "title"
  | "published"
  /** The day of the last change. */
  | "modified"
  | "author"
  | "outlet"
  | "issuer"
  | "url"
  | "language"
  /** What a page calls itself: "article", "Product", "DiscussionForumPosting". */
  | "page-type"
  | "description";

/** What page metadata, a manifest or a person says of an article: kept apart, never mixed with what the text says. */
export interface Claim {
  readonly field: ClaimField;
  readonly value: string;
  readonly basis: "metadata" | "given";
  /** "json-ld", "open-graph", "meta", "time", "url", "manifest:FILE", "flag". */
  readonly from: string;
}

export interface Article {
  /** Base name of the file or address. */
  readonly name: string;
  /** Of the bytes received, lower-case hex. */
  readonly sha256: string;
  readonly mediaType: string;
  /** All visible text; for plain text the whole file as decoded, nothing removed. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  /** What intake could not decode or had to guess; spans of the text. Absent when there was nothing. */
  readonly problems?: readonly Problem[];
}
