/** Trains the parser: an averaged perceptron over its own moves, told by a dynamic oracle which moves lose nothing. */
import type { Clusters } from "../src/core/languages/clusters.ts";
import { bestMove, type MoveNames, moveNames } from "../src/core/languages/en/parser.ts";
import {
  ATOM_COUNT,
  PARSE_FEATURES,
  parseFeatures,
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

const QUANTISED: Quantised = { top: 64, least: 1 };
/** Features called for less often get no weights. */
const PATIENCE = 5;
/** From this round on the parser mostly follows its own moves, right or wrong. */
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
  const classes = [
    "S",
    ...labels.map((label) => `L ${label}`),
    ...labels.map((label) => `R ${label}`),
  ];
  const names = moveNames(classes);
  const model = new Perceptron(PATIENCE);
  const order = Int32Array.from(trees.keys());
  const shuffle = shuffler(7);
  for (let round = 0; round < rounds; round++) {
    shuffle(order);
    for (const t of order) {
      const tree = trees[t] as Tree;
      const gold = goldOf(tree, tags[t] ?? [], names, clusters);
      learnTree(gold, names, model, round >= EXPLORE_FROM);
    }
  }
  return model.encode(classes, QUANTISED);
}

function goldOf(
  tree: Tree,
  tags: readonly TaggedWord[],
  names: MoveNames,
  clusters: Clusters,
): Gold {
  const words = tree.words.map((word) => word.form);
  return {
    sentence: taggedAtoms(atomsOf(words, clusters), tags),
    heads: Int32Array.from(tree.words, ({ head }) => (head < 0 ? words.length : head)),
    labels: Int32Array.from(tree.words, ({ label }) => names.labels.indexOf(label)),
  };
}

const atoms = new Int32Array(ATOM_COUNT);
const features = new Int32Array(PARSE_FEATURES);

function learnTree(gold: Gold, names: MoveNames, model: Perceptron, explore: boolean): void {
  const state = new ParserState(gold.heads.length);
  const scores = new Int32Array(names.moves.length);
  while (!state.done) {
    parseFeatures(state, gold.sentence, atoms, features);
    scores.fill(0);
    model.score(features, PARSE_FEATURES, scores);
    const guess = bestMove(state, names.moves, scores);
    const right = bestRightMove(state, gold, names, scores);
    model.next();
    if (guess !== right) {
      model.update(features, PARSE_FEATURES, right, 1);
      model.update(features, PARSE_FEATURES, guess, -1);
    }
    const taken = explore ? guess : right;
    state.apply(names.moves[taken] as Move, names.labelOf[taken] as number);
  }
}

/** The class with the highest score among those that lose the fewest arcs of the gold tree. */
function bestRightMove(
  state: ParserState,
  gold: Gold,
  names: MoveNames,
  scores: Int32Array,
): number {
  const costs = [SHIFT, LEFT, RIGHT].map((move) =>
    state.may(move as Move) ? costOf(state, gold, move as Move) : Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...costs);
  const s0 = state.onStack(0);
  const goldHead = s0 < 0 ? -1 : gold.heads[s0];
  let chosen = -1;
  for (let c = 0; c < names.moves.length; c++) {
    const move = names.moves[c] as Move;
    if (costs[move] !== least) continue;
    const head = move === LEFT ? state.next : state.onStack(1);
    const isGoldArc = move !== SHIFT && head === goldHead;
    if (isGoldArc && names.labelOf[c] !== gold.labels[s0]) continue;
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
