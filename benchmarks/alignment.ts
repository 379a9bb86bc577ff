/**
 * Lays a system's words over the words of a treebank. A gold word has the tag and the head of the system's word with the
 * same bounds; where there is none it has neither, and counts as wrong.
 */
import { inkCount, type PredictedTrees, type TreeDocument } from "../evaluation/scorers/trees.ts";
import type { Span } from "../src/core/text/span.ts";
import type { Annotated } from "./annotated.ts";

/** Not the index of any word, and no root. */
const NO_HEAD = -2;

type Guess = PredictedTrees["parses"][number][number];

const NO_GUESS: Guess = { upos: "", xpos: "", head: NO_HEAD, label: "" };

/** Whether a system has a word where the gold has one. */
export function isFound(guess: Guess | undefined): boolean {
  return guess !== undefined && guess !== NO_GUESS;
}

export function alignedTrees(document: TreeDocument, annotated: Annotated): PredictedTrees {
  const { id, text } = document;
  const own = new Map(annotated.tokens.map((token, at) => [keyOf(token), at]));
  const parses = goldPlaces(document).map((places) => {
    const indexes = places.map((place) => (place === null ? undefined : own.get(keyOf(place))));
    const inSentence = new Map(indexes.map((index, at) => [index, at]));
    return indexes.map((index) => {
      const token = index === undefined ? undefined : annotated.tokens[index];
      if (token === undefined) return NO_GUESS;
      const { upos, xpos, label } = token;
      const head = token.head === -1 ? -1 : (inSentence.get(token.head ?? NO_HEAD) ?? NO_HEAD);
      return { upos, xpos, label, head };
    });
  });
  return { id, parses, ends: annotated.ends.map((end) => inkCount(text.slice(0, end))) };
}

const keyOf = ({ start, end }: Span<"text">): string => `${start}-${end}`;

/** Where the words of each sentence stand in the text; null for a word that is not printed as it is listed. */
export function goldPlaces({
  text,
  sentences,
}: TreeDocument): readonly (readonly (Span<"text"> | null)[])[] {
  let at = 0;
  return sentences.map((tokens) =>
    tokens.map(({ form }) => {
      while (/\s/.test(text.charAt(at))) at++;
      if (!text.startsWith(form, at)) return null;
      const start = at;
      at += form.length;
      return { start, end: at };
    }),
  );
}
