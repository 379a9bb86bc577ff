/** How well a system reads the sentences and words of a treebank from its raw text. */
import { share } from "../evaluation/measures.ts";
import {
  type PredictedTrees,
  scoreTrees,
  type TreeDocument,
  type TreeToken,
} from "../evaluation/scorers/trees.ts";
import { alignedTrees, isFound } from "./alignment.ts";
import type { Annotated } from "./annotated.ts";

export interface WordScores {
  readonly sentences: number;
  /** Gold words that the system has with the same bounds. */
  readonly words: number;
  readonly upos: number;
  /** Without punctuation, which not every system takes for words. */
  readonly uposOfWords: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
  /** Heads of the words whose head is the same in the schemes of all systems. */
  readonly commonHeads: number;
}

/** Determiner, adjective, number and compound before their noun, owner, object: Stanford's, ClearNLP's and UD's head alike. */
const COMMON_LABELS = new Set(["det", "amod", "nummod", "compound", "nmod:poss", "obj"]);

/** One annotation a document, in the same order. */
export function scoreWords(
  gold: readonly TreeDocument[],
  annotated: readonly Annotated[],
): WordScores {
  const aligned = gold.flatMap((document, at) => {
    const own = annotated[at];
    return own === undefined ? [] : [alignedTrees(document, own)];
  });
  const byId = new Map(aligned.map((trees) => [trees.id, trees]));
  const { scores, more } = scoreTrees(gold, byId);
  const shareOf = sharesOf(gold, byId);
  return {
    sentences: scores["sentences"] ?? 0,
    upos: scores["upos"] ?? 0,
    uas: scores["uas"] ?? 0,
    las: scores["las"] ?? 0,
    xpos: more["xpos"] ?? 0,
    words: shareOf(
      () => true,
      (guess) => isFound(guess),
    ),
    uposOfWords: shareOf(
      ({ upos }) => upos !== "PUNCT",
      (guess, { upos }) => guess?.upos === upos,
    ),
    commonHeads: shareOf(
      ({ label }) => COMMON_LABELS.has(label),
      (guess, { head }) => guess?.head === head,
    ),
  };
}

type Guess = PredictedTrees["parses"][number][number] | undefined;

function sharesOf(gold: readonly TreeDocument[], byId: ReadonlyMap<string, PredictedTrees>) {
  const pairs = gold.flatMap(({ id, sentences }) =>
    sentences.flatMap((tokens, at) =>
      tokens.map((token, i) => ({ token, guess: byId.get(id)?.parses[at]?.[i] })),
    ),
  );
  return (
    counts: (token: TreeToken) => boolean,
    isRight: (guess: Guess, token: TreeToken) => boolean,
  ): number => {
    const counted = pairs.filter(({ token }) => counts(token));
    return share(
      counted.filter(({ token, guess }) => isRight(guess, token)).length,
      counted.length,
    );
  };
}
