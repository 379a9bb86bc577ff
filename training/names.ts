/**
 * Trains the name recogniser: `tsx training/names.ts DATA [--without SET]… [--epochs N] [--out FILE] [--no-packs] [--clusters FILE]
 * [--lexicon FILE] [--vectors FILE]`. A conditional random field with a small net over word vectors; only sums, products and
 * square roots in a fixed order: the same data give the same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  decodeRecogniser,
  encodeRecogniser,
  type RecogniserSources,
} from "../src/core/languages/en/recogniser.ts";
import {
  type FeatureReader,
  featureReader,
  featuresOf,
  tellsWord,
} from "../src/core/languages/en/recogniser-features.ts";
import { LABEL_COUNT, labelsOf } from "../src/core/languages/en/recogniser-labels.ts";
import { encodeTable, hashText } from "../src/core/languages/table.ts";
import { augmented } from "./names-augment.ts";
import { type Example, NameField } from "./names-crf.ts";
import { type NameSentence, namedTexts, sentencesOf, trainingSets } from "./names-data.ts";
import { diceOf } from "./names-dice.ts";
import { TrainedNet } from "./names-net.ts";
import { recogniserSources } from "./names-sources.ts";

const HIDDEN = 64;

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
  words: readonly string[],
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
  return { words, features: Int32Array.from(features), starts, labels };
}

/** For each feature whether it tells the word itself. */
function wordTellers(
  sentences: readonly NameSentence[],
  reader: FeatureReader,
  ids: ReadonlyMap<number, number>,
): Uint8Array {
  const tells = new Uint8Array(ids.size);
  for (const { words } of sentences)
    for (const features of featuresOf(words, reader))
      for (const feature of features.filter(tellsWord)) {
        const id = ids.get(hashText(feature));
        if (id !== undefined) tells[id] = 1;
      }
  return tells;
}

interface Settings {
  readonly epochs: number;
  readonly least: number;
}

function train(
  sentences: readonly NameSentence[],
  sources: RecogniserSources,
  settings: Settings,
): Uint8Array {
  // A third of the sentences are read without packs and lists, so that the table does not lean on them.
  const bare = featureReader({ ...sources, gazetteer: null, lexicon: null });
  const whole = featureReader(sources);
  const hashes = sentences.map((s, i) =>
    featuresOf(s.words, i % 3 === 0 ? bare : whole).map((word) => word.map((f) => hashText(f))),
  );
  const ids = numbered(hashes, settings.least);
  const examples = sentences.map((s, i) =>
    exampleOf(s.words, hashes[i] ?? [], ids, labelsOf(s.words.length, s.names)),
  );
  hashes.length = 0;
  const net = new TrainedNet(HIDDEN, LABEL_COUNT, sources.vectors, diceOf(99));
  const roll = diceOf(17);
  const field = new NameField(ids.size, wordTellers(sentences, bare, ids), net, roll);
  const order = examples.map((_, i) => i);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(roll() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let doubt = 0;
    for (const i of order) doubt += field.learn(examples[i] as Example);
    if (epoch > 1) field.endRound();
    console.log(`round ${epoch}: ${Math.round(doubt)} words in doubt`);
  }
  const classes = [...Array(LABEL_COUNT).keys()].map((of) => `${of}`);
  return encodeRecogniser(encodeTable(classes, field.rows(ids)), net.bytes());
}

/** Exact span and type, micro F over persons, bodies and places. */
function score(
  bytes: Uint8Array,
  sources: RecogniserSources,
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
    epochs: { type: "string", default: "3" },
    least: { type: "string", default: "2" },
    out: { type: "string", default: "models/names.bin" },
    "no-packs": { type: "boolean", default: false },
    clusters: { type: "string", default: "models/clusters.bin" },
    lexicon: { type: "string", default: "models/lexicon.bin" },
    vectors: { type: "string", default: "models/vectors.bin" },
  },
});
const data = positionals[0] ?? "../shared/data";
const without = new Set(
  values.without.map((name) => (name === "crossner" ? "crossner-politics" : name)),
);
const { train: sentences, sizes } = trainingSets(data, without);
console.log(JSON.stringify(sizes));
const { countries, ...sources } = recogniserSources({
  packs: !values["no-packs"],
  clusters: values.clusters,
  lexicon: values.lexicon,
  vectors: values.vectors,
});
const bytes = train(augmented(sentences, countries), sources, {
  epochs: Number(values.epochs),
  least: Number(values.least),
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
    score(bytes, { ...sources, gazetteer: null, lexicon: null }, texts),
  );
}
