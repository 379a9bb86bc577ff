/** Under which keys an article meets others: two articles that have none in common have no line in common. */

import type { Quote } from "../annotation/contract.ts";
import { wordsOf } from "../text/fold.ts";
import type { Identity } from "./identity/index.ts";
import { linesOf } from "./index.ts";
import { noting, type Placed, placed } from "./meeting.ts";
import type { ReadArticle } from "./read-article.ts";
import { fingerprintsOf } from "./reuse/fingerprints.ts";

export interface ArticleKeys {
  /** An index keeps these, each with the places of what has it. */
  readonly kept: Placed;
  /** And is asked for these, each with the places of what asks for it. */
  readonly asked: Placed;
  /** Of words in a row: kept and asked for. */
  readonly runs: readonly string[];
  /** Opening words of names that other articles may have for something: asked for by the text as a whole. */
  readonly openings: readonly string[];
  /** Names that texts of other articles may hold, with the places of what is called so. */
  readonly names: Placed;
}

/** What an article alone asks for is what it asks for among others, since no key depends on another article. */
export function keysOfArticle(article: ReadArticle, identity: Identity): ArticleKeys {
  const { meeting, kept, asked, names } = noting();
  linesOf([article], identity, { meeting });
  const runs = fingerprintsOf(article).map((run) => `run: ${run}`);
  const openings = new Map<string, Quote[]>();
  for (const [name, at] of names) placed(openings, openingOf(wordsOf(name), 0), at);
  return {
    kept: new Map([...kept, ...openings]),
    asked,
    runs,
    openings: openingsIn(article.reading.text),
    names,
  };
}

/** A name has at least so many words. */
const OPENING = 3;

const openingOf = (words: readonly string[], at: number): string =>
  `named: ${words.slice(at, at + OPENING).join(" ")}`;

function openingsIn(text: string): string[] {
  const words = wordsOf(text);
  return [...new Set(words.slice(0, 1 - OPENING).map((_, at) => openingOf(words, at)))];
}
