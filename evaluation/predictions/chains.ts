/** Whom the program takes each gold mention to mean: the texts of a topic are one record, and the mentions marked spans. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/core/languages/language.ts";
import { decodeVectors } from "../../src/core/languages/vectors.ts";
import type { Likeness } from "../../src/core/reconcile/identity/head-chains.ts";
import { identify } from "../../src/core/reconcile/identity/index.ts";
import { type Meaning, meaningsOfSpans } from "../../src/core/reconcile/identity/span-meanings.ts";
import { packageRoot } from "../../src/edge/intake/package-root.ts";
import { plainText, readPlain } from "../program.ts";
import type { LinkedText, PredictedChains } from "../scorers/coreference.ts";

export function readChains(texts: readonly LinkedText[], language: Language): PredictedChains {
  const alike = likenessOfWords();
  const chains = new Map<string, string>();
  for (const topic of new Set(texts.map((text) => text.topic))) {
    const own = texts.filter((text) => text.topic === topic);
    const articles = own.map(({ id, text }) => ({
      id,
      claims: [],
      reading: readPlain(plainText(text, language), id),
    }));
    const spans = own.flatMap(({ id, mentions }) =>
      mentions.map((mention) => ({ ...mention, article: id, mention: mention.id })),
    );
    const readings = new Map(articles.map(({ id, reading }) => [id, reading]));
    const meanings = meaningsOfSpans(spans, readings, identify(articles), alike);
    for (const [at, meaning] of meanings.entries()) {
      const mention = spans[at]?.mention;
      if (meaning !== null && mention !== undefined)
        chains.set(mention, `${topic} ${nameOf(meaning)}`);
    }
  }
  return chains;
}

const nameOf = (meaning: NonNullable<Meaning>): string =>
  "entity" in meaning ? meaning.entity : `head ${meaning.chain}`;

/** By the vectors of the program, of the last part of a word with hyphens. */
function likenessOfWords(): Likeness {
  const vectors = decodeVectors(
    new Uint8Array(readFileSync(join(packageRoot(), "models/vectors-100.bin"))),
  );
  const vectorOf = (word: string): Int8Array | null => vectors.of(word.split("-").at(-1) ?? word);
  return (a, b) => {
    const [x, y] = [vectorOf(a), vectorOf(b)];
    return x === null || y === null ? 0 : cosine(x, y);
  };
}

function cosine(a: Int8Array, b: Int8Array): number {
  const dot = (x: Int8Array, y: Int8Array): number =>
    x.reduce((sum, cell, at) => sum + cell * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b) || 1);
}
