/** The head of the words of a span: what kind of thing they name, without what stands around it. */
import { PHRASE_ENDS, PHRASE_OPENINGS } from "../../languages/en/head-words.ts";
import { lemmaOf } from "../../languages/en/lemmas.ts";
import { fold } from "../../text/fold.ts";

export interface SpanHead {
  /** In the text of the span. */
  readonly start: number;
  readonly end: number;
  /** In the singular, folded. */
  readonly lemma: string;
  readonly isPlural: boolean;
  /** The words before it that tell what kind it is, folded. */
  readonly before: readonly string[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Null where there is no word. */
export function spanHead(text: string): SpanHead | null {
  const words = wordsIn(text);
  const opening = words.findIndex(({ text: word }) => !isOpening(word));
  const phrase = words.slice(Math.max(0, opening));
  const end = phrase.findIndex((word, at) => at > 0 && endsPhrase(word, phrase[at - 1], text));
  const own = end < 0 ? phrase : phrase.slice(0, end);
  const head = own.at(-1);
  if (head === undefined) return null;
  return {
    start: head.start,
    end: head.end,
    lemma: singular(head.text),
    isPlural: singular(head.text) !== fold(head.text),
    before: own.slice(0, -1).map(({ text: word }) => fold(word)),
  };
}

/** A possessive ending is no part of the word. */
function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.&-]*(?<![.-])/gu)]
    .map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }))
    .filter(({ text: word, start }) => !(word === "s" && /['’]$/.test(text.slice(0, start))));
}

const isOpening = (word: string): boolean => PHRASE_OPENINGS.has(fold(word));

function endsPhrase(word: Word, before: Word | undefined, text: string): boolean {
  const between = text.slice(before?.end ?? word.start, word.start);
  return PHRASE_ENDS.has(fold(word.text)) || /[,;:(–—]/.test(between);
}

const singular = (word: string): string =>
  lemmaOf(fold(word), { upos: "NOUN", xpos: "NNS" } as Parameters<typeof lemmaOf>[1]);
