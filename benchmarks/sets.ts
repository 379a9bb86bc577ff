/** The development sets on which every system is scored, and what each is asked. */
import { readRows } from "../evaluation/documents.ts";
import { readTreeDocuments } from "../evaluation/gold-files/treebank.ts";
import { type NamedText, scoredNames } from "../evaluation/scorers/names.ts";
import type { TreeDocument } from "../evaluation/scorers/trees.ts";
import { findSets } from "../evaluation/sets.ts";

const NAME_SETS = ["entities/uner-ewt-dev", "entities/crossner-politics-dev"];
const WORD_SETS = ["treebank/ewt-dev", "treebank/gum-open-dev"];

export interface GoldSet<Gold> {
  readonly name: string;
  readonly gold: readonly Gold[];
}

export interface GoldSets {
  readonly names: readonly GoldSet<NamedText>[];
  readonly words: readonly GoldSet<TreeDocument>[];
}

/** Those of the sets that the folder holds. */
export function goldSets(data: string): GoldSets {
  const found = findSets(data);
  const named = <Gold>(wanted: readonly string[], read: (path: string) => readonly Gold[]) =>
    found
      .filter(({ name }) => wanted.includes(name))
      .map(({ name, path }) => ({ name, gold: read(path) }));
  return {
    names: named(NAME_SETS, (path) => readRows<NamedText>(path).map(scoredNames)),
    words: named(WORD_SETS, readTreeDocuments),
  };
}
