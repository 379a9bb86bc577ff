/** Dependencies from a trained table: greedy arc-hybrid moves. */
import type { Clusters } from "../clusters.ts";
import type { Parser, TaggedWord } from "../language.ts";
import { decodeTable, type LinearTable } from "../table.ts";
import { ATOM_COUNT, PARSE_FEATURES, parseFeatures, taggedAtoms } from "./parser-features.ts";
import { LEFT, type Move, ParserState, RIGHT, SHIFT } from "./parser-state.ts";
import { atomsOf } from "./word-shapes.ts";

/** Classes are "S", and "L" or "R" with a label: "L nsubj". */
export interface MoveNames {
  readonly moves: readonly Move[];
  /** Number of each class's label in `labels`, 0 for shift. */
  readonly labelOf: readonly number[];
  readonly labels: readonly string[];
}

export function moveNames(classes: readonly string[]): MoveNames {
  const labels = [...new Set(classes.map((name) => name.slice(2)).filter(Boolean))].sort();
  return {
    moves: classes.map((name) => (name === "S" ? SHIFT : name.startsWith("L") ? LEFT : RIGHT)),
    labelOf: classes.map((name) => Math.max(0, labels.indexOf(name.slice(2)))),
    labels,
  };
}

/** A parser out of the bytes of `models/parser.bin`. */
export function parserOf(bytes: Uint8Array, clusters: Clusters): Parser {
  const table = decodeTable(bytes);
  const names = moveNames(table.classes);
  return {
    parse(words, tags) {
      if (words.length === 0) return { head: [], label: [] };
      const state = run(words, tags, { table, names, clusters });
      return {
        head: Array.from(words, (_, i) => {
          const head = state.heads[i] ?? -1;
          return head === words.length ? -1 : head;
        }),
        label: Array.from(words, (_, i) => names.labels[(state.labels[i] ?? 1) - 1] ?? "dep"),
      };
    },
  };
}

interface ParserTables {
  readonly table: LinearTable;
  readonly names: MoveNames;
  readonly clusters: Clusters;
}

function run(
  words: readonly string[],
  tags: readonly TaggedWord[],
  { table, names, clusters }: ParserTables,
): ParserState {
  const sentence = taggedAtoms(atomsOf(words, clusters), tags);
  const state = new ParserState(words.length);
  const atoms = new Int32Array(ATOM_COUNT);
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Int32Array(table.classes.length);
  while (!state.done) {
    parseFeatures(state, sentence, atoms, features);
    scores.fill(0);
    table.score(features, PARSE_FEATURES, scores);
    const chosen = bestMove(state, names.moves, scores);
    state.apply(names.moves[chosen] as Move, names.labelOf[chosen] as number);
  }
  return state;
}

/** The class of the highest score among the moves the state allows; the first of equals. */
export function bestMove(state: ParserState, moves: readonly Move[], scores: Int32Array): number {
  const allowed = [state.may(SHIFT), state.may(LEFT), state.may(RIGHT)];
  let chosen = -1;
  for (let c = 0; c < moves.length; c++) {
    if (!allowed[moves[c] as Move]) continue;
    if (chosen < 0 || (scores[c] as number) > (scores[chosen] as number)) chosen = c;
  }
  return chosen;
}
