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
  /** When it was fetched, saved or captured: no date of publication, but not before it. */
  | "retrieved"
  /** When a file says that it was made: no date of publication. */
  | "created"
  /** What an official text says it is: "joint-statement", "statement", "readout", "fact-sheet", "transcript", "press-release". */
  | "kind"
  /** What a page calls itself: "article", "Product", "DiscussionForumPosting". */
  | "page-type"
  /** The encoding that the server named: the bytes alone may not tell it. */
  | "charset"
  | "description";

/** What page metadata, a manifest or a person says of an article: kept apart, never mixed with what the text says. */
export interface Claim {
  readonly field: ClaimField;
  readonly value: string;
  readonly basis: "metadata" | "given";
  /**
   * "json-ld", "open-graph", "meta", "time", "attribute", "date-element", "script", "url" of a page; "saved-page" of one that
   * a browser saved; "header" of an article in an export of many; "heading" of an official text; "feed", "warc", "mail",
   * "http"; "detected" from the words; "docx", "docx-properties", "rtf-info", "pdf-info"; "manifest:FILE", "flag".
   */
  readonly from: string;
}

/** Where a stretch of the text stands on a printed page. Points, from the left and the top edge. */
export interface PrintedPlace extends Span<"text"> {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
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
  /** In order, one a printed line; absent for what has no pages. */
  readonly places?: readonly PrintedPlace[];
  /** What intake could not decode or had to guess; spans of the text. Absent when there was nothing. */
  readonly problems?: readonly Problem[];
}
