// `node benchmarks/compromise.mjs CORPUS ROUNDS`: compromise with people, places and organisations.
import { corpusOf, measure, processorMilliseconds } from "./corpus.mjs";

const start = processorMilliseconds();
const { default: nlp } = await import("compromise");
const loading = processorMilliseconds() - start;
measure(corpusOf(process.argv), loading, (text) => {
  const read = nlp(text);
  read.people().out("array");
  read.places().out("array");
  read.organizations().out("array");
});
