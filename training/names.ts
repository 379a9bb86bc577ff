/**
 * Trains the name recogniser: a conditional random field with a small net over word vectors; only sums, products and
 * square roots in a fixed order: the same data give the same bytes.
 */
import { encodeRecogniser, type RecogniserSources } from "../src/core/languages/en/recogniser.ts";
import {
  type FeatureReader,
  featureReader,
  featuresOf,
  tellsWord,
} from "../src/core/languages/en/recogniser-features.ts";
import { LABEL_COUNT, labelsOf } from "../src/core/languages/en/recogniser-labels.ts";
import { hashText } from "../src/core/languages/hashes.ts";
import { encodeTable } from "../src/core/languages/table.ts";
import { augmented, type CountryWords } from "./names-augment.ts";
import { type Example, NameField } from "./names-crf.ts";
import { type NameSentence, trainingSets } from "./names-data.ts";
import { diceOf } from "./names-dice.ts";
import { TrainedNet } from "./names-net.ts";

const HIDDEN = 64;
const ROUNDS = 3;
/** Features called for less often get no weights. */
const LEAST = 2;

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

/** The bytes of a recogniser's table and net, learnt from all sets that may be, but for those left out. */
export function trainNames(
  data: string,
  without: ReadonlySet<string>,
  sources: RecogniserSources & { readonly countries: readonly CountryWords[] },
): Uint8Array {
  const { train, sizes } = trainingSets(data, without);
  console.log(JSON.stringify(sizes));
  const sentences = augmented(train, sources.countries);
  // A third of the sentences are read without packs and lists, so that the table does not lean on them.
  const bare = featureReader({ ...sources, gazetteer: null, lexicon: null });
  const whole = featureReader(sources);
  const hashes = sentences.map((s, i) =>
    featuresOf(s.words, i % 3 === 0 ? bare : whole).map((word) => word.map((f) => hashText(f))),
  );
  const ids = numbered(hashes, LEAST);
  const examples = sentences.map((s, i) =>
    exampleOf(s.words, hashes[i] ?? [], ids, labelsOf(s.words.length, s.names)),
  );
  hashes.length = 0;
  const net = new TrainedNet(HIDDEN, LABEL_COUNT, sources.vectors, diceOf(41));
  const roll = diceOf(77);
  const field = new NameField(ids.size, wordTellers(sentences, bare, ids), net, roll);
  const order = examples.map((_, i) => i);
  for (let epoch = 1; epoch <= ROUNDS; epoch++) {
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
