/**
 * Trains the name recogniser: `tsx training/names.ts DATA [--without SET]… [--epochs N] [--out FILE] [--no-packs] [--clusters FILE]`.
 * An averaged structured perceptron over whole numbers: the same data give the same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { decodeRecogniser, stepFeature } from "../src/core/languages/en/recogniser.ts";
import { type FeatureSources, featuresOf } from "../src/core/languages/en/recogniser-features.ts";
import { bestLabels, LABEL_COUNT, labelsOf } from "../src/core/languages/en/recogniser-labels.ts";
import { encodeTable, hashText, type Row } from "../src/core/languages/table.ts";
import { type NameSentence, namedTexts, sentencesOf, trainingSets } from "./names-data.ts";
import { featureSources } from "./names-sources.ts";

/** A sentence as numbers: the features of word `i` are `features[starts[i]..starts[i + 1])`. */
interface Example {
  readonly features: Int32Array;
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
}

/** Gives every feature seen at least `least` times a number. */
function numbered(sentences: readonly (readonly number[])[][], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const words of sentences)
    for (const hashes of words)
      for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const ids = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= least) ids.set(hash, ids.size);
  return ids;
}

function exampleOf(
  hashes: readonly (readonly number[])[],
  ids: ReadonlyMap<number, number>,
  labels: Uint8Array,
): Example {
  const starts = new Int32Array(hashes.length + 1);
  const features: number[] = [];
  hashes.forEach((word, i) => {
    for (const hash of word) {
      const id = ids.get(hash);
      if (id !== undefined) features.push(id);
    }
    starts[i + 1] = features.length;
  });
  return { features: Int32Array.from(features), starts, labels };
}

/** Every tenth sentence once more as a headline, so that capitals alone do not make names. */
function withHeadlines(sentences: readonly NameSentence[]): NameSentence[] {
  const small = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/;
  const headlines = sentences
    .filter((s, i) => i % 10 === 0 && s.words.length > 4 && s.words.length < 30)
    .map((s) => ({
      names: s.names,
      words: s.words
        .slice(0, s.words.length)
        .map((w) => (small.test(w) ? w : w.charAt(0).toUpperCase() + w.slice(1))),
    }));
  return [...sentences, ...headlines];
}

/** The same numbers every time, from 0 to below `limit`. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * limit);
  };
}

class Perceptron {
  private readonly weights: Int32Array;
  private readonly held: Float64Array;
  private readonly steps = new Int32Array(LABEL_COUNT * LABEL_COUNT);
  private readonly heldSteps = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  private time = 1;

  constructor(features: number) {
    this.weights = new Int32Array(features * LABEL_COUNT);
    this.held = new Float64Array(features * LABEL_COUNT);
  }

  learn(example: Example): boolean {
    const length = example.labels.length;
    const guess = bestLabels(this.scores(example), this.steps, length);
    let wrong = false;
    for (let i = 0; i < length; i++) {
      const right = example.labels[i] as number;
      const wronged = guess[i] as number;
      if (right !== wronged) {
        wrong = true;
        for (let f = example.starts[i] as number; f < (example.starts[i + 1] as number); f++) {
          const row = (example.features[f] as number) * LABEL_COUNT;
          this.change(row + right, 1);
          this.change(row + wronged, -1);
        }
      }
      if (i > 0) this.changeSteps(example.labels, guess, i);
    }
    this.time++;
    return wrong;
  }

  private scores(example: Example): Int32Array {
    const length = example.labels.length;
    const scores = new Int32Array(length * LABEL_COUNT);
    for (let i = 0; i < length; i++) {
      const to = i * LABEL_COUNT;
      for (let f = example.starts[i] as number; f < (example.starts[i + 1] as number); f++) {
        const row = (example.features[f] as number) * LABEL_COUNT;
        for (let of = 0; of < LABEL_COUNT; of++)
          scores[to + of] = (scores[to + of] as number) + (this.weights[row + of] as number);
      }
    }
    return scores;
  }

  private change(cell: number, by: number): void {
    this.weights[cell] = (this.weights[cell] as number) + by;
    this.held[cell] = (this.held[cell] as number) + by * this.time;
  }

  private changeSteps(right: Uint8Array, guess: Uint8Array, i: number): void {
    const good = (right[i - 1] as number) * LABEL_COUNT + (right[i] as number);
    const bad = (guess[i - 1] as number) * LABEL_COUNT + (guess[i] as number);
    if (good === bad) return;
    for (const [cell, by] of [
      [good, 1],
      [bad, -1],
    ] as const) {
      this.steps[cell] = (this.steps[cell] as number) + by;
      this.heldSteps[cell] = (this.heldSteps[cell] as number) + by * this.time;
    }
  }

  /** The mean weights over the whole training, scaled to whole numbers of eight bits. */
  rows(ids: ReadonlyMap<number, number>, scale: number): Row[] {
    const mean = (weights: Int32Array, held: Float64Array, cell: number): number => {
      const value = ((weights[cell] as number) - (held[cell] as number) / this.time) * scale;
      return Math.max(-127, Math.min(127, Math.round(value)));
    };
    const cellsOf = (
      weights: Int32Array,
      held: Float64Array,
      row: number,
    ): (readonly [number, number])[] => {
      const cells: (readonly [number, number])[] = [];
      for (let of = 0; of < LABEL_COUNT; of++) {
        const value = mean(weights, held, row * LABEL_COUNT + of);
        if (value !== 0) cells.push([of, value]);
      }
      return cells;
    };
    const rows: Row[] = [];
    for (const [hash, id] of ids) {
      const cells = cellsOf(this.weights, this.held, id);
      if (cells.length > 0) rows.push({ hash, cells });
    }
    for (let before = 0; before < LABEL_COUNT; before++) {
      const cells = cellsOf(this.steps, this.heldSteps, before);
      if (cells.length > 0) rows.push({ hash: hashText(stepFeature(before)), cells });
    }
    return rows;
  }
}

