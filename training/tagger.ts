/** Trains the tagger: an averaged perceptron over its own tags, left to right. */
import type { Clusters } from "../src/core/languages/clusters.ts";
import {
  best,
  TAG_FEATURES,
  tagFeatures,
  taggerOf,
  wordFeatures,
} from "../src/core/languages/en/tagger.ts";
import { atomsOf } from "../src/core/languages/en/word-shapes.ts";
import type { TaggedWord } from "../src/core/languages/language.ts";
import { Perceptron, type Quantised, shuffler } from "./perceptron.ts";
import type { Tree } from "./treebank.ts";

const QUANTISED: Quantised = { top: 64, least: 1 };
/** Features called for less often get no weights. */
const PATIENCE = 2;

/** The bytes of a tagger's table. */
export function trainTagger(
  trees: readonly Tree[],
  clusters: Clusters,
  rounds: number,
): Uint8Array {
  const nameOf = (word: { upos: string; xpos: string }): string => `${word.upos} ${word.xpos}`;
  const classes = [...new Set(trees.flatMap((tree) => tree.words.map(nameOf)))].sort();
  const numbers = new Map(classes.map((name, i) => [name, i]));
  const gold = trees.map((tree) => tree.words.map((word) => numbers.get(nameOf(word)) ?? 0));
  const model = new Perceptron(PATIENCE);
  const order = Int32Array.from(trees.keys());
  const shuffle = shuffler(1);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(classes.length);
  for (let round = 0; round < rounds; round++) {
    shuffle(order);
    for (const t of order) {
      const words = (trees[t] as Tree).words.map((word) => word.form);
      const atoms = atomsOf(words, clusters);
      const tags = new Int32Array(words.length);
      for (let i = 0; i < words.length; i++) {
        const lasting = wordFeatures(atoms, i, features);
        const count = tagFeatures(atoms, i, tags, { features, from: lasting });
        scores.fill(0);
        model.score(features, count, scores);
        const guess = best(scores);
        const right = gold[t]?.[i] ?? 0;
        model.next();
        if (guess !== right) {
          model.update(features, count, right, 1);
          model.update(features, count, guess, -1);
        }
        tags[i] = guess;
      }
    }
  }
  return model.encode(classes, QUANTISED);
}

/** Tags for each tree by a tagger that has not learned from it, nor from the tree's own text with hyphens joined. */
export function crossTags(
  trees: readonly Tree[],
  clusters: Clusters,
  { rounds, parts }: { rounds: number; parts: number },
): readonly TaggedWord[][] {
  const documents = [...new Set(trees.map((tree) => tree.document))];
  const partOf = new Map(documents.map((name, i) => [name, i % parts]));
  const tags: (readonly TaggedWord[])[] = [];
  for (let part = 0; part < parts; part++) {
    const others = trees.filter((tree) => partOf.get(tree.document) !== part);
    const tagger = taggerOf(trainTagger(others, clusters, rounds), clusters);
    for (const [i, tree] of trees.entries())
      if (partOf.get(tree.document) === part)
        tags[i] = tagger.tag(tree.words.map((word) => word.form));
  }
  return tags.map((sentence) => [...sentence]);
}
