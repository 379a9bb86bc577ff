// `node benchmarks/wink.mjs CORPUS ROUNDS [STEP…]`: wink-nlp with its English model; without steps the full pipe.
import { corpusOf, measure, processorMilliseconds } from "./corpus.mjs";

const start = processorMilliseconds();
const { default: winkNlp } = await import("wink-nlp");
const { default: model } = await import("wink-eng-lite-web-model");
const steps = process.argv.slice(4);
const nlp = steps.length > 0 ? winkNlp(model, steps) : winkNlp(model);
const loading = processorMilliseconds() - start;
measure(corpusOf(process.argv), loading, (text) => {
  const read = nlp.readDoc(text);
  read.sentences().length();
});
