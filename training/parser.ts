/** Trains the parser: an averaged perceptron over its own moves, told by a dynamic oracle which moves lose nothing. */
import type { Clusters } from "../src/core/languages/clusters.ts";
import { bestClass, classesOf, moveOf, take } from "../src/core/languages/en/parser.ts";
import {
  FEATURES,
  lookAt,
  looking,
  type TaggedAtoms,
  taggedAtoms,
} from "../src/core/languages/en/parser-features.ts";
import {
  LEFT,
  type Move,
  ParserState,
  RIGHT,
  SHIFT,
} from "../src/core/languages/en/parser-state.ts";
import { atomsOf } from "../src/core/languages/en/word-shapes.ts";
import type { TaggedWord } from "../src/core/languages/language.ts";
import { Perceptron, type Quantised, shuffler } from "./perceptron.ts";
import type { Tree } from "./treebank.ts";

const QUANTISED: Quantised = { top: 64, least: 4 };
/** Features called for less often get no weights. */
const PATIENCE = 5;
/** From this round on the parser follows its own moves, right or wrong. */
const EXPLORE_FROM = 1;

interface Gold {
  readonly sentence: TaggedAtoms;
  /** Head of each word, the sentence's length for the root. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** The bytes of a parser's table. `tags` holds the tags the tagger gives each tree, as it will at work. */
export function trainParser(
  trees: readonly Tree[],
  tags: readonly (readonly TaggedWord[])[],
  clusters: Clusters,
  rounds: number,
): Uint8Array {
  const labels = [...new Set(trees.flatMap((tree) => tree.words.map((word) => word.label)))].sort();
  const classes = classesOf(labels);
  const model = new Perceptron(PATIENCE);
  const order = Int32Array.from(trees.keys());
  const shuffle = shuffler(7);
  const scores = new Int32Array(classes.length);
  for (let round = 0; round < rounds; round++) {
    shuffle(order);
    for (const t of order) {
      const gold = goldOf(trees[t] as Tree, tags[t] ?? [], labels, clusters);
      learnTree(gold, model, scores, round >= EXPLORE_FROM);
    }
  }
  return model.encode(classes, QUANTISED);
}

function goldOf(
  tree: Tree,
  tags: readonly TaggedWord[],
  labels: readonly string[],
  clusters: Clusters,
): Gold {
  const words = tree.words.map((word) => word.form);
  return {
    sentence: taggedAtoms(atomsOf(words, clusters), tags),
    heads: Int32Array.from(tree.words, ({ head }) => (head < 0 ? words.length : head)),
    labels: Int32Array.from(tree.words, ({ label }) => labels.indexOf(label)),
  };
}

const look = looking();

function learnTree(gold: Gold, model: Perceptron, scores: Int32Array, explore: boolean): void {
  const state = new ParserState(gold.heads.length);
  while (!state.done) {
    lookAt(state, gold.sentence, look);
    scores.fill(0);
    model.score(look.features, FEATURES, scores);
    const guess = bestClass(state, scores);
    const right = bestRightClass(state, gold, scores);
    model.next();
    if (guess !== right) {
      model.update(look.features, FEATURES, right, 1);
      model.update(look.features, FEATURES, guess, -1);
    }
    take(state, explore ? guess : right, scores.length);
  }
}

/** The class with the highest score among those that lose the fewest arcs of the gold tree. */
function bestRightClass(state: ParserState, gold: Gold, scores: Int32Array): number {
  const costs = ([SHIFT, LEFT, RIGHT] as const).map((move) =>
    state.may(move) ? costOf(state, gold, move) : Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...costs);
  const child = state.onStack(0);
  const goldHead = child < 0 ? -1 : gold.heads[child];
  let chosen = -1;
  for (let c = 0; c < scores.length; c++) {
    const { move, label } = moveOf(c, scores.length);
    if (costs[move] !== least) continue;
    const head = move === LEFT ? state.next : state.onStack(1);
    const isGoldArc = move !== SHIFT && head === goldHead;
    if (isGoldArc && label !== gold.labels[child]) continue;
    if (chosen < 0 || (scores[c] as number) > (scores[chosen] as number)) chosen = c;
  }
  return chosen;
}

/** How many gold arcs can no longer be made after a move. */
function costOf(state: ParserState, { heads }: Gold, move: Move): number {
  const { next, length, stack, depth } = state;
  if (move === SHIFT) return costOfShift(state, heads);
  const s0 = stack[depth - 1] as number;
  const head = heads[s0] as number;
  let cost = 0;
  for (let word = next; word < length; word++) cost += Number(heads[word] === s0);
  const isLost =
    move === RIGHT ? head >= next : head > next || (depth > 1 && head === stack[depth - 2]);
  return cost + Number(isLost);
}

/** The next word can no longer be the head of words on the stack, nor hang on those below the top. */
function costOfShift({ next, stack, depth }: ParserState, heads: Int32Array): number {
  let cost = 0;
  for (let i = 0; i < depth; i++) {
    const word = stack[i] as number;
    cost += Number(heads[word] === next) + Number(heads[next] === word && i < depth - 1);
  }
  return cost;
}
