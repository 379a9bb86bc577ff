/** Dependencies from a trained table: the best arc-hybrid move with its label, one after the other. */
import type { Clusters } from "../clusters.ts";
import type { Parser, TaggedWord } from "../language.ts";
import { decodeTable, type LinearTable } from "../table.ts";
import { FEATURES, lookAt, looking, taggedAtoms } from "./parser-features.ts";
import { LEFT, type Move, ParserState, RIGHT, SHIFT } from "./parser-state.ts";
import { atomsOf } from "./word-shapes.ts";

/** A parser out of the bytes of `models/parser.bin`. */
export function parserOf(bytes: Uint8Array, clusters: Clusters): Parser {
  const table = decodeTable(bytes);
  const labels = labelsOf(table.classes);
  return {
    parse(words, tags) {
      if (words.length === 0) return { head: [], label: [] };
      const state = run(words, tags, table, clusters);
      return {
        head: Array.from(words, (_, i) => {
          const head = state.heads[i] ?? -1;
          return head === words.length ? -1 : head;
        }),
        label: Array.from(words, (_, i) => labels[(state.labels[i] ?? 1) - 1] ?? "dep"),
      };
    },
  };
}

/** The classes of a parser's table: to shift, then to the left and to the right with each label. */
export function classesOf(labels: readonly string[]): string[] {
  const named = (move: string): string[] => labels.map((label) => `${move} ${label}`);
  return ["shift", ...named("left"), ...named("right")];
}

function labelsOf(classes: readonly string[]): readonly string[] {
  const labels = classes.slice(1, 1 + (classes.length - 1) / 2).map((name) => name.slice(5));
  if (classesOf(labels).join() !== classes.join())
    throw new RangeError("This table of weights is not a parser's");
  return labels;
}

function run(
  words: readonly string[],
  tags: readonly TaggedWord[],
  table: LinearTable,
  clusters: Clusters,
): ParserState {
  const sentence = taggedAtoms(atomsOf(words, clusters), tags);
  const state = new ParserState(words.length);
  const look = looking();
  const scores = new Int32Array(table.classes.length);
  while (!state.done) {
    if (state.depth === 0) {
      state.apply(SHIFT, 0);
      continue;
    }
    lookAt(state, sentence, look);
    scores.fill(0);
    table.score(look.features, FEATURES, scores);
    take(state, bestClass(state, scores), scores.length);
  }
  return state;
}

/** The move and the label's number of a class. */
export function moveOf(chosen: number, classes: number): { move: Move; label: number } {
  const labels = (classes - 1) / 2;
  if (chosen === 0) return { move: SHIFT, label: 0 };
  if (chosen <= labels) return { move: LEFT, label: chosen - 1 };
  return { move: RIGHT, label: chosen - 1 - labels };
}

export function take(state: ParserState, chosen: number, classes: number): void {
  const { move, label } = moveOf(chosen, classes);
  state.apply(move, label);
}

/** The class with the highest score among the moves the state allows; the first of equals. */
export function bestClass(state: ParserState, scores: Int32Array): number {
  const labels = (scores.length - 1) / 2;
  let chosen = state.may(SHIFT) ? 0 : -1;
  if (state.may(LEFT)) chosen = better(scores, chosen, 1, labels + 1);
  if (state.may(RIGHT)) chosen = better(scores, chosen, labels + 1, scores.length);
  return chosen;
}

function better(scores: Int32Array, chosen: number, from: number, to: number): number {
  let top = chosen < 0 ? from : chosen;
  for (let c = from; c < to; c++) if ((scores[c] as number) > (scores[top] as number)) top = c;
  return top;
}
