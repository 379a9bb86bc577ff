/**
 * Writes what the net of syntax learns from, for `training/nets/syntax.py`: sentences with words as numbers, and
 * of every word what the program will know of it, from the program's own code.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { partsOf, vectorOf, type WordSources } from "../src/core/languages/en/word-input.ts";
import { lessons, readTreebank, type Tree } from "./treebank.ts";

/** Numbers words in the order they are met. */
export class WordNumbers {
  readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

/** `words.json`, `parts.u32` (seven a word), `vectors.i8` and `known.u8` (whether the word has a vector). */
export function writeWords(
  folder: string,
  { words }: WordNumbers,
  { clusters, vectors }: WordSources,
): void {
  mkdirSync(folder, { recursive: true });
  const parts = Uint32Array.from(words.flatMap((word) => partsOf(word, clusters)));
  const known = new Uint8Array(words.length);
  const cells = new Int8Array(words.length * vectors.dimensions);
  for (const [i, word] of words.entries()) {
    const vector = vectorOf(word, vectors);
    if (vector === null) continue;
    known[i] = 1;
    cells.set(vector, i * vectors.dimensions);
  }
  writeFileSync(join(folder, "words.json"), JSON.stringify(words));
  writeFileSync(join(folder, "parts.u32"), parts);
  writeFileSync(join(folder, "known.u8"), known);
  writeFileSync(join(folder, "vectors.i8"), cells);
}

/** `syntax.json`: the trees to learn from and, by name, those to score. */
export function writeTrees(
  folder: string,
  data: string,
  sets: readonly string[],
  numbers: WordNumbers,
): void {
  const trees = (name: string): Tree[] => readTreebank(join(data, "treebank", `${name}.conllu.gz`));
  const written = (list: readonly Tree[]) =>
    list.map(({ words }) => ({
      words: words.map(({ form }) => numbers.of(form)),
      tags: words.map(({ upos, xpos }) => `${upos} ${xpos}`),
      heads: words.map(({ head }) => head),
      labels: words.map(({ label }) => label),
    }));
  const learned = lessons(sets.flatMap((name) => trees(`${name}-train`)));
  const scored = Object.fromEntries(
    ["ewt-dev", "gum-open-dev"].map((name) => [name, written(trees(name))]),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "syntax.json"), JSON.stringify({ learned: written(learned), scored }));
}
