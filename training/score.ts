/** Scores of tags and trees on gold tokens, punctuation counted, labels compared up to the colon. */
import type { Parser, Tagger } from "../src/core/languages/language.ts";
import type { Tree } from "./treebank.ts";

export interface TreeScores {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  /** Share of words with the right head, and with head and label. */
  readonly uas: number;
  readonly las: number;
}

export function scoreTrees(
  trees: readonly Tree[],
  tagger: Tagger,
  parser: Parser | null,
): TreeScores {
  const right = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0 };
  for (const { words } of trees) {
    const forms = words.map((word) => word.form);
    const tags = tagger.tag(forms);
    const tree = parser?.parse(forms, tags);
    for (const [i, word] of words.entries()) {
      right.words++;
      right.upos += Number(tags[i]?.upos === word.upos);
      right.xpos += Number(tags[i]?.xpos === word.xpos);
      const isHead = tree?.head[i] === word.head;
      right.uas += Number(isHead);
      right.las += Number(isHead && bare(tree?.label[i] ?? "") === bare(word.label));
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
