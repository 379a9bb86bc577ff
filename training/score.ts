/** Scores of nets sentence by sentence on gold bounds, as they come out of training. */
import type { Recogniser, SyntaxReader } from "../src/core/languages/language.ts";
import type { NameSentence } from "./names-data.ts";
import type { Tree } from "./treebank.ts";

export interface TreeScores {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  /** Share of words with the right head, and with head and label. */
  readonly uas: number;
  readonly las: number;
}

/** Punctuation is counted; labels are compared up to the colon. */
export function scoreTrees(trees: readonly Tree[], reader: SyntaxReader): TreeScores {
  const right = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0 };
  for (const { words } of trees) {
    const { tags, head, label } = reader.read(words.map((word) => word.form));
    for (const [i, word] of words.entries()) {
      right.words++;
      right.upos += Number(tags[i]?.upos === word.upos);
      right.xpos += Number(tags[i]?.xpos === word.xpos);
      const isHead = head[i] === word.head;
      right.uas += Number(isHead);
      right.las += Number(isHead && bare(label[i] ?? "") === bare(word.label));
    }
  }
  const share = (count: number): number =>
    Math.round((10_000 * count) / Math.max(1, right.words)) / 100;
  return {
    words: right.words,
    upos: share(right.upos),
    xpos: share(right.xpos),
    uas: share(right.uas),
    las: share(right.las),
  };
}

function bare(label: string): string {
  return label.split(":")[0] ?? label;
}

/** Exact span and type, micro-averaged over persons, bodies and places. */
export function scoreNames(
  sentences: readonly NameSentence[],
  recogniser: Recogniser,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  let gold = 0;
  let found = 0;
  let right = 0;
  for (const { words, names } of sentences) {
    const key = (n: NameSentence["names"][number]): string => `${n.first}-${n.last}-${n.type}`;
    const kept = new Set(names.filter((n) => n.type !== "other").map(key));
    const mine = recogniser
      .recognise(words)
      .filter((n) => n.type !== "other")
      .map(key);
    gold += kept.size;
    found += mine.length;
    right += mine.filter((k) => kept.has(k)).length;
  }
  const percent = (part: number, whole: number): number =>
    Math.round((1000 * part) / Math.max(1, whole)) / 10;
  return {
    precision: percent(right, found),
    recall: percent(right, gold),
    f1: percent(2 * right, gold + found),
  };
}