interface Settings {
  readonly epochs: number;
  readonly least: number;
  readonly scale: number;
}

function train(
  sentences: readonly NameSentence[],
  sources: FeatureSources,
  settings: Settings,
): Uint8Array {
  // A third of the sentences are read without the packs, so that the table does not lean on them.
  const bare: FeatureSources = { ...sources, gazetteer: null };
  const hashes = sentences.map((s, i) =>
    featuresOf(s.words, i % 3 === 0 ? bare : sources).map((word) => word.map((f) => hashText(f))),
  );
  const ids = numbered(hashes, settings.least);
  const examples = sentences.map((s, i) =>
    exampleOf(hashes[i] ?? [], ids, labelsOf(s.words.length, s.names)),
  );
  hashes.length = 0;
  const model = new Perceptron(ids.size);
  const order = examples.map((_, i) => i);
  const roll = dice(17);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = roll(i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let wrong = 0;
    for (const i of order) if (model.learn(examples[i] as Example)) wrong++;
    console.log(`epoch ${epoch}: ${wrong} of ${order.length} sentences wrong`);
  }
  return encodeTable(
    [...Array(LABEL_COUNT).keys()].map((of) => `${of}`),
    model.rows(ids, settings.scale),
  );
}

/** Exact span and type, micro F over persons, bodies and places. */
function score(
  bytes: Uint8Array,
  sources: FeatureSources,
  sentences: readonly NameSentence[],
): string {
  const recogniser = decodeRecogniser(bytes, sources);
  let gold = 0;
  let found = 0;
  let right = 0;
  for (const { words, names } of sentences) {
    const key = (n: NameSentence["names"][number]): string => `${n.first}-${n.last}-${n.type}`;
    const kept = new Set(names.filter((n) => n.type !== "other").map(key));
    const mine = recogniser
      .recognise(words)
      .filter((n) => n.type !== "other")
      .map(key);
    gold += kept.size;
    found += mine.length;
    right += mine.filter((k) => kept.has(k)).length;
  }
  const percent = (part: number, whole: number): string =>
    ((100 * part) / Math.max(1, whole)).toFixed(1);
  return `P ${percent(right, found)} R ${percent(right, gold)} F ${percent(2 * right, gold + found)}`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    without: { type: "string", multiple: true, default: [] },
    epochs: { type: "string", default: "6" },
    least: { type: "string", default: "2" },
    out: { type: "string", default: "models/names.bin" },
    scale: { type: "string", default: "2" },
    "no-packs": { type: "boolean", default: false },
    clusters: { type: "string", default: "models/clusters.bin" },
  },
});
const data = positionals[0] ?? "../shared/data";
const without = new Set(
  values.without.map((name) => (name === "crossner" ? "crossner-politics" : name)),
);
const { train: sentences, sizes } = trainingSets(data, without);
console.log(JSON.stringify(sizes));
const sources = featureSources({ packs: !values["no-packs"], clusters: values.clusters });
const bytes = train(withHeadlines(sentences), sources, {
  epochs: Number(values.epochs),
  least: Number(values.least),
  scale: Number(values.scale),
});
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
console.log(`${values.out}: ${bytes.length} bytes`);
for (const [set, file] of [
  ["uner-ewt-dev", "entities/uner-ewt-dev.jsonl"],
  ["crossner-politics-dev", "entities/crossner-politics-dev.jsonl"],
] as const) {
  const texts = namedTexts(join(data, file)).flatMap(sentencesOf);
  console.log(
    set,
    score(bytes, sources, texts),
    "| bare",
    score(bytes, { ...sources, gazetteer: null }, texts),
  );
}
